namespace PipelineSdk.Aws;

/// <summary>A published pipeline.</summary>
/// <param name="PipelineArn">Its ARN.</param>
/// <param name="Plan">What was done to publish it.</param>
public sealed record UpsertResult(string PipelineArn, PipelinePlan Plan)
{
    /// <summary>The version that was made; <see langword="null"/> if the pipeline's definition was not touched, or the service doesn't say.</summary>
    public long? PipelineVersionId { get; init; }
}
