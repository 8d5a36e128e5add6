using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>The containers whose model data is the result of a repack step.</summary>
internal sealed class RepackedContainers
{
    private readonly Dictionary<ArgumentsObject, TrainingStep> _steps = new(ReferenceEqualityComparer.Instance);

    private RepackedContainers(IReadOnlyList<TrainingStep> steps) => Steps = steps;

    /// <summary>The repack steps, in the order of their models.</summary>
    public IReadOnlyList<TrainingStep> Steps { get; }

    /// <param name="plan">Which models are repacked.</param>
    /// <param name="step">Makes the step for a model, which may be the first.</param>
    public static RepackedContainers Of(RepackPlan plan, Func<RepackItem, bool, TrainingStep> step)
    {
        var steps = plan.Items.Index().Select(item => step(item.Item, item.Index == 0)).ToList();
        var containers = new RepackedContainers(steps);
        foreach (var (item, made) in plan.Items.Zip(steps))
        {
            containers._steps[item.Container] = made;
        }

        return containers;
    }

    /// <summary>A copy of the request with the repacked model data. The original can become another step.</summary>
    public CreateModelRequest Apply(CreateModelRequest request, IReadOnlyList<JobProblem> problems)
    {
        var copy = (CreateModelRequest)request.Copy();
        copy.PrimaryContainer = copy.PrimaryContainer is { } container ? Apply(container) : null;
        copy.Containers = copy.Containers is { Reference: null } containers ? [.. containers.Select(Apply)] : copy.Containers;
        copy.Check = JobProblem.Reporting(problems, copy.Check);
        return copy;
    }

    /// <inheritdoc cref="Apply(CreateModelRequest, IReadOnlyList{JobProblem})"/>
    public CreateModelPackageRequest Apply(CreateModelPackageRequest request, IReadOnlyList<JobProblem> problems)
    {
        var copy = (CreateModelPackageRequest)request.Copy();
        if (copy.InferenceSpecification is { Containers.Reference: null } specification)
        {
            copy.InferenceSpecification = (InferenceSpecification)specification.Copy();
            copy.InferenceSpecification.Containers = [.. specification.Containers.Select(Apply)];
        }

        copy.Check = JobProblem.Reporting(problems, copy.Check);
        return copy;
    }

    private T Apply<T>(T container)
        where T : ArgumentsObject
    {
        if (!_steps.TryGetValue(container, out var step))
        {
            return container;
        }

        var copy = (T)container.Copy();
        copy[nameof(ContainerDefinition.ModelDataUrl)] = step.Properties.ModelArtifacts.S3ModelArtifacts;
        return copy;
    }
}
