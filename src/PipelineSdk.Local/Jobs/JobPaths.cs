using System.Collections;

namespace PipelineSdk.Local;

/// <summary>Folders by name: a job's inputs or channels, or its outputs. The paths are those of this machine.</summary>
public sealed class JobPaths : IReadOnlyDictionary<string, string>
{
    private readonly Dictionary<string, string> _paths;
    private readonly string _kind;

    internal JobPaths(string kind, IEnumerable<KeyValuePair<string, string>> paths)
    {
        _kind = kind;
        _paths = new(StringComparer.Ordinal);
        foreach (var (name, path) in paths)
        {
            _paths[name] = path;
        }
    }

    /// <inheritdoc/>
    public int Count => _paths.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _paths.Keys;

    /// <inheritdoc/>
    public IEnumerable<string> Values => _paths.Values;

    /// <summary>A folder's absolute path.</summary>
    /// <param name="key">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is none of that name; the message names those that there are.</exception>
    public string this[string key] => _paths.TryGetValue(key, out var path)
        ? path
        : throw new KeyNotFoundException($"The job has no {_kind} '{key}'; it has {Text.List(_paths.Keys)}.");

    /// <summary>The files directly in a folder, in ordinal order.</summary>
    /// <param name="name">The folder's name.</param>
    /// <returns>Their absolute paths.</returns>
    /// <exception cref="KeyNotFoundException">There is none of that name; the message names those that there are.</exception>
    public IReadOnlyList<string> Files(string name) => [.. Directory.EnumerateFiles(this[name]).Order(StringComparer.Ordinal)];

    /// <summary>The path of the only file in a folder.</summary>
    /// <param name="name">The folder's name.</param>
    /// <returns>Its absolute path.</returns>
    /// <exception cref="KeyNotFoundException">There is no folder of that name; the message names those that there are.</exception>
    /// <exception cref="InvalidOperationException">It has no file, or more than one.</exception>
    public string File(string name) => Files(name) switch
    {
        [var file] => file,
        var files => throw new InvalidOperationException(
            $"The {_kind} '{name}' has {files.Count} files, not 1: {Text.List(files.Select(static file => Path.GetFileName(file)))}."),
    };

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _paths.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => _paths.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _paths.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
