namespace PipelineSdk.Local;

/// <summary>
/// The script of a training job in script mode: the hyperparameters <c>sagemaker_program</c> and <c>sagemaker_submit_directory</c> name it
/// and its archive.
/// </summary>
internal static class ScriptSource
{
    public const string Folder = "/opt/ml/code";

    private const string Program = "sagemaker_program";
    private const string Directory = "sagemaker_submit_directory";

    /// <summary>The script's path in the archive; <see langword="null"/> if the job is in no script mode.</summary>
    public static string? ProgramOf(IReadOnlyDictionary<string, string> hyperParameters) => Find(hyperParameters, Program);

    /// <summary>The archive's URI, or <see langword="null"/>.</summary>
    public static string? ArchiveOf(IReadOnlyDictionary<string, string> hyperParameters) => Find(hyperParameters, Directory);

    /// <summary>
    /// The hyperparameters for the job's configuration: they name the folder that the script was unpacked to, since the job has no way to
    /// S3.
    /// </summary>
    public static IEnumerable<KeyValuePair<string, string>> InPlace(IEnumerable<KeyValuePair<string, string>> hyperParameters) =>
        hyperParameters.Select(pair => pair.Key == Directory ? KeyValuePair.Create(pair.Key, $"\"{Folder}\"") : pair);

    /// <summary>A hyperparameter's value: the frameworks' are JSON, others are texts.</summary>
    public static JsonElement Decode(string value)
    {
        try
        {
            return JsonValues.Parse(value);
        }
        catch (JsonException)
        {
            return JsonValues.Of(value);
        }
    }

    private static string? Find(IReadOnlyDictionary<string, string> hyperParameters, string name) =>
        hyperParameters.TryGetValue(name, out var value) ? Decode(value).AsText() : null;
}
