using System.Collections;
using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>Texts by name with typed access: a job's hyperparameters or environment variables.</summary>
public sealed class JobValues : IReadOnlyDictionary<string, string>
{
    private readonly Dictionary<string, string> _values;
    private readonly string _kind;

    internal JobValues(string kind, IEnumerable<KeyValuePair<string, string>> values)
    {
        _kind = kind;
        _values = new(StringComparer.Ordinal);
        foreach (var (name, value) in values)
        {
            _values[name] = value;
        }
    }

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<string> Values => _values.Values;

    /// <summary>A value as it was given.</summary>
    /// <param name="key">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is none of that name; the message names those that there are.</exception>
    public string this[string key] => _values.TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException($"The job has no {_kind} '{key}'; it has {Text.List(_values.Keys)}.");

    /// <summary>A value as text. Frameworks' hyperparameters are JSON: <c>"text"</c> in quotes counts as what it quotes.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="defaultValue">The value if there is none; <see langword="null"/>: it must be there.</param>
    /// <returns>The text.</returns>
    /// <exception cref="KeyNotFoundException">There is none of that name, and no default.</exception>
    public string GetString(string name, string? defaultValue = null) =>
        _values.TryGetValue(name, out var value) ? Unquote(value) : defaultValue ?? this[name];

    /// <summary>A value as a whole number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="defaultValue">The value if there is none; <see langword="null"/>: it must be there.</param>
    /// <returns>The number.</returns>
    /// <exception cref="KeyNotFoundException">There is none of that name, and no default.</exception>
    /// <exception cref="FormatException">It is no whole number.</exception>
    public int GetInt32(string name, int? defaultValue = null)
    {
        if (defaultValue is { } given && !_values.ContainsKey(name))
        {
            return given;
        }

        return int.TryParse(GetString(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(name, "whole number");
    }

    /// <summary>A value as a number.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="defaultValue">The value if there is none; <see langword="null"/>: it must be there.</param>
    /// <returns>The number.</returns>
    /// <exception cref="KeyNotFoundException">There is none of that name, and no default.</exception>
    /// <exception cref="FormatException">It is no number.</exception>
    public double GetDouble(string name, double? defaultValue = null)
    {
        if (defaultValue is { } given && !_values.ContainsKey(name))
        {
            return given;
        }

        return double.TryParse(GetString(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(name, "number");
    }

    /// <summary>A value as a Boolean: <c>true</c> or <c>True</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="defaultValue">The value if there is none; <see langword="null"/>: it must be there.</param>
    /// <returns>The Boolean.</returns>
    /// <exception cref="KeyNotFoundException">There is none of that name, and no default.</exception>
    /// <exception cref="FormatException">It is no Boolean.</exception>
    public bool GetBoolean(string name, bool? defaultValue = null)
    {
        if (defaultValue is { } given && !_values.ContainsKey(name))
        {
            return given;
        }

        return bool.TryParse(GetString(name), out var flag) ? flag : throw Wrong(name, "Boolean");
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out string value) => _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, string>> GetEnumerator() => _values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Unquote(string value)
    {
        if (value is not ['"', .., '"'])
        {
            return value;
        }

        try
        {
            return JsonElement.Parse(value).GetString()!;
        }
        catch (JsonException)
        {
            return value;
        }
    }

    private FormatException Wrong(string name, string type) => new($"The {_kind} '{name}' is no {type}: {_values[name]}");
}
