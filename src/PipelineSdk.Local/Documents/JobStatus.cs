namespace PipelineSdk.Local;

/// <summary>How a job ended; the service's names.</summary>
internal enum JobStatus
{
    Completed,
    Failed,
    Stopped,
}
