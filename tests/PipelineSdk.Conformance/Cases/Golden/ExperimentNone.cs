namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>No experiment configuration, no parameters, no steps: the smallest definition.</summary>
public sealed class ExperimentNone : IConformanceCase
{
    public string Name => "experiment_none";

    public Pipeline Build(CaseContext ctx) => new("ExperimentNone") { PipelineExperimentConfig = null };
}
