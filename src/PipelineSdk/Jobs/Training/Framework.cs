namespace PipelineSdk;

/// <summary>What the estimators of machine learning frameworks share: a script that runs in an image of AWS.</summary>
public abstract class Framework : EstimatorBase
{
    private protected Framework(PipelineString entryPoint, PipelineString role, PipelineInteger instanceCount, TrainingInstanceType instanceType)
        : base(role, instanceCount, instanceType)
    {
        ArgumentNullException.ThrowIfNull(entryPoint);
        EntryPoint = entryPoint;
    }

    private protected Framework(PipelineString entryPoint, PipelineString role, IReadOnlyList<InstanceGroup> instanceGroups)
        : base(role, instanceGroups)
    {
        ArgumentNullException.ThrowIfNull(entryPoint);
        EntryPoint = entryPoint;
    }

    /// <summary>The image, in place of the one that follows from the version. Written as <c>TrainingImage</c>. Length: at most 255.</summary>
    /// <value>
    /// <see langword="null"/> by default: looked up when the pipeline is compiled. Of a parameter, the default counts, as in the Python SDK.
    /// </value>
    public PipelineString? ImageUri { get; init; }

    internal override PipelineString TrainingImage =>
        ImageUri is null ? JobImages.Retrieve(PythonClass.Name, ImageInstanceType, LookUpImage) : GivenImage(ImageUri);

    internal override string ImageName(PipelineEnvironment environment)
    {
        var image = ImageUri ?? JobImages.TryLookUp(environment.Region, ImageInstanceType, LookUpImage);
        return image is null ? TrainingJob.DefaultName : JobNames.FromImage(image, TrainingJob.DefaultName);
    }

    internal override PipelineMap<PipelineString> HyperparameterTexts(IEnumerable<KeyValuePair<string, PipelineString>> script, string? jobName) =>
        HyperparameterText.Merge(
            HyperparameterText.All(Hyperparameters, HyperparameterText.Json), OwnBeforeScript(), script, OwnAfterScript(jobName));

    /// <summary>Looks the image up by Region and instance type.</summary>
    /// <exception cref="ImageUriException">There is no such image.</exception>
    private protected abstract string LookUpImage(string region, string? instanceType);

    private protected virtual IEnumerable<KeyValuePair<string, PipelineString>> OwnBeforeScript() => [];

    private protected virtual IEnumerable<KeyValuePair<string, PipelineString>> OwnAfterScript(string? jobName) => [];

    // The Python SDK takes a parameter's default here, too.
    private static PipelineString GivenImage(PipelineString image) => image.Payload is not ParameterExpression parameter ? image : Deferred.Text(
        "image",
        writer =>
        {
            if (parameter.DefaultValue is not string text)
            {
                writer.Report(
                    DiagnosticDescriptors.JobImage,
                    $"the image is the parameter '{parameter.Name}', of which a framework's estimator takes the default, and it has none.",
                    "give the parameter a default, or set TrainingImage of the request that Fit returns.");
                return null;
            }

            writer.Report(
                DiagnosticDescriptors.JobImageByDefault,
                $"the image is '{text}', the default of the parameter '{parameter.Name}', whatever the pipeline is started with.",
                "give the image as a constant, or set TrainingImage of the request that Fit returns to the parameter.");
            return text;
        });
}
