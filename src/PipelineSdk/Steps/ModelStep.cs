using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>
/// Creates or registers a model: a step <c>NAME-CreateModel</c> or <c>NAME-RegisterModel</c>, after a step <c>NAME-RepackModel-MODEL</c> for each
/// model whose code has to be put into an archive that is known only while the pipeline runs. <c>MODEL</c> is the model's name or, without one, its
/// place among the models.
/// </summary>
/// <remarks>
/// What the service reports has another type for a model than for a model package: take it from <see cref="CreateModelStep"/> or
/// <see cref="RegisterModelStep"/>, such as <c>step.CreateModelStep.Properties.ModelName</c>.
/// </remarks>
public sealed class ModelStep : ModelStepCollection
{
    private const string RepackDescription = "Used to repack a model with customer scripts for a register/create model step";

    private readonly CreateModelArguments? _create;
    private readonly RegisterModelArguments? _register;

    /// <summary>A step that creates a model.</summary>
    /// <param name="name">The name, from which those of the steps are made.</param>
    /// <param name="arguments">What <see cref="Model.Create"/> or <see cref="PipelineModel.Create"/> made.</param>
    public ModelStep(string name, CreateModelArguments arguments)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        _create = arguments;
    }

    /// <summary>A step that registers a model.</summary>
    /// <param name="name">The name, from which those of the steps are made.</param>
    /// <param name="arguments">What <see cref="Model.Register"/> or <see cref="PipelineModel.Register"/> made.</param>
    public ModelStep(string name, RegisterModelArguments arguments)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        _register = arguments;
    }

    /// <summary>The name of the last step shown in Studio. Length: at most 256.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? DisplayName { get; init; }

    /// <summary>What the last step does, in words. Repack steps have a description of their own. Length: at most 3,072.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? Description { get; init; }

    /// <summary>When and how often to try each of the steps again. The options below go before it.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<StepRetryPolicy> RetryPolicies { get; init; } = [];

    /// <summary>When and how often to try the step again that creates the model. Without effect for a step that registers.</summary>
    /// <value><see langword="null"/> by default: <see cref="RetryPolicies"/>.</value>
    public IReadOnlyList<StepRetryPolicy>? CreateModelRetryPolicies { get; init; }

    /// <summary>When and how often to try the step again that registers the model. Without effect for a step that creates.</summary>
    /// <value><see langword="null"/> by default: <see cref="RetryPolicies"/>.</value>
    public IReadOnlyList<StepRetryPolicy>? RegisterModelRetryPolicies { get; init; }

    /// <summary>When and how often to try the repack steps again.</summary>
    /// <value><see langword="null"/> by default: <see cref="RetryPolicies"/>.</value>
    public IReadOnlyList<RetryPolicy>? RepackModelRetryPolicies { get; init; }

    /// <summary>The step that creates the model.</summary>
    /// <exception cref="InvalidOperationException">The model is registered, not created.</exception>
    public CreateModelStep CreateModelStep => Steps[^1] as CreateModelStep ??
        throw new InvalidOperationException($"The model step '{Name}' registers its model: use {nameof(RegisterModelStep)}.");

    /// <summary>The step that registers the model.</summary>
    /// <exception cref="InvalidOperationException">The model is created, not registered.</exception>
    public RegisterModelStep RegisterModelStep => Steps[^1] as RegisterModelStep ??
        throw new InvalidOperationException($"The model step '{Name}' creates its model: use {nameof(CreateModelStep)}.");

    private protected override IReadOnlyList<Step> MakeSteps()
    {
        var plan = _create?.Repacks ?? _register!.Repacks;
        var repacks = RepackedContainers.Of(plan, Repack);
        return WithDependencies([.. repacks.Steps, Last(repacks)]);

        TrainingStep Repack(RepackItem item, bool isFirst)
        {
            var job = RepackJob.Of(item.Model, plan.Role, plan.VpcConfig, RepackModelStepSettings, isFirst);
            return new($"{Name}-RepackModel-{item.NameOrIndex}", (job with { OutputPath = job.OutputPath ?? plan.OutputPath }).ToRequest())
            {
                Description = RepackDescription,
                RetryPolicies = [.. RepackModelRetryPolicies ?? RetryPolicies],
            };
        }
    }

    private Step Last(RepackedContainers repacks) => _create is not null
        ? new CreateModelStep($"{Name}-CreateModel", repacks.Apply(_create.Request, UnusedSettings(repacks)))
        {
            DisplayName = DisplayName,
            Description = Description,
            RetryPolicies = [.. CreateModelRetryPolicies ?? RetryPolicies],
        }
        : new RegisterModelStep($"{Name}-RegisterModel", repacks.Apply(_register!.Request, UnusedSettings(repacks)))
        {
            DisplayName = DisplayName,
            Description = Description,
            RetryPolicies = [.. RegisterModelRetryPolicies ?? RetryPolicies],
        };

    private IReadOnlyList<JobProblem> UnusedSettings(RepackedContainers repacks) => RepackModelStepSettings is null || repacks.Steps.Count > 0
        ? []
        : [
            new(
                DiagnosticDescriptors.ModelOptionWithoutEffect,
                "there are settings for a repack step, but no model has to be repacked by one.",
                "leave RepackModelStepSettings out."),
        ];
}
