namespace PipelineSdk;

/// <summary>An MXNet model. Its code goes into the model archive, but for versions before 1.4.</summary>
/// <param name="modelData">The model archive in S3, a <c>.tar.gz</c>; <see langword="null"/> with <see cref="Model.ModelDataSource"/>.</param>
public sealed class MXNetModel(PipelineString? modelData) : FrameworkModel(modelData)
{
    private const string MXNet = "mxnet";

    /// <summary>The version of MXNet, such as <c>1.9.0</c>.</summary>
    /// <value><c>1.4.0</c> by default, as in the Python SDK.</value>
    public string FrameworkVersion { get; init; } = "1.4.0";

    /// <summary>
    /// The Python version, such as <c>py38</c>. Required unless <see cref="Model.ImageUri"/> is set or the version has only one.
    /// </summary>
    /// <value><see langword="null"/> by default: the only one that the version has.</value>
    public string? PyVersion { get; init; }

    /// <inheritdoc cref="SKLearnModel.ModelServerWorkers"/>
    public PipelineInteger? ModelServerWorkers { get; init; }

    internal override string ClassName => nameof(MXNetModel);

    internal override string FrameworkName => MXNet;

    internal override bool RepacksCode => !FrameworkRules.IsBelow(FrameworkVersion, 1, 4);

    internal override ServingImage LookUpImage(ServingRequest request) => ServingImage.LookedUp(
        "MXNet",
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
