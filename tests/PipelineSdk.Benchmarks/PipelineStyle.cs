namespace PipelineSdk.Benchmarks;

/// <summary>What a measured pipeline is made with.</summary>
public enum PipelineStyle
{
    /// <summary>Bare requests.</summary>
    Requests,

    /// <summary>Processors and estimators.</summary>
    JobClasses,
}
