namespace PipelineSdk.Local;

/// <summary>The JSON files that a step's <c>Std:JsonGet</c> expressions read: fetched before they are resolved, with their errors kept for then.</summary>
internal sealed class JsonFiles
{
    private readonly Dictionary<string, JsonFile> _files = new(StringComparer.Ordinal);

    public static JsonFiles None { get; } = new();

    /// <summary>The file that an expression reads.</summary>
    /// <param name="expression">The argument of <c>Std:JsonGet</c>.</param>
    /// <returns>The file.</returns>
    /// <exception cref="ResolutionException">It cannot be read.</exception>
    public JsonFile this[JsonElement expression] => _files.TryGetValue(expression.GetRawText(), out var file)
        ? file.Error is null ? file : throw new ResolutionException(file.Error)
        : throw new ResolutionException("this expression is not read here");

    public bool Contains(JsonElement expression) => _files.ContainsKey(expression.GetRawText());

    public void Add(JsonElement expression, JsonFile file) => _files[expression.GetRawText()] = file;
}
