namespace PipelineSdk;

/// <summary>
/// What <see cref="ImageUris.GetTrainingImageUri"/> looks the image of a framework estimator up by: the arguments of
/// <c>get_training_image_uri</c> of the Python SDK.
/// </summary>
/// <param name="Framework">The framework, such as <c>pytorch</c>.</param>
/// <param name="Region">The AWS Region, such as <c>eu-west-1</c>.</param>
public sealed record TrainingImageUriRequest(string Framework, string Region)
{
    private static readonly string[] Cuda121Versions = ["2.1", "2.2", "2.3", "2.4"];

    /// <summary>The version of the framework, or an alias of one.</summary>
    /// <value>Default: <see langword="null"/>, the latest version.</value>
    public string? FrameworkVersion { get; init; }

    /// <summary>The Python version, such as <c>py310</c>.</summary>
    /// <value>Default: <see langword="null"/>, which is enough where the framework's version has one Python version only.</value>
    public string? PyVersion { get; init; }

    /// <summary>The instance type, from which the processor follows.</summary>
    /// <value>Default: <see langword="null"/>, which is enough where there are images for one processor only.</value>
    public string? InstanceType { get; init; }

    /// <summary>The version of TensorFlow under Hugging Face Transformers; goes before <see cref="PyTorchVersion"/>.</summary>
    /// <value>Default: <see langword="null"/>.</value>
    public string? TensorFlowVersion { get; init; }

    /// <summary>The version of PyTorch under Hugging Face Transformers.</summary>
    /// <value>Default: <see langword="null"/>.</value>
    public string? PyTorchVersion { get; init; }

    /// <summary>Whether the job is compiled by SageMaker Training Compiler.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool TrainingCompiler { get; init; }

    /// <summary>Whether the job's distribution names <c>smdistributed</c>.</summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool SmDistributed { get; init; }

    /// <summary>
    /// Whether the job's distribution names both <c>torch_distributed</c> and an enabled <c>smdistributed.modelparallel</c>: the image is
    /// then that of the model parallelism library, <c>pytorch-smp</c>.
    /// </summary>
    /// <value>Default: <see langword="false"/>.</value>
    public bool SmModelParallel { get; init; }

    internal ImageUriRequest ToImageUriRequest()
    {
        var request = new ImageUriRequest(Framework, Region)
        {
            Version = FrameworkVersion,
            PyVersion = PyVersion,
            InstanceType = InstanceType,
            ImageScope = ImageScopes.Training,
            TrainingCompiler = TrainingCompiler,
            SmDistributed = SmDistributed || SmModelParallel,
        };
        if (TensorFlowVersion is not null || PyTorchVersion is not null)
        {
            var processor = ImageProcessors.Choose(InstanceType, ["cpu", "gpu"], serverless: false, $"the framework '{Framework}'");
            request = request with
            {
                ContainerVersion = processor == "gpu" && !TrainingCompiler ? "cu110-ubuntu18.04" : null,
                BaseFrameworkVersion = TensorFlowVersion is not null ? $"tensorflow{TensorFlowVersion}" : $"pytorch{PyTorchVersion}",
            };
        }
        return SmModelParallel ? request with { Framework = "pytorch-smp", ContainerVersion = SmModelParallelCuda() } : request;
    }

    private string SmModelParallelCuda()
    {
        if (FrameworkVersion is null)
            throw ImageUriException.Unsupported("version", "version", null, "the framework 'pytorch-smp'", []);
        if (FrameworkVersion.Contains("2.5", StringComparison.Ordinal))
            return "cu124";
        if (InstanceType is null)
            throw ImageUriException.Unsupported("instanceType", "instance type", null, "the framework 'pytorch-smp'", []);

        return InstanceType.Contains("p5", StringComparison.Ordinal) || Cuda121Versions.Any(FrameworkVersion.Contains) ? "cu121" : "cu118";
    }
}
