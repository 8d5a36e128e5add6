using PipelineSdk.Properties;

namespace PipelineSdk;

/// <summary>
/// Registers a model in the Python SDK's older way, from an estimator or a model: a step <c>NAME-RegisterModel</c>, after a step that repacks for
/// each model with an entry point. <see cref="ModelStep"/> repacks only where that is needed, and where publishing cannot do it.
/// </summary>
/// <remarks>
/// A repack step is named <c>NAME-RepackModel</c> for an estimator, and after the model, <c>MODEL-RepackModel</c>, for a model: <c>MODEL</c> is the
/// model's name or else its framework's. Display name, description and tags are those of all steps.
/// </remarks>
public sealed class RegisterModel : ModelStepCollection
{
    private readonly RegisterModelOptions _options;
    private readonly EstimatorBase? _estimator;
    private readonly PipelineString? _modelData;
    private readonly Model? _model;
    private readonly PipelineModel? _pipelineModel;

    /// <summary>Registers what an estimator has trained: image and archive only, without environment variables.</summary>
    /// <param name="name">The name, from which those of the steps are made.</param>
    /// <param name="estimator">The estimator. Its image serves the model, or for a deep learning framework the image for inference.</param>
    /// <param name="modelData">The model archive, such as <c>train.Properties.ModelArtifacts.S3ModelArtifacts</c>.</param>
    /// <param name="options">What the package says of the model.</param>
    public RegisterModel(string name, EstimatorBase estimator, PipelineString modelData, RegisterModelOptions options)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(estimator);
        ArgumentNullException.ThrowIfNull(modelData);
        ArgumentNullException.ThrowIfNull(options);
        (_estimator, _modelData, _options) = (estimator, modelData, options);
    }

    /// <summary>Registers a model.</summary>
    /// <param name="name">The name, from which those of the steps are made.</param>
    /// <param name="model">The model.</param>
    /// <param name="options">What the package says of the model.</param>
    public RegisterModel(string name, Model model, RegisterModelOptions options)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        (_model, _options) = (model, options);
    }

    /// <summary>Registers an inference pipeline.</summary>
    /// <param name="name">The name, from which those of the steps are made.</param>
    /// <param name="model">The inference pipeline.</param>
    /// <param name="options">What the package says of it.</param>
    public RegisterModel(string name, PipelineModel model, RegisterModelOptions options)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(options);
        (_pipelineModel, _options) = (model, options);
    }

    /// <summary>The name of the steps shown in Studio. Length: at most 256.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? DisplayName { get; init; }

    /// <summary>The inference script that goes into the model archive of an estimator. A model has its own.</summary>
    /// <value><see langword="null"/> by default: nothing is repacked.</value>
    public string? EntryPoint { get; init; }

    /// <summary>The folder with the inference code of an estimator: local, or the S3 URI of a <c>sourcedir.tar.gz</c>.</summary>
    /// <value><see langword="null"/> by default: the script stands alone.</value>
    public string? SourceDir { get; init; }

    /// <summary>Further local files and folders for the inference code of an estimator.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>The KMS key of the repacked archive of an estimator.</summary>
    /// <value><see langword="null"/> by default: the bucket's own.</value>
    public string? ModelKmsKey { get; init; }

    /// <summary>When and how often to try the repack steps again.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<RetryPolicy> RepackModelStepRetryPolicies { get; init; } = [];

    /// <summary>When and how often to try the step again that registers the model.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<RetryPolicy> RegisterModelStepRetryPolicies { get; init; } = [];

    /// <summary>The step that registers the model.</summary>
    public RegisterModelStep RegisterModelStep => (RegisterModelStep)Steps[^1];

    /// <summary>What the service reports of the model package, for later steps to refer to.</summary>
    public ModelPackageProperties Properties => RegisterModelStep.Properties;

    // A description that is known only while the pipeline runs is none for a step.
    private string? Description => _options.Description?.Payload as string;

    private protected override IReadOnlyList<Step> MakeSteps() => WithDependencies(_estimator is null ? OfModels() : OfEstimator());

    private IReadOnlyList<Step> OfEstimator()
    {
        var repack = EntryPoint is null ? null : Repack($"{Name}-RepackModel", new(EntryPoint, _modelData!)
        {
            SourceDir = SourceDir,
            Dependencies = Dependencies,
            Role = RepackModelStepSettings?.Role ?? _estimator!.Role,
            Subnets = _estimator!.Subnets,
            SecurityGroupIds = _estimator.SecurityGroupIds,
            OutputPath = RepackModelStepSettings?.OutputPath,
            OutputKmsKey = ModelKmsKey ?? RepackModelStepSettings?.OutputKmsKey,
            Settings = RepackModelStepSettings ?? new(),
        });
        var request = PackageRequests.Register(
            _options.ImageUri ?? EstimatorImages.Serving(_estimator!),
            repack?.Properties.ModelArtifacts.S3ModelArtifacts ?? _modelData!,
            _options);
        return repack is null ? [Register(request)] : [repack, Register(request)];
    }

    private IReadOnlyList<Step> OfModels()
    {
        var models = _pipelineModel?.Models ?? [_model!];
        var vpcConfig = _pipelineModel is null ? _model!.VpcConfig : _pipelineModel.VpcConfig;
        var repacks = new Dictionary<Model, TrainingStep>(ReferenceEqualityComparer.Instance);
        foreach (var model in models.Where(static model => model.EntryPoint is not null && model.ModelData is not null))
        {
            var job = RepackJob.Of(model, model.Role ?? _pipelineModel?.Role, vpcConfig, RepackModelStepSettings, isFirst: true);
            repacks[model] = Repack($"{NameOf(model)}-RepackModel", job);
        }

        var request = PackageRequests.Register(
            models,
            model => repacks.GetValueOrDefault(model)?.Properties.ModelArtifacts.S3ModelArtifacts,
            _options);
        return [.. repacks.Values, Register(request)];
    }

    private string NameOf(Model model) => string.IsNullOrEmpty(model.Name) ? model.FrameworkName ?? Name : model.Name;

    private TrainingStep Repack(string name, RepackJob job) => new(name, (job with { Tags = _options.Tags }).ToRequest())
    {
        DisplayName = DisplayName,
        Description = Description,
        RetryPolicies = [.. RepackModelStepRetryPolicies],
    };

    private RegisterModelStep Register(Arguments.CreateModelPackageRequest request) => new($"{Name}-RegisterModel", request)
    {
        DisplayName = DisplayName,
        Description = Description,
        RetryPolicies = [.. RegisterModelStepRetryPolicies],
    };
}
