namespace PipelineSdk.Local;

/// <summary>An executor, and how to tell that it is used.</summary>
internal sealed record StepHandler(IStepExecutor Executor, StepHandlingKind Kind, string Details)
{
    public StepHandling Describe(StepDefinition step) => new(step.Name, step.Type, Kind, Details);
}
