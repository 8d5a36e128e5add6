namespace PipelineSdk;

/// <summary>Names to look among, and to list in messages. Both stay fast for very many names.</summary>
internal sealed class NameSet(IReadOnlyList<string> names)
{
    // Fewer are compared one by one.
    private const int MinHashed = 8;

    private HashSet<string>? _hashed;
    private string? _list;

    public bool Contains(ReadOnlySpan<char> name)
    {
        if (names.Count >= MinHashed)
        {
            _hashed ??= new(names, StringComparer.Ordinal);
            return _hashed.GetAlternateLookup<ReadOnlySpan<char>>().Contains(name);
        }

        for (var i = 0; i < names.Count; i++)
        {
            if (name.SequenceEqual(names[i]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The names as messages list them.</summary>
    public override string ToString() => _list ??= Names.List(names);
}
