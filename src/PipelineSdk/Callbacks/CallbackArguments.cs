using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace PipelineSdk;

/// <summary>The inputs of a callback step by name, as JSON with typed access.</summary>
public sealed class CallbackArguments : IReadOnlyDictionary<string, JsonElement>
{
    private readonly Dictionary<string, JsonElement> _values = new(StringComparer.Ordinal);

    /// <summary>Takes the members of a JSON object.</summary>
    /// <param name="arguments">The object, which may belong to a document that is disposed later.</param>
    /// <exception cref="ArgumentException">It is no object.</exception>
    public CallbackArguments(JsonElement arguments)
    {
        if (arguments.ValueKind != JsonValueKind.Object)
        {
            throw new ArgumentException($"The arguments are no JSON object but {arguments.ValueKind}.", nameof(arguments));
        }

        foreach (var argument in arguments.Clone().EnumerateObject())
        {
            _values[argument.Name] = argument.Value;
        }
    }

    /// <inheritdoc/>
    public int Count => _values.Count;

    /// <inheritdoc/>
    public IEnumerable<string> Keys => _values.Keys;

    /// <inheritdoc/>
    public IEnumerable<JsonElement> Values => _values.Values;

    /// <summary>An argument as JSON.</summary>
    /// <param name="key">Its name.</param>
    /// <exception cref="KeyNotFoundException">The step gives no such argument.</exception>
    public JsonElement this[string key] => _values.TryGetValue(key, out var value)
        ? value
        : throw new KeyNotFoundException(_values.Count == 0
            ? $"There is no argument '{key}'; the callback step gives none."
            : $"There is no argument '{key}'; the callback step gives '{string.Join("', '", _values.Keys)}'.");

    /// <summary>An argument as text; what is no text in JSON is given as it is written there.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The text.</returns>
    /// <exception cref="KeyNotFoundException">The step gives no such argument.</exception>
    public string GetString(string name) => Text(this[name]);

    /// <summary>An argument as a whole number, which may stand there as text.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The number.</returns>
    /// <exception cref="KeyNotFoundException">The step gives no such argument.</exception>
    /// <exception cref="FormatException">It is no whole number.</exception>
    public long GetInt64(string name) =>
        long.TryParse(GetString(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Wrong(name, "whole number");

    /// <summary>An argument as a number, which may stand there as text.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The number.</returns>
    /// <exception cref="KeyNotFoundException">The step gives no such argument.</exception>
    /// <exception cref="FormatException">It is no number.</exception>
    public double GetDouble(string name) =>
        double.TryParse(GetString(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(name, "number");

    /// <summary>An argument as a Boolean, which may stand there as text: <c>true</c> or <c>True</c>.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The Boolean.</returns>
    /// <exception cref="KeyNotFoundException">The step gives no such argument.</exception>
    /// <exception cref="FormatException">It is no Boolean.</exception>
    public bool GetBoolean(string name) => bool.TryParse(GetString(name), out var flag) ? flag : throw Wrong(name, "Boolean");

    /// <inheritdoc/>
    public bool ContainsKey(string key) => _values.ContainsKey(key);

    /// <inheritdoc/>
    public bool TryGetValue(string key, out JsonElement value) => _values.TryGetValue(key, out value);

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, JsonElement>> GetEnumerator() => _values.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private FormatException Wrong(string name, string type) => new($"The argument '{name}' is no {type}: {this[name].GetRawText()}");
}
