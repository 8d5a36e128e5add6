namespace PipelineSdk;

/// <summary>A model that is served by a framework's image with inference code of one's own; the common base of the framework models.</summary>
public class FrameworkModel : Model
{
    /// <summary>A model of a framework that has no class of its own.</summary>
    /// <param name="modelData">The model archive in S3, a <c>.tar.gz</c>.</param>
    /// <param name="imageUri">The image that serves the model. Length: at most 255.</param>
    public FrameworkModel(PipelineString modelData, PipelineString imageUri)
        : base(imageUri)
    {
        ArgumentNullException.ThrowIfNull(modelData);
        ModelData = modelData;
    }

    private protected FrameworkModel(PipelineString? modelData) => ModelData = modelData;

    internal override string ClassName => nameof(FrameworkModel);

    internal override bool RepacksCode => SourceDir is not null && !HasCodePrefix;

    internal override bool HasCodeVariables => FrameworkName is not null || base.HasCodeVariables;

    internal override bool TakesImageConfig => FrameworkName is null;

    internal override bool TakesFurtherSources => FrameworkName is null;

    /// <summary>Network isolation that is on, or that only the run decides about.</summary>
    private protected bool MayBeIsolated => EnableNetworkIsolation is { Payload: not false };

    private protected static IEnumerable<KeyValuePair<string, PipelineString>> Workers(PipelineInteger? modelServerWorkers) =>
        modelServerWorkers is null or { Payload: 0L } ? [] : [new("SAGEMAKER_MODEL_SERVER_WORKERS", modelServerWorkers.ToPipelineString())];

    /// <summary>A framework's version, without which there is no image to look up.</summary>
    private protected IEnumerable<JobProblem> VersionProblems(string? version, string option)
    {
        if (ImageUri is null && string.IsNullOrEmpty(version))
        {
            yield return new(
                DiagnosticDescriptors.ModelOption,
                $"the {ClassName} has neither {option} nor an image.",
                $"set {option}, or ImageUri for an image of your own.");
        }
    }

    // A code location that is a bare bucket leaves the choice of the key to the model.
    private bool HasCodePrefix => CodeLocation is { } location && S3Paths.IsS3(location) && S3Paths.Parse(location).Key.Length > 0;
}
