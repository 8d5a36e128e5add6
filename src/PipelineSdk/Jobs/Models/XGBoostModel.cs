namespace PipelineSdk;

/// <summary>An XGBoost model. Its code goes into the model archive only under network isolation.</summary>
/// <param name="modelData">The model archive in S3, a <c>.tar.gz</c>; <see langword="null"/> with <see cref="Model.ModelDataSource"/>.</param>
public sealed class XGBoostModel(PipelineString? modelData) : FrameworkModel(modelData)
{
    /// <summary>The version of XGBoost, such as <c>1.7-1</c>. Required unless <see cref="Model.ImageUri"/> is set.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? FrameworkVersion { get; init; }

    /// <summary>The Python version.</summary>
    /// <value><c>py3</c> by default, the only one.</value>
    public string PyVersion { get; init; } = "py3";

    /// <inheritdoc cref="SKLearnModel.ModelServerWorkers"/>
    public PipelineInteger? ModelServerWorkers { get; init; }

    internal override string ClassName => nameof(XGBoostModel);

    internal override string FrameworkName => FrameworkNames.XGBoost;

    internal override bool RepacksCode => MayBeIsolated;

    internal override ServingImage LookUpImage(ServingRequest request) => ServingImage.LookedUp(
        "XGBoost",
        FrameworkVersion,
        request.InstanceType,
        (region, instanceType) => ImageUris.Retrieve(new ImageUriRequest(FrameworkName, region)
        {
            Version = FrameworkVersion,
            InstanceType = instanceType,
            ServerlessInference = request.ServerlessInference,
        }));

    internal override (PipelineString? Framework, PipelineString? Version) PackageFramework(RegisterModelOptions options) =>
        (PackageRequests.Upper(options.Framework ?? FrameworkName), options.FrameworkVersion);

    internal override IEnumerable<KeyValuePair<string, PipelineString>> FurtherVariables() => Workers(ModelServerWorkers);

    internal override IEnumerable<JobProblem> Problems(ServingRequest request)
    {
        foreach (var problem in VersionProblems(FrameworkVersion, nameof(FrameworkVersion)))
        {
            yield return problem;
        }

        if (PyVersion != "py3")
        {
            yield return new(DiagnosticDescriptors.ModelOption, $"XGBoost has no image for Python version '{PyVersion}'.", "leave PyVersion out: it is py3.");
        }

        // AWS has withdrawn the one build of it.
        if (FrameworkVersion is "1.1" || FrameworkVersion?.StartsWith("1.1-", StringComparison.Ordinal) is true)
        {
            yield return new(DiagnosticDescriptors.ModelOption, "XGBoost 1.1 is not supported.", "use another version.");
        }
    }
}
