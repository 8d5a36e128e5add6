namespace PipelineSdk.Local;

/// <summary>The kinds of jobs that runners run.</summary>
public enum JobKind
{
    /// <summary>A processing job: runs once, reads inputs, writes outputs.</summary>
    Processing,

    /// <summary>A training job, on its own or as one of a tuning job: runs once, reads channels, writes a model.</summary>
    Training,

    /// <summary>A transform job: a model server that answers requests.</summary>
    Transform,
}
