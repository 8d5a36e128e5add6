using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>
/// What a model package says of a model: the options of <see cref="Model.Register"/>, <see cref="PipelineModel.Register"/> and
/// <see cref="RegisterModel"/>. The fields named below are those of <c>CreateModelPackage</c>.
/// </summary>
/// <remarks>
/// A package is versioned, that is, it becomes a version in a group, unless <see cref="ModelPackageName"/> is set. With neither name, a single
/// model goes to a group that is named after its image.
/// </remarks>
public sealed class RegisterModelOptions
{
    /// <summary>The MIME types that the model takes. Field <c>InferenceSpecification.SupportedContentTypes</c>.</summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public PipelineList<PipelineString>? ContentTypes { get; init; }

    /// <summary>The MIME types that the model answers with. Field <c>InferenceSpecification.SupportedResponseMIMETypes</c>.</summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public PipelineList<PipelineString>? ResponseTypes { get; init; }

    /// <summary>
    /// The instance types for real-time inference. Field <c>InferenceSpecification.SupportedRealtimeInferenceInstanceTypes</c>. The first one also
    /// chooses the image of a framework model.
    /// </summary>
    /// <value><see langword="null"/> by default: not said. Required for a package without a group.</value>
    public PipelineList<ProductionVariantInstanceType>? InferenceInstances { get; init; }

    /// <summary>The instance types for batch transform. Field <c>InferenceSpecification.SupportedTransformInstanceTypes</c>. Items: at least 1.</summary>
    /// <value><see langword="null"/> by default: not said. Required for a package without a group.</value>
    public PipelineList<TransformInstanceType>? TransformInstances { get; init; }

    /// <summary>
    /// The name of a package that is no version in a group. Exclusive to <see cref="ModelPackageGroupName"/>. Length: 1 to 63. It is left out of the
    /// definition, because the run names the package, unless <see cref="PipelineDefinitionConfig.UseCustomJobPrefix"/> is set.
    /// </summary>
    /// <value><see langword="null"/> by default: the package is a version in a group.</value>
    public PipelineString? ModelPackageName { get; init; }

    /// <summary>The name or ARN of the group that the package becomes a version in. Field <c>ModelPackageGroupName</c>; length: 1 to 170.</summary>
    /// <value><see langword="null"/> by default.</value>
    public PipelineString? ModelPackageGroupName { get; init; }

    /// <summary>The image of the package, in place of the model's or estimator's. Field <c>Image</c> of the container.</summary>
    /// <value><see langword="null"/> by default: that of the model.</value>
    public PipelineString? ImageUri { get; init; }

    /// <summary>Reports on the model. Field <c>ModelMetrics</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public ModelMetrics? ModelMetrics { get; init; }

    /// <summary>Baselines for later checks. Field <c>DriftCheckBaselines</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public DriftCheckBaselines? DriftCheckBaselines { get; init; }

    /// <summary>Where the model comes from: commit, repository, generator, project. Field <c>MetadataProperties</c>.</summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public MetadataProperties? MetadataProperties { get; init; }

    /// <summary>Properties of one's own. Field <c>CustomerMetadataProperties</c>; items: at most 50.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public PipelineMap<PipelineString>? CustomerMetadataProperties { get; init; }

    /// <summary>
    /// Whether the package is certified for AWS Marketplace. Field <c>CertifyForMarketplace</c>, which is left out of the definition, because the
    /// pipelines service refuses it.
    /// </summary>
    /// <value><see langword="false"/> by default.</value>
    public bool MarketplaceCert { get; init; }

    /// <summary>Whether the model may be deployed. Field <c>ModelApprovalStatus</c>.</summary>
    /// <value><see cref="ModelApprovalStatus.PendingManualApproval"/> by default.</value>
    public ModelApprovalStatus ApprovalStatus { get; init; } = ModelApprovalStatus.PendingManualApproval;

    /// <summary>What the package is. Field <c>ModelPackageDescription</c>; length: at most 1,024.</summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public PipelineString? Description { get; init; }

    /// <summary>The package's tags. Field <c>Tags</c>; items: at most 50.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public PipelineMap<PipelineString>? Tags { get; init; }

    /// <summary>The transform jobs with which the service validates a package that is no version. Field <c>ValidationSpecification</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public ModelPackageValidationSpecification? ValidationSpecification { get; init; }

    /// <summary>
    /// The domain: <c>COMPUTER_VISION</c>, <c>NATURAL_LANGUAGE_PROCESSING</c> or <c>MACHINE_LEARNING</c>. Field <c>Domain</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public PipelineString? Domain { get; init; }

    /// <summary>
    /// The task, for Inference Recommender: <c>FILL_MASK</c>, <c>IMAGE_CLASSIFICATION</c>, <c>OBJECT_DETECTION</c>, <c>TEXT_GENERATION</c>,
    /// <c>IMAGE_SEGMENTATION</c>, <c>CLASSIFICATION</c>, <c>REGRESSION</c> or <c>OTHER</c>. Field <c>Task</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public PipelineString? Task { get; init; }

    /// <summary>A sample payload, in S3. Field <c>SamplePayloadUrl</c>; length: at most 1,024.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public PipelineString? SamplePayloadUrl { get; init; }

    /// <summary>
    /// The machine learning framework. Field <c>Framework</c> of each container. <see cref="Model.Register"/> of a framework model writes a constant
    /// in upper case. Without effect for an estimator.
    /// </summary>
    /// <value><see langword="null"/> by default: that of a framework model with <see cref="Model.Register"/>, otherwise not said.</value>
    public PipelineString? Framework { get; init; }

    /// <summary>The framework's version. Field <c>FrameworkVersion</c> of each container. Without effect for an estimator.</summary>
    /// <value>
    /// <see langword="null"/> by default: that of a PyTorch, TensorFlow, MXNet or Hugging Face model with <see cref="Model.Register"/>, otherwise
    /// not said.
    /// </value>
    public PipelineString? FrameworkVersion { get; init; }

    /// <summary>
    /// The model that Inference Recommender has measured and that comes nearest. Field <c>NearestModelName</c> of each container. Without effect for
    /// an estimator.
    /// </summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public PipelineString? NearestModelName { get; init; }

    /// <summary>
    /// The names and shapes of the model's inputs, as JSON. Field <c>ModelInput.DataInputConfig</c> of each container; length: 1 to 16,384. Without
    /// effect for an estimator.
    /// </summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public PipelineString? DataInputConfiguration { get; init; }

    /// <summary>Whether the service validates the model. Field <c>SkipModelValidation</c>.</summary>
    /// <value><see cref="SkipModelValidation.None"/> by default: it does.</value>
    public SkipModelValidation SkipModelValidation { get; init; } = SkipModelValidation.None;

    /// <summary>The package's source. Field <c>SourceUri</c>; length: at most 1,024. Only for a version in a group.</summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public PipelineString? SourceUri { get; init; }

    /// <summary>The model card: its content as JSON, and its status. Field <c>ModelCard</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public ModelPackageModelCard? ModelCard { get; init; }

    /// <summary>The stage of the model's life. Field <c>ModelLifeCycle</c>.</summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public ModelLifeCycle? ModelLifeCycle { get; init; }

    /// <summary>How the package is registered. Field <c>ModelPackageRegistrationType</c>.</summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public ModelPackageRegistrationType? ModelPackageRegistrationType { get; init; }

    /// <summary>The model that was customized. Field <c>BaseModel</c> of the container. Not for a <see cref="PipelineModel"/>.</summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public BaseModel? BaseModel { get; init; }

    /// <summary>
    /// Whether the terms of use of a model that has some are accepted. Field <c>ModelDataSource.S3DataSource.ModelAccessConfig.AcceptEula</c> of the
    /// container; without effect where the model data is known only while the pipeline runs. Not for a <see cref="PipelineModel"/>.
    /// </summary>
    /// <value><see langword="null"/> by default: not said.</value>
    public bool? AcceptEula { get; init; }
}
