namespace PipelineSdk;

/// <summary>
/// The entries of a map in the order in which they were added, in the map itself. Most maps of requests are short, so the entries are looked through;
/// long maps have an index.
/// </summary>
/// <typeparam name="T">The values' type.</typeparam>
internal struct OrderedEntries<T>
    where T : class
{
    private const int MaxUnindexed = 8;

    private KeyValuePair<string, T>[]? _entries;
    private Dictionary<string, int>? _index;

    public int Count { get; private set; }

    /// <summary>Grows with each entry that is added or removed. A value may be replaced while the entries are gone through.</summary>
    public int Changes { get; private set; }

    public readonly ArraySegment<KeyValuePair<string, T>> All => _entries is null ? ArraySegment<KeyValuePair<string, T>>.Empty : new(_entries, 0, Count);

    public readonly KeyValuePair<string, T> this[int index] => All[index];

    /// <summary>The position of a key; negative if it is not there.</summary>
    public readonly int IndexOf(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (_index is not null)
        {
            return _index.GetValueOrDefault(key, -1);
        }

        for (var i = 0; i < Count; i++)
        {
            if (_entries![i].Key == key)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The value of a key; <see langword="null"/> if it is not there.</summary>
    public readonly T? Find(string key) => IndexOf(key) is var index and >= 0 ? _entries![index].Value : null;

    /// <summary>Sets the value of a key, which keeps its position or is added at the end.</summary>
    public void Set(string key, T value)
    {
        if (IndexOf(key) is var index and >= 0)
        {
            _entries![index] = new(key, value);
        }
        else
        {
            Append(key, value);
        }
    }

    /// <summary>Adds a key at the end.</summary>
    /// <returns><see langword="false"/>: it is there already, and keeps its value.</returns>
    public bool TryAdd(string key, T value)
    {
        var isNew = IndexOf(key) < 0;
        if (isNew)
        {
            Append(key, value);
        }

        return isNew;
    }

    /// <summary>Removes a key.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(string key)
    {
        if (IndexOf(key) is not (var index and >= 0))
        {
            return false;
        }

        Changes++;
        Count--;
        Array.Copy(_entries!, index + 1, _entries!, index, Count - index);
        _entries![Count] = default;
        _index = null;
        if (Count > MaxUnindexed)
        {
            Index(0);
        }

        return true;
    }

    public readonly OrderedEntries<T> Copy() => new()
    {
        _entries = Count == 0 ? null : [.. All],
        _index = _index is null ? null : new(_index, StringComparer.Ordinal),
        Count = Count,
    };

    private void Append(string key, T value)
    {
        Changes++;
        if (Count == (_entries?.Length ?? 0))
        {
            Array.Resize(ref _entries, Math.Max(4, Count * 2));
        }

        _entries![Count++] = new(key, value);
        if (Count > MaxUnindexed)
        {
            Index(_index is null ? 0 : Count - 1);
        }
    }

    private void Index(int first)
    {
        _index ??= new(StringComparer.Ordinal);
        for (var i = first; i < Count; i++)
        {
            _index.Add(_entries![i].Key, i);
        }
    }
}
