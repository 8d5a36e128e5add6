namespace PipelineSdk.Benchmarks;

/// <summary>What waits for what in a pipeline.</summary>
public enum PipelineShape
{
    /// <summary>Each step for the one before.</summary>
    Chain,

    /// <summary>All steps for the first one, and the last one for all.</summary>
    FanOut,
}
