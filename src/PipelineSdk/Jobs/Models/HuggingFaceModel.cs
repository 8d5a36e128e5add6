namespace PipelineSdk;

/// <summary>
/// A Hugging Face model: an archive with or without code, or a model of the Hugging Face hub that <see cref="Model.Env"/> names. Its
/// code goes into the model archive.
/// </summary>
/// <param name="modelData">The model archive in S3, a <c>.tar.gz</c>; <see langword="null"/>: none.</param>
public sealed class HuggingFaceModel(PipelineString? modelData = null) : FrameworkModel(modelData)
{
    /// <summary>The version of Transformers, such as <c>4.37.0</c>. Required unless <see cref="Model.ImageUri"/> is set.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? TransformersVersion { get; init; }

    /// <summary>
    /// The version of TensorFlow under Transformers. Required unless <see cref="PyTorchVersion"/> or <see cref="Model.ImageUri"/> is
    /// set.
    /// </summary>
    /// <value><see langword="null"/> by default.</value>
    public string? TensorFlowVersion { get; init; }

    /// <summary>
    /// The version of PyTorch under Transformers. Required unless <see cref="TensorFlowVersion"/> or <see cref="Model.ImageUri"/> is
    /// set.
    /// </summary>
    /// <value><see langword="null"/> by default.</value>
    public string? PyTorchVersion { get; init; }

    /// <summary>
    /// The Python version, such as <c>py310</c>. Required unless <see cref="Model.ImageUri"/> is set or the version has only one.
    /// </summary>
    /// <value><see langword="null"/> by default: the only one that the version has.</value>
    public string? PyVersion { get; init; }

    /// <inheritdoc cref="SKLearnModel.ModelServerWorkers"/>
    public PipelineInteger? ModelServerWorkers { get; init; }

    internal override string ClassName => nameof(HuggingFaceModel);

    internal override string FrameworkName => FrameworkNames.HuggingFace;

    internal override bool RepacksCode => true;

    internal override bool TakesImageConfig => true;

    internal override ServingImage LookUpImage(ServingRequest request) => ServingImage.LookedUp(
        "Hugging Face",
        TransformersVersion,
        request.InstanceType,
        (region, instanceType) => ImageUris.Retrieve(new ImageUriRequest(FrameworkName, region)
        {
            Version = TransformersVersion,
            PyVersion = PyVersion,
            InstanceType = instanceType,
            AcceleratorType = request.AcceleratorType,
            ImageScope = ImageScopes.Inference,
            BaseFrameworkVersion = TensorFlowVersion is null ? $"pytorch{PyTorchVersion}" : $"tensorflow{TensorFlowVersion}",
            ServerlessInference = request.ServerlessInference,
        }));

    internal override (PipelineString? Framework, PipelineString? Version) PackageFramework(RegisterModelOptions options) => (
        PackageRequests.Upper(options.Framework ?? (TensorFlowVersion is null ? FrameworkNames.PyTorch : FrameworkNames.TensorFlow)),
        options.FrameworkVersion ?? TensorFlowVersion ?? PyTorchVersion);

    internal override IEnumerable<KeyValuePair<string, PipelineString>> FurtherVariables() => Workers(ModelServerWorkers);

    internal override IEnumerable<JobProblem> Problems(ServingRequest request)
    {
        foreach (var problem in VersionProblems(TransformersVersion, nameof(TransformersVersion)))
        {
            yield return problem;
        }

        if (TensorFlowVersion is not null && PyTorchVersion is not null)
        {
            yield return new(
                DiagnosticDescriptors.ModelOption,
                "the HuggingFaceModel has both a TensorFlow and a PyTorch version.",
                "set either TensorFlowVersion or PyTorchVersion.");
        }
    }
}
