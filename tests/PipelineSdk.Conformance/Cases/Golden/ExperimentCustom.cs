namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>A custom experiment configuration.</summary>
public sealed class ExperimentCustom : IConformanceCase
{
    public string Name => "experiment_custom";

    public Pipeline Build(CaseContext ctx)
    {
        var name = new ParameterString("Experiment", "E");
        return new("ExperimentCustom")
        {
            Parameters = [name],
            PipelineExperimentConfig = new("MyExperiment", new Join("-", name, ExecutionVariables.PipelineExecutionId)),
            Steps = [new FailStep("Stop")],
        };
    }
}
