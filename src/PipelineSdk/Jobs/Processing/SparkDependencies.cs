namespace PipelineSdk;

/// <summary>Files that go with a Spark application: Python files, jars or other files. Local ones are uploaded, those in S3 are named to Spark.</summary>
/// <param name="name">The option's name without dashes, which is also the input's and the folder's.</param>
/// <param name="files">Local paths and S3 URIs.</param>
internal sealed class SparkDependencies(string name, IReadOnlyList<PipelineString>? files)
{
    private readonly IReadOnlyList<PipelineString> _files = files is null ? [] : [.. files];

    /// <summary>The constants among the files, as they were given.</summary>
    public IEnumerable<string> Texts => _files.Select(static file => file.Payload).OfType<string>();

    /// <summary>The local files.</summary>
    public IReadOnlyList<string> Local => [.. Texts.Where(LocalAssets.IsLocal)];

    private string Folder => $"/opt/ml/processing/input/{name}";

    /// <summary>The option of the submission, in two words; nothing without files.</summary>
    public IReadOnlyList<PipelineString> Option()
    {
        IReadOnlyList<PipelineString> values =
        [
            .. _files.Where(static file => file.Payload is not string text || !LocalAssets.IsLocal(text)).Select(Checked),
            .. Local.Count > 0 ? new PipelineString[] { Folder } : [],
        ];
        return values.Count == 0
            ? []
            : [$"--{name}", values.All(static value => value.Payload is string) ? string.Join(',', values) : new Join(",", [.. values])];
    }

    /// <summary>The input that brings the local files into the container.</summary>
    public ProcessingInput Input(string? location, IEnumerable<string> hashed) => new(
        Deferred.Text($"local {name}", writer =>
        {
            var prefix = $"{CodeLocations.Prefix(location, hashed, writer)}/{name}";
            foreach (var file in Local)
            {
                LocalAssets.File(file, prefix, null, writer);
            }

            return prefix;
        }),
        Folder,
        name);

    private static PipelineString Checked(PipelineString file) =>
        file.Payload is not string text ||
        S3Paths.IsS3(text) ||
        text.StartsWith("s3a://", StringComparison.OrdinalIgnoreCase)
            ? file
            : Deferred.Reporting(
                file,
                DiagnosticDescriptors.SparkOption,
                $"the dependency '{text}' is neither in S3 nor a local file.",
                "give a local path or an S3 URI.");
}
