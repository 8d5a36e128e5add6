namespace PipelineSdk;

/// <summary>The names of the experiment and the trial.</summary>
internal static class ExperimentRules
{
    /// <summary>The experiment configuration of a pipeline.</summary>
    public static StructureShape Config { get; } = new(
        "PipelineExperimentConfig",
        new Member("ExperimentName", static () => SageMakerShapes.ExperimentEntityName),
        new Member("TrialName", static () => SageMakerShapes.ExperimentEntityName));

    public static void Check(PipelineExperimentConfig config, DiagnosticBag bag)
    {
        Check("ExperimentName", config.ExperimentName, bag);
        Check("TrialName", config.TrialName, bag);
    }

    private static void Check(string member, PipelineString name, DiagnosticBag bag)
    {
        if (name.Payload is string text && !SageMakerShapes.ExperimentEntityName.Allows(text))
        {
            ConstraintRules.Refuse(bag, null, $"$.PipelineExperimentConfig.{member}", SageMakerShapes.ExperimentEntityName, text);
        }
    }
}
