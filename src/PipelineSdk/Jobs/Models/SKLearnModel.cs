namespace PipelineSdk;

/// <summary>A scikit-learn model. Its code goes into the model archive only under network isolation.</summary>
/// <param name="modelData">The model archive in S3, a <c>.tar.gz</c>; <see langword="null"/> with <see cref="Model.ModelDataSource"/>.</param>
public sealed class SKLearnModel(PipelineString? modelData) : FrameworkModel(modelData)
{
    /// <summary>The version of scikit-learn, such as <c>1.2-1</c>. Required unless <see cref="Model.ImageUri"/> is set.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? FrameworkVersion { get; init; }

    /// <summary>The Python version.</summary>
    /// <value><c>py3</c> by default, the only one.</value>
    public string PyVersion { get; init; } = "py3";

    /// <summary>The number of worker processes that serve the model. Environment variable <c>SAGEMAKER_MODEL_SERVER_WORKERS</c>.</summary>
    /// <value><see langword="null"/> by default: one for each virtual CPU.</value>
    public PipelineInteger? ModelServerWorkers { get; init; }

    internal override string ClassName => nameof(SKLearnModel);

    internal override string FrameworkName => FrameworkNames.Sklearn;

    internal override bool RepacksCode => MayBeIsolated;

    internal override ServingImage LookUpImage(ServingRequest request) => ServingImage.LookedUp(
        "scikit-learn",
        FrameworkVersion,
        request.InstanceType,
        (region, instanceType) => ImageUris.Retrieve(new ImageUriRequest(FrameworkName, region)
        {
            Version = FrameworkVersion,
            PyVersion = PyVersion,
            InstanceType = instanceType,
        }));

    internal override (PipelineString? Framework, PipelineString? Version) PackageFramework(RegisterModelOptions options) =>
        (PackageRequests.Upper(options.Framework ?? FrameworkName), options.FrameworkVersion);

    internal override IEnumerable<KeyValuePair<string, PipelineString>> FurtherVariables() => Workers(ModelServerWorkers);

    internal override IEnumerable<JobProblem> Problems(ServingRequest request) =>
    [
        .. VersionProblems(FrameworkVersion, nameof(FrameworkVersion)),
        .. request.AcceleratorType is null
            ? []
            : new JobProblem[] { new(DiagnosticDescriptors.ModelOption, "a scikit-learn model takes no accelerator.", "leave AcceleratorType out.") },
    ];
}
