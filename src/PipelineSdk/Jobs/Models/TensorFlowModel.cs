namespace PipelineSdk;

/// <summary>A TensorFlow model, served by TensorFlow Serving. Its code goes into the model archive.</summary>
/// <param name="modelData">The model archive in S3, a <c>.tar.gz</c>; <see langword="null"/> with <see cref="Model.ModelDataSource"/>.</param>
public sealed class TensorFlowModel(PipelineString? modelData) : FrameworkModel(modelData)
{
    /// <summary>The version of TensorFlow, such as <c>2.11</c>. Required unless <see cref="Model.ImageUri"/> is set.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? FrameworkVersion { get; init; }

    internal override string ClassName => nameof(TensorFlowModel);

    internal override string FrameworkName => FrameworkNames.TensorFlow;

    internal override bool RepacksCode => true;

    // TensorFlow Serving looks for code in the archive only.
    internal override bool HasCodeVariables => false;

    internal override ServingImage LookUpImage(ServingRequest request) => ServingImage.LookedUp(
        "TensorFlow",
        FrameworkVersion,
        request.InstanceType,
        (region, instanceType) => ImageUris.Retrieve(new ImageUriRequest(FrameworkName, region)
        {
            Version = ServingVersion,
            InstanceType = instanceType,
            AcceleratorType = request.AcceleratorType,
            ImageScope = ImageScopes.Inference,
            ServerlessInference = request.ServerlessInference,
        }));

    internal override (PipelineString? Framework, PipelineString? Version) PackageFramework(RegisterModelOptions options) =>
        (PackageRequests.Upper(options.Framework ?? FrameworkName), options.FrameworkVersion ?? FrameworkVersion);

    internal override IEnumerable<KeyValuePair<string, PipelineString>> FurtherVariables() =>
        LogLevel is { } level ? [new("SAGEMAKER_TFS_NGINX_LOGLEVEL", level)] : [];

    internal override IEnumerable<JobProblem> Problems(ServingRequest request)
    {
        foreach (var problem in VersionProblems(FrameworkVersion, nameof(FrameworkVersion)))
        {
            yield return problem;
        }

        if (ContainerLogLevel is not (null or { Payload: 0L }) && LogLevel is null)
        {
            yield return new(
                DiagnosticDescriptors.ModelOptionWithoutEffect,
                "the log level of a TensorFlow model is none that TensorFlow Serving has a name for.",
                "give the constant 10, 20, 30, 40 or 50.");
        }
    }

    private string? LogLevel => ContainerLogLevel?.Payload switch
    {
        10L => "debug",
        20L => "info",
        30L => "warn",
        40L => "error",
        50L => "crit",
        _ => null,
    };

    // These two releases of TensorFlow are served by another patch version of TensorFlow Serving.
    private string? ServingVersion => FrameworkVersion switch
    {
        "2.12.0" => "2.12.1",
        "2.16.2" => "2.16.1",
        var version => version,
    };
}
