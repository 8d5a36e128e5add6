using System.Collections;

namespace PipelineSdk;

/// <summary>A map in a request, in the order in which its entries were added: its entries one by one, or a reference to a whole map.</summary>
/// <typeparam name="T">The values' type.</typeparam>
/// <remarks>Takes initializers: <c>Environment = new() { ["STAGE"] = stage }</c>. A <see langword="null"/> value leaves the entry out.</remarks>
public sealed class PipelineMap<T> : IReadOnlyCollection<KeyValuePair<string, T>>, IMapValue
    where T : class
{
    // Not read-only: it is changed in its place.
    private OrderedEntries<T> _entries;

    /// <summary>An empty map.</summary>
    public PipelineMap()
    {
    }

    /// <summary>A map of the given entries.</summary>
    /// <param name="entries">The entries; they are copied.</param>
    /// <exception cref="ArgumentException">A key occurs twice.</exception>
    public PipelineMap(IEnumerable<KeyValuePair<string, T>> entries)
    {
        foreach (var (key, value) in entries)
        {
            Add(key, value);
        }
    }

    /// <summary>A whole map that is known only while the pipeline runs.</summary>
    /// <param name="reference">The reference to the map.</param>
    public PipelineMap(PipelineValue reference) => Reference = reference;

    /// <summary>The reference to a whole map, or <see langword="null"/> if the map has entries of its own.</summary>
    public PipelineValue? Reference { get; }

    /// <summary>The number of entries.</summary>
    public int Count => _entries.Count;

    /// <summary>The keys, in order, as they are now.</summary>
    public IReadOnlyList<string> Keys => [.. _entries.All.Select(static entry => entry.Key)];

    /// <summary>The value of a key. Setting <see langword="null"/> removes the key.</summary>
    /// <param name="key">The key.</param>
    /// <exception cref="KeyNotFoundException">There is no such key.</exception>
    [AllowNull]
    public T this[string key]
    {
        get => _entries.Find(key) ?? throw new KeyNotFoundException($"There is no entry {Names.Quote(key)}.");
        set
        {
            if (value is null)
            {
                _entries.Remove(key);
            }
            else
            {
                CheckOwn();
                _entries.Set(key, value);
            }
        }
    }

    /// <summary>Converts a dictionary.</summary>
    /// <param name="entries">The entries; they are copied.</param>
    [return: NotNullIfNotNull(nameof(entries))]
    public static implicit operator PipelineMap<T>?(Dictionary<string, T>? entries) => entries is null ? null : new(entries);

    /// <summary>Refers to a whole map of another step.</summary>
    /// <param name="reference">The map.</param>
    [return: NotNullIfNotNull(nameof(reference))]
    public static implicit operator PipelineMap<T>?(PropertyMap<T>? reference) => reference is null ? null : new(reference);

    /// <summary>Refers to a whole map whose type is known only while the pipeline runs.</summary>
    /// <param name="reference">The map.</param>
    [return: NotNullIfNotNull(nameof(reference))]
    public static implicit operator PipelineMap<T>?(UntypedReference? reference) => reference is null ? null : new(reference);

    /// <summary>Adds an entry.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value; <see langword="null"/> adds nothing.</param>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public void Add(string key, T? value)
    {
        if (value is null)
        {
            return;
        }

        CheckOwn();
        if (!_entries.TryAdd(key, value))
        {
            throw new ArgumentException($"There is an entry {Names.Quote(key)} already.", nameof(key));
        }
    }

    /// <summary>Removes an entry.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string key) => _entries.Remove(key);

    /// <summary>Whether there is an entry with the key.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether there is one.</returns>
    public bool ContainsKey(string key) => _entries.IndexOf(key) >= 0;

    /// <summary>Finds the value of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value, if there is one.</param>
    /// <returns>Whether there is one.</returns>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out T value) => (value = _entries.Find(key)) is not null;

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, T>> GetEnumerator()
    {
        var changes = _entries.Changes;
        for (var i = 0; i < Count; i++)
        {
            yield return _entries[i];
            if (changes != _entries.Changes)
            {
                throw new InvalidOperationException("The map was changed while its entries were gone through.");
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A map that can be changed without changing this one.</summary>
    internal PipelineMap<T> Copy() => Reference is null ? new() { _entries = _entries.Copy() } : new(Reference);

    KeyValuePair<string, object?> IMapValue.EntryAt(int index)
    {
        var (key, value) = _entries[index];
        return new(key, value);
    }

    private void CheckOwn()
    {
        if (Reference is not null)
        {
            throw new InvalidOperationException("The map is a reference to a whole map of another step: it takes no entries.");
        }
    }
}

internal static class PipelineMapExtensions
{
    public static object? ToPayload(this PipelineMap<PipelineValue> map) =>
        map.Reference is { } reference ? reference.Payload : ObjectExpression.Of([.. map!]);
}
