using PipelineSdk.Properties;

namespace PipelineSdk;

/// <summary>
/// Runs what an estimator has trained over data in S3: a step <c>NAMERepackModel</c> if there is an entry point, a step <c>NAMECreateModelStep</c>, and
/// a step <c>NAMETransformStep</c>.
/// </summary>
public sealed class EstimatorTransformer : ModelStepCollection
{
    private readonly EstimatorBase _estimator;
    private readonly PipelineString _modelData;
    private readonly CreateModelInput? _modelInputs;
    private readonly PipelineInteger _instanceCount;
    private readonly TransformInstanceType _instanceType;
    private readonly TransformInput _transformInputs;

    /// <summary>A collection.</summary>
    /// <param name="name">The name, from which those of the steps are made.</param>
    /// <param name="estimator">The estimator: its image serves the model, and the model runs under its role.</param>
    /// <param name="modelData">The model archive, such as <c>train.Properties.ModelArtifacts.S3ModelArtifacts</c>.</param>
    /// <param name="modelInputs">How the model will be served; <see langword="null"/>: not said.</param>
    /// <param name="instanceCount">The number of instances that transform. Request field <c>TransformResources.InstanceCount</c>; range: from 1.</param>
    /// <param name="instanceType">Their type. Request field <c>TransformResources.InstanceType</c>.</param>
    /// <param name="transformInputs">The data, and what is made of it.</param>
    public EstimatorTransformer(
        string name,
        EstimatorBase estimator,
        PipelineString modelData,
        CreateModelInput? modelInputs,
        PipelineInteger instanceCount,
        TransformInstanceType instanceType,
        TransformInput transformInputs)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(estimator);
        ArgumentNullException.ThrowIfNull(modelData);
        ArgumentNullException.ThrowIfNull(instanceCount);
        ArgumentNullException.ThrowIfNull(instanceType);
        ArgumentNullException.ThrowIfNull(transformInputs);
        (_estimator, _modelData, _modelInputs) = (estimator, modelData, modelInputs);
        (_instanceCount, _instanceType, _transformInputs) = (instanceCount, instanceType, transformInputs);
    }

    /// <summary>The name of the steps shown in Studio. Length: at most 256.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? DisplayName { get; init; }

    /// <summary>What the steps do, in words. Length: at most 3,072.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? Description { get; init; }

    /// <inheritdoc cref="RegisterModel.EntryPoint"/>
    public string? EntryPoint { get; init; }

    /// <inheritdoc cref="RegisterModel.SourceDir"/>
    public string? SourceDir { get; init; }

    /// <inheritdoc cref="RegisterModel.Dependencies"/>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>The image that serves the model. Length: at most 255.</summary>
    /// <value><see langword="null"/> by default: the estimator's.</value>
    public PipelineString? ImageUri { get; init; }

    /// <inheritdoc cref="Model.Name"/>
    /// <value><see langword="null"/> by default: none.</value>
    public string? ModelName { get; init; }

    /// <inheritdoc cref="Model.EnableNetworkIsolation"/>
    public PipelineBoolean? EnableNetworkIsolation { get; init; }

    /// <inheritdoc cref="Model.ImageConfig"/>
    /// <value><see langword="null"/> by default: Amazon ECR.</value>
    public Arguments.ImageConfig? ImageConfig { get; init; }

    /// <inheritdoc cref="Transformer.Strategy"/>
    public BatchStrategy? Strategy { get; init; }

    /// <inheritdoc cref="Transformer.AssembleWith"/>
    public AssemblyType? AssembleWith { get; init; }

    /// <inheritdoc cref="Transformer.OutputPath"/>
    /// <value><see langword="null"/> by default: none is written, as in the Python SDK, and the service refuses the job.</value>
    public PipelineString? OutputPath { get; init; }

    /// <inheritdoc cref="Transformer.OutputKmsKey"/>
    public PipelineString? OutputKmsKey { get; init; }

    /// <inheritdoc cref="Transformer.Accept"/>
    public PipelineString? Accept { get; init; }

    /// <inheritdoc cref="Transformer.MaxConcurrentTransforms"/>
    public PipelineInteger? MaxConcurrentTransforms { get; init; }

    /// <inheritdoc cref="Transformer.MaxPayload"/>
    public PipelineInteger? MaxPayload { get; init; }

    /// <summary>The environment variables of the transform job; the model gets none. Request field <c>Environment</c>; items: at most 16.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public PipelineMap<PipelineString>? Env { get; init; }

    /// <summary>The tags of the repack step and the transform step. Request field <c>Tags</c>; items: at most 50.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public PipelineMap<PipelineString>? Tags { get; init; }

    /// <inheritdoc cref="Transformer.VolumeKmsKey"/>
    public PipelineString? VolumeKmsKey { get; init; }

    /// <summary>When and how often to try the repack step again.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<RetryPolicy> RepackModelStepRetryPolicies { get; init; } = [];

    /// <summary>When and how often to try the step again that creates the model.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<RetryPolicy> ModelStepRetryPolicies { get; init; } = [];

    /// <summary>When and how often to try the step again that transforms.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<RetryPolicy> TransformStepRetryPolicies { get; init; } = [];

    /// <summary>The step that creates the model.</summary>
    public CreateModelStep CreateModelStep => (CreateModelStep)Steps[^2];

    /// <summary>The step that transforms.</summary>
    public TransformStep TransformStep => (TransformStep)Steps[^1];

    /// <summary>What the transform job reports, for later steps to refer to.</summary>
    public TransformJobProperties Properties => TransformStep.Properties;

    private protected override IReadOnlyList<Step> MakeSteps()
    {
        var repack = EntryPoint is null ? null : Repack(EntryPoint);
        var create = Create(repack?.Properties.ModelArtifacts.S3ModelArtifacts ?? _modelData);
        var transform = Transform(create.Properties.ModelName);
        return WithDependencies(repack is null ? [create, transform] : [repack, create, transform]);
    }

    private TrainingStep Repack(string entryPoint)
    {
        var job = new RepackJob(entryPoint, _modelData)
        {
            SourceDir = SourceDir,
            Dependencies = Dependencies,
            Role = RepackModelStepSettings?.Role ?? _estimator.Role,
            Subnets = _estimator.Subnets,
            SecurityGroupIds = _estimator.SecurityGroupIds,
            OutputPath = RepackModelStepSettings?.OutputPath,
            OutputKmsKey = RepackModelStepSettings?.OutputKmsKey ?? _estimator.OutputKmsKey,
            Tags = Tags,
            Settings = RepackModelStepSettings ?? new(),
        };
        return new($"{Name}RepackModel", job.ToRequest())
        {
            DisplayName = DisplayName,
            Description = Description,
            RetryPolicies = [.. RepackModelStepRetryPolicies],
        };
    }

    private CreateModelStep Create(PipelineString modelData)
    {
        var model = new Model(ImageUri ?? _estimator.TrainingImage)
        {
            ModelData = modelData,
            Role = _estimator.Role,
            Name = ModelName,
            EnableNetworkIsolation = EnableNetworkIsolation,
            ImageConfig = ImageConfig,
        };
        return new($"{Name}CreateModelStep", model, _modelInputs)
        {
            DisplayName = DisplayName,
            Description = Description,
            RetryPolicies = [.. ModelStepRetryPolicies],
        };
    }

    private TransformStep Transform(PipelineString modelName)
    {
        var transformer = new Transformer(modelName, _instanceCount, _instanceType)
        {
            Strategy = Strategy,
            AssembleWith = AssembleWith,
            OutputPath = OutputPath,
            OutputKmsKey = OutputKmsKey,
            Accept = Accept,
            MaxConcurrentTransforms = MaxConcurrentTransforms,
            MaxPayload = MaxPayload,
            Env = Env,
            Tags = Tags,
            BaseTransformJobName = Name,
            VolumeKmsKey = VolumeKmsKey,
        };
        return new($"{Name}TransformStep", transformer, _transformInputs)
        {
            DisplayName = DisplayName,
            Description = Description,
            RetryPolicies = [.. TransformStepRetryPolicies],
        };
    }
}
