namespace PipelineSdk;

/// <summary>
/// What <see cref="ImageUris.Retrieve(ImageUriRequest)"/> looks an image up by: the arguments of <c>image_uris.retrieve</c> of the Python
/// SDK.
/// </summary>
/// <param name="Framework">The framework or algorithm, such as <c>xgboost</c>, <c>pytorch</c> or <c>kmeans</c>.</param>
/// <param name="Region">The AWS Region, such as <c>eu-west-1</c>.</param>
public sealed record ImageUriRequest(string Framework, string Region)
{
    /// <summary>The version of the framework or algorithm, or an alias of one (<c>2.0</c> for <c>2.0.1</c>).</summary>
    /// <value>
    /// Default: <see langword="null"/>, the latest version; it takes <see cref="ImageScope"/> to know it where scopes have different images,
    /// and <c>huggingface</c> always needs a version. A framework with one version has that version whatever is given here.
    /// </value>
    public string? Version { get; init; }

    /// <summary>The Python version, such as <c>py310</c>.</summary>
    /// <value>Default: <see langword="null"/>, which is enough where the framework's version has one Python version only.</value>
    public string? PyVersion { get; init; }

    /// <summary>The instance type (<c>ml.m5.xlarge</c>, or <c>local</c> and <c>local_gpu</c>), from which the processor follows.</summary>
    /// <value>Default: <see langword="null"/>, which is enough where there are images for one processor only.</value>
    public string? InstanceType { get; init; }

    /// <summary>The Elastic Inference accelerator (<c>ml.eia2.medium</c>, or <c>local_sagemaker_notebook</c>).</summary>
    /// <value>
    /// Default: <see langword="null"/>, none. If set, the scope is <see cref="ImageScopes.ElasticInference"/> whatever is given.
    /// </value>
    public string? AcceleratorType { get; init; }

    /// <summary>
    /// What the image is for: one of <see cref="ImageScopes"/>, or a scope of the framework's own such as <c>monitoring</c>.
    /// </summary>
    /// <value>
    /// Default: <see langword="null"/>, which is enough where all scopes share their images, and for <c>xgboost</c> and <c>sklearn</c>. A
    /// framework with one scope has that scope whatever is given here.
    /// </value>
    public string? ImageScope { get; init; }

    /// <summary>The end of the tag, such as <c>v1.2</c> or <c>cu110-ubuntu18.04</c>.</summary>
    /// <value>Default: <see langword="null"/>, none. Without effect where AWS fixes it for the framework's version.</value>
    public string? ContainerVersion { get; init; }

    /// <summary>
    /// The deep learning framework under Hugging Face Transformers, with its version: <c>pytorch2.1.0</c>, <c>tensorflow2.11</c>.
    /// </summary>
    /// <value>Default: <see langword="null"/>. Required for the framework <c>huggingface</c>, without effect for others.</value>
    public string? BaseFrameworkVersion { get; init; }

    /// <summary>
    /// Whether the job is compiled by SageMaker Training Compiler, which has images of its own for <c>huggingface</c> and <c>pytorch</c>.
    /// </summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool TrainingCompiler { get; init; }

    /// <summary>
    /// Whether the job trains with a SageMaker distributed library (<c>smdistributed</c>), which needs newer CUDA builds of some early
    /// images.
    /// </summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool SmDistributed { get; init; }

    /// <summary>The version of the AWS Neuron SDK, such as <c>sdk2.18.0</c>.</summary>
    /// <value>Default: <see langword="null"/>, the latest one. Without effect on images without it.</value>
    public string? SdkVersion { get; init; }

    /// <summary>The tool that aids inference: <c>neuron</c> or <c>neuronx</c>.</summary>
    /// <value>
    /// Default: <see langword="null"/>, none; for <c>huggingface</c> and <c>pytorch</c> on Inferentia and Trainium instances it is
    /// <c>neuron</c>.
    /// </value>
    public string? InferenceTool { get; init; }

    /// <summary>Whether the image is for a serverless endpoint, which has no instance type and runs on <c>cpu</c>.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool ServerlessInference { get; init; }
}
