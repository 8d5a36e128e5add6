namespace PipelineSdk;

/// <summary>A PyTorch model. Its code goes into the model archive, but for versions before 1.2.</summary>
/// <param name="modelData">The model archive in S3, a <c>.tar.gz</c>; <see langword="null"/> with <see cref="Model.ModelDataSource"/>.</param>
public sealed class PyTorchModel(PipelineString? modelData) : FrameworkModel(modelData)
{
    /// <summary>The version of PyTorch, such as <c>2.1</c>.</summary>
    /// <value><c>1.3</c> by default, as in the Python SDK.</value>
    public string FrameworkVersion { get; init; } = "1.3";

    /// <summary>
    /// The Python version, such as <c>py310</c>. Required unless <see cref="Model.ImageUri"/> is set or the version has only one.
    /// </summary>
    /// <value><see langword="null"/> by default: the only one that the version has.</value>
    public string? PyVersion { get; init; }

    /// <inheritdoc cref="SKLearnModel.ModelServerWorkers"/>
    public PipelineInteger? ModelServerWorkers { get; init; }

    internal override string ClassName => nameof(PyTorchModel);

    internal override string FrameworkName => FrameworkNames.PyTorch;

    internal override bool RepacksCode => !FrameworkRules.IsBelow(FrameworkVersion, 1, 2);

    internal override ServingImage LookUpImage(ServingRequest request) => ServingImage.LookedUp(
        "PyTorch",
        FrameworkVersion,
        request.InstanceType,
        (region, instanceType) => ImageUris.Retrieve(new ImageUriRequest(FrameworkName, region)
        {
            Version = FrameworkVersion,
            PyVersion = PyVersion,
            InstanceType = instanceType,
            AcceleratorType = request.AcceleratorType,
            ImageScope = ImageScopes.Inference,
            ServerlessInference = request.ServerlessInference,
        }));

    internal override (PipelineString? Framework, PipelineString? Version) PackageFramework(RegisterModelOptions options) =>
        (PackageRequests.Upper(options.Framework ?? FrameworkName), options.FrameworkVersion ?? FrameworkVersion);

    internal override IEnumerable<KeyValuePair<string, PipelineString>> FurtherVariables() => Workers(ModelServerWorkers);

    internal override IEnumerable<JobProblem> Problems(ServingRequest request) => VersionProblems(FrameworkVersion, nameof(FrameworkVersion));
}
