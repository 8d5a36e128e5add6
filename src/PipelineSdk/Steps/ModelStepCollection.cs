namespace PipelineSdk;

/// <summary>
/// Steps around a model: perhaps steps that repack model archives, then those that create, register or use the model. They follow from the options,
/// which are fixed once the object is made.
/// </summary>
public abstract class ModelStepCollection : StepCollection
{
    private protected ModelStepCollection(string name)
        : base(name)
    {
    }

    /// <summary>What must have succeeded before the first steps start: the repack steps if there are any, else the first step.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<StepDependency> DependsOn { get; init; } = [];

    /// <summary>The training job of the repack steps.</summary>
    /// <value>scikit-learn's image on <c>ml.m5.large</c> by default. Where nothing has to be repacked, settings have no effect but a warning.</value>
    public RepackModelStepSettings? RepackModelStepSettings { get; init; }

    /// <summary>The steps that put code into model archives, in the order of the models; empty if none is needed.</summary>
    public IReadOnlyList<TrainingStep> RepackModelSteps => [.. Steps.OfType<TrainingStep>()];

    /// <summary>Makes the first steps wait for more: steps, collections, or names of either.</summary>
    /// <param name="dependencies">What to wait for.</param>
    public void AddDependsOn(params ReadOnlySpan<StepDependency> dependencies)
    {
        foreach (var step in FirstOf(Steps))
        {
            step.AddDependsOn(dependencies);
        }
    }

    /// <summary>Gives steps the dependencies of the collection.</summary>
    private protected IReadOnlyList<Step> WithDependencies(IReadOnlyList<Step> steps)
    {
        foreach (var step in FirstOf(steps))
        {
            step.AddDependsOn([.. DependsOn]);
        }

        return steps;
    }

    private static IEnumerable<Step> FirstOf(IReadOnlyList<Step> steps) => steps[0] is TrainingStep ? steps.OfType<TrainingStep>() : steps.Take(1);
}
