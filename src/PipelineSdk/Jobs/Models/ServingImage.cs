namespace PipelineSdk;

/// <summary>The image that serves a model: a given one, or one to look up when the Region is known.</summary>
internal sealed class ServingImage
{
    private readonly Func<DefinitionWriter, string?> _text;

    private ServingImage(PipelineString value, Func<DefinitionWriter, string?> text) => (Value, _text) = (value, text);

    /// <summary>The image as a value of a request. Writing it reports why there is none.</summary>
    public PipelineString Value { get; }

    public static ServingImage Given(PipelineString image) => new(image, writer => Deferred.Resolve(image, writer) as string);

    /// <param name="what">What the image is for, for people.</param>
    /// <param name="version">The framework's version; that it is missing is reported with the model's other problems, and there is no image then.</param>
    /// <param name="instanceType">The instance type that will serve the model, constant or not.</param>
    /// <param name="lookUp">Looks the image up by Region and instance type, which is <see langword="null"/> where it is not known.</param>
    public static ServingImage LookedUp(string what, string? version, PipelineString? instanceType, Func<string, string?, string> lookUp) =>
        string.IsNullOrEmpty(version)
            ? new(Deferred.Text("no image", static _ => null), static _ => null)
            : new(JobImages.Retrieve(what, instanceType, lookUp), writer => JobImages.TryLookUp(writer.Context.Environment.Region, instanceType, lookUp));

    /// <summary>The image's URI as far as it is known when compiling; <see langword="null"/> otherwise. Reports nothing.</summary>
    public string? TextIn(DefinitionWriter writer) => _text(writer);

    /// <summary>
    /// The last path segment of the image without its tag; for an image that is known only while the pipeline runs, <paramref name="otherwise"/>.
    /// </summary>
    public PipelineString Name(string otherwise) => Deferred.Text(
        "name of the image",
        writer => JobNames.FromImage(TextIn(writer) ?? Value, otherwise));
}
