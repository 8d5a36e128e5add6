namespace PipelineSdk;

/// <summary>Runs folders of scripts as processing jobs in AWS's image with Hugging Face Transformers.</summary>
public sealed class HuggingFaceProcessor : FrameworkProcessor
{
    /// <summary>A processor.</summary>
    /// <param name="role">The role of the job: an ARN, or the name of a role of the account.</param>
    /// <param name="instanceCount">The number of instances. Range: 1 to 100.</param>
    /// <param name="instanceType">The type of the instances, which decides between the images for CPU and GPU.</param>
    public HuggingFaceProcessor(PipelineString role, PipelineInteger instanceCount, ProcessingInstanceType instanceType)
        : base(FrameworkNames.HuggingFace, null, role, instanceCount, instanceType) => PyVersion = "py36";

    /// <summary>
    /// The version of Transformers, such as <c>4.28.1</c>. Required unless <see cref="FrameworkProcessor.ImageUri"/> is set.
    /// </summary>
    /// <value><see langword="null"/> by default.</value>
    public string? TransformersVersion
    {
        get => FrameworkVersion;
        init => FrameworkVersion = value;
    }

    /// <summary>
    /// The version of TensorFlow under Transformers. Either this or <see cref="PyTorchVersion"/> is required unless
    /// <see cref="FrameworkProcessor.ImageUri"/> is set.
    /// </summary>
    /// <value><see langword="null"/> by default.</value>
    public string? TensorFlowVersion { get; init; }

    /// <summary>
    /// The version of PyTorch under Transformers. Either this or <see cref="TensorFlowVersion"/> is required unless
    /// <see cref="FrameworkProcessor.ImageUri"/> is set.
    /// </summary>
    /// <value><see langword="null"/> by default.</value>
    public string? PyTorchVersion { get; init; }

    // The Python SDK does not hand the key on to the estimator that packs the code.
    private protected override bool EncryptsPackage => false;

    private protected override PipelineString Image => ImageUri is null && TensorFlowVersion is not null == PyTorchVersion is not null
        ? Deferred.Reporting(
            null,
            DiagnosticDescriptors.JobImage,
            $"Transformers run on either TensorFlow or PyTorch, and {(PyTorchVersion is null ? "neither" : "both")} is given.",
            "set either TensorFlowVersion or PyTorchVersion, or set ImageUri.")
        : base.Image;

    private protected override string LookUp(string region, string? instanceType) => ImageUris.GetTrainingImageUri(new(FrameworkNames.HuggingFace, region)
    {
        FrameworkVersion = TransformersVersion,
        PyVersion = PyVersion,
        InstanceType = instanceType,
        TensorFlowVersion = TensorFlowVersion,
        PyTorchVersion = PyTorchVersion,
    });
}
