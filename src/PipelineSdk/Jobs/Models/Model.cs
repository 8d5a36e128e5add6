using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>
/// A model to create or to register: an image, a model archive, and perhaps inference code of one's own. The framework models
/// (<see cref="SKLearnModel"/> and so on) choose the image themselves.
/// </summary>
/// <remarks>
/// Code that goes into the model archive ("repacking") is put there by a training step in front if the archive is known only while the pipeline
/// runs, and by publishing if it lies in S3 already. Other code goes to S3 as it is.
/// </remarks>
public class Model
{
    /// <summary>A model.</summary>
    /// <param name="imageUri">The image that serves the model. Length: at most 255. Field <c>Image</c> of the container.</param>
    public Model(PipelineString imageUri)
    {
        ArgumentNullException.ThrowIfNull(imageUri);
        ImageUri = imageUri;
    }

    private protected Model()
    {
    }

    /// <summary>The image that serves the model. Length: at most 255. Field <c>Image</c> of the container.</summary>
    /// <value>For a framework model <see langword="null"/> by default: AWS's image for its version, by the Region and instance type.</value>
    public PipelineString? ImageUri { get; init; }

    /// <summary>The model archive in S3, a <c>.tar.gz</c>. Field <c>ModelDataUrl</c> of the container; length: at most 1,024.</summary>
    /// <value><see langword="null"/> by default: none, or <see cref="ModelDataSource"/>.</value>
    public PipelineString? ModelData { get; init; }

    /// <summary>
    /// The model's files in S3, compressed or not, in place of <see cref="ModelData"/>. Code cannot be put among them. Field <c>ModelDataSource</c>
    /// of the container.
    /// </summary>
    /// <value><see langword="null"/> by default: none, or <see cref="ModelData"/>.</value>
    public ModelDataSource? ModelDataSource { get; init; }

    /// <summary>
    /// The role that the model runs under: an ARN, or a name in the account. Field <c>ExecutionRoleArn</c> when the model is created. A repack step
    /// runs under it too.
    /// </summary>
    /// <value>
    /// <see langword="null"/> by default, which is enough for a model that is only registered or that is part of a <see cref="PipelineModel"/>.
    /// </value>
    public PipelineString? Role { get; init; }

    /// <summary>The container's environment variables. Field <c>Environment</c> of the container; items: at most 100.</summary>
    /// <value>Empty by default.</value>
    public PipelineMap<PipelineString> Env { get; init; } = [];

    /// <summary>
    /// The model's name. Code and repacked archives go to a place of this name, and the repack step is named after it. Field <c>ModelName</c>, which
    /// is left out of the definition unless <see cref="PipelineDefinitionConfig.UseCustomJobPrefix"/> is set, because the run names the model.
    /// Length: 1 to 63; pattern: <c>[a-zA-Z0-9](-*[a-zA-Z0-9])*</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: code goes to a place named after the image and a hash of the code.</value>
    public string? Name { get; init; }

    /// <summary>The subnets and security groups that the model runs in; a repack step runs in them too. Field <c>VpcConfig</c>.</summary>
    /// <value><see langword="null"/> by default: none.</value>
    public VpcConfig? VpcConfig { get; init; }

    /// <summary>Whether the container is cut off from the network. Field <c>EnableNetworkIsolation</c>, which is left out where it is false.</summary>
    /// <value><see langword="null"/> by default: it is not.</value>
    public PipelineBoolean? EnableNetworkIsolation { get; init; }

    /// <summary>The KMS key to encrypt uploaded code and the repacked archive with.</summary>
    /// <value><see langword="null"/> by default: the bucket's own.</value>
    public string? ModelKmsKey { get; init; }

    /// <summary>
    /// Where the image is pulled from: a public registry or one in the VPC. Field <c>ImageConfig</c> of the container when the model is created.
    /// </summary>
    /// <value>
    /// <see langword="null"/> by default: Amazon ECR. As in the Python SDK without effect, but for a warning, on framework models other than
    /// <see cref="HuggingFaceModel"/>.
    /// </value>
    public ImageConfig? ImageConfig { get; init; }

    /// <summary>
    /// A local folder with the inference code, or the S3 URI of a <c>sourcedir.tar.gz</c>. With it, <see cref="EntryPoint"/> is a path in the folder.
    /// </summary>
    /// <value><see langword="null"/> by default: the entry point stands alone.</value>
    public string? SourceDir { get; init; }

    /// <summary>
    /// The local script that serves the model, relative to <see cref="SourceDir"/> if that is set. Its name becomes the environment variable
    /// <c>SAGEMAKER_PROGRAM</c>, the place of the code <c>SAGEMAKER_SUBMIT_DIRECTORY</c>.
    /// </summary>
    /// <value><see langword="null"/> by default: none.</value>
    public string? EntryPoint { get; init; }

    /// <summary>Local files and folders that go along with the code, under their own names; in a repacked archive below <c>code/lib</c>.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<string> Dependencies { get; init; } = [];

    /// <summary>An S3 URI below which code and repacked archives go.</summary>
    /// <value><see langword="null"/> by default: the default bucket and its prefix.</value>
    public string? CodeLocation { get; init; }

    /// <summary>The log level in the container, as Python's <c>logging</c> numbers it: 10 for debugging, 20, 30, 40 and 50 for critical errors.</summary>
    /// <value>
    /// <see langword="null"/> by default: 20, as the environment variable <c>SAGEMAKER_CONTAINER_LOG_LEVEL</c>. A <see cref="TensorFlowModel"/> has
    /// another variable, and none by default.
    /// </value>
    public PipelineInteger? ContainerLogLevel { get; init; }

    /// <summary>Further model files in S3. Field <c>AdditionalModelDataSources</c> of the container; items: at most 5.</summary>
    /// <value>
    /// <see langword="null"/> by default: none. As in the Python SDK without effect, but for a warning, on the models of the frameworks.
    /// </value>
    public PipelineList<AdditionalModelDataSource>? AdditionalModelDataSources { get; init; }

    /// <summary>
    /// The ARN of a model reference in a private hub. Field <c>ModelDataSource.S3DataSource.HubAccessConfig.HubContentArn</c> of the container, which
    /// only a container with a model data source has.
    /// </summary>
    /// <value>
    /// <see langword="null"/> by default: none. As in the Python SDK without effect, but for a warning, on the models of the frameworks.
    /// </value>
    public string? ModelReferenceArn { get; init; }

    /// <summary>Makes the request that creates the model, for <see cref="ModelStep"/>.</summary>
    /// <param name="inputs">How the model will be served; <see langword="null"/>: not said.</param>
    /// <returns>The request, which can be adjusted before it becomes a step, and which models a step in front has to repack.</returns>
    public CreateModelArguments Create(CreateModelInput? inputs = null) => ModelRequests.Create(this, inputs ?? new());

    /// <summary>Makes the request that registers the model as a model package, for <see cref="ModelStep"/>.</summary>
    /// <param name="options">What the package says of the model.</param>
    /// <returns>The request, which can be adjusted before it becomes a step, and which models a step in front has to repack.</returns>
    public RegisterModelArguments Register(RegisterModelOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return PackageRequests.Register(this, options);
    }

    /// <summary>The class's name, for messages.</summary>
    internal virtual string ClassName => nameof(Model);

    /// <summary>The framework's name in the look-up of images; <see langword="null"/> for a model that is of none.</summary>
    internal virtual string? FrameworkName => null;

    /// <summary>Whether the code goes into the model archive, if there is an entry point.</summary>
    internal virtual bool RepacksCode => SourceDir is not null;

    /// <summary>Whether the container is told of code by environment variables.</summary>
    internal virtual bool HasCodeVariables => SourceDir is not null || EntryPoint is not null || Dependencies.Count > 0;

    internal virtual bool TakesImageConfig => true;

    /// <summary>Whether <see cref="AdditionalModelDataSources"/> and <see cref="ModelReferenceArn"/> are written.</summary>
    internal virtual bool TakesFurtherSources => true;

    /// <summary>The framework and its version, in a registration that does not say them.</summary>
    internal virtual (PipelineString? Framework, PipelineString? Version) PackageFramework(RegisterModelOptions options) =>
        (options.Framework, options.FrameworkVersion);

    /// <summary>The image when nothing else was given for it.</summary>
    internal virtual ServingImage LookUpImage(ServingRequest request) => ServingImage.Given(ImageUri!);

    /// <summary>Variables beside those of the code.</summary>
    internal virtual IEnumerable<KeyValuePair<string, PipelineString>> FurtherVariables() => [];

    /// <summary>What is wrong with this kind of model.</summary>
    internal virtual IEnumerable<JobProblem> Problems(ServingRequest request) => [];

    internal ServingImage ImageFor(ServingRequest request) =>
        (request.ImageUri ?? ImageUri) is { } given ? ServingImage.Given(given) : LookUpImage(request);
}
