namespace PipelineSdk.Benchmarks;

/// <summary>Makes the measured pipelines.</summary>
internal static class PipelineStyles
{
    public static Pipeline Build(this PipelineStyle style, int stepCount) =>
        style == PipelineStyle.Requests ? AlternatingPipeline.Build(stepCount) : JobClassPipeline.Build(stepCount);
}
