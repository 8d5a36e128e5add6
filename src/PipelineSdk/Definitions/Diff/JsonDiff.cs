using System.Text.Json;

namespace PipelineSdk;

/// <summary>Finds what differs between two JSON values.</summary>
/// <param name="root">The path of the values.</param>
internal sealed class JsonDiff(string root)
{
    private readonly JsonPathStack _path = new();
    private readonly List<FieldChange> _changes = [];

    public IReadOnlyList<FieldChange> Changes => _changes;

    public void Compare(JsonElement before, JsonElement after)
    {
        if (before.ValueKind == JsonValueKind.Object && after.ValueKind == JsonValueKind.Object)
        {
            CompareMembers(before, after, []);
        }
        else if (before.ValueKind == JsonValueKind.Array && after.ValueKind == JsonValueKind.Array)
        {
            CompareItems([.. before.EnumerateArray()], [.. after.EnumerateArray()]);
        }
        else if (!JsonElement.DeepEquals(before, after))
        {
            Add(ChangeKind.Changed, before, after);
        }
    }

    /// <summary>Compares a member that either side may lack; as an object without some of its members, if both sides are objects.</summary>
    public void CompareMember(string name, JsonElement before, JsonElement after, HashSet<string> except)
    {
        _path.Push(name);
        switch (before.ValueKind, after.ValueKind)
        {
            case (JsonValueKind.Undefined, JsonValueKind.Undefined):
                break;
            case (JsonValueKind.Undefined, _):
                Add(ChangeKind.Added, null, after);
                break;
            case (_, JsonValueKind.Undefined):
                Add(ChangeKind.Removed, before, null);
                break;
            case (JsonValueKind.Object, JsonValueKind.Object):
                CompareMembers(before, after, except);
                break;
            default:
                Compare(before, after);
                break;
        }

        _path.Pop();
    }

    public void CompareMembers(JsonElement before, JsonElement after, HashSet<string> except)
    {
        var old = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var member in before.EnumerateObject())
        {
            old[member.Name] = member.Value;
        }

        foreach (var member in after.EnumerateObject())
        {
            if (!except.Contains(member.Name))
            {
                old.Remove(member.Name, out var was);
                CompareMember(member.Name, was, member.Value, []);
            }
        }

        foreach (var (name, was) in old)
        {
            if (!except.Contains(name))
            {
                CompareMember(name, was, default, []);
            }
        }
    }

    private void CompareItems(List<JsonElement> before, List<JsonElement> after)
    {
        if (JsonNames.Common(before, after) is { } name)
        {
            CompareNamed(before, after, name);
        }
        else
        {
            CompareOrdered(before, after);
        }
    }

    private void CompareNamed(List<JsonElement> before, List<JsonElement> after, string name)
    {
        var old = before.Index().ToDictionary(item => JsonNames.TextOf(item.Item, name)!, StringComparer.Ordinal);
        foreach (var (index, item) in after.Index())
        {
            var known = old.Remove(JsonNames.TextOf(item, name)!, out var was);
            CompareItem(index, known ? was.Item : default, item);
        }

        foreach (var (index, was) in old.Values)
        {
            CompareItem(index, was, default);
        }
    }

    // What is equal at both ends stays; between them the first is compared with the first.
    private void CompareOrdered(List<JsonElement> before, List<JsonElement> after)
    {
        var shorter = Math.Min(before.Count, after.Count);
        var start = 0;
        while (start < shorter && JsonElement.DeepEquals(before[start], after[start]))
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && JsonElement.DeepEquals(before[^(end + 1)], after[^(end + 1)]))
        {
            end++;
        }

        for (var i = start; i < Math.Max(before.Count, after.Count) - end; i++)
        {
            CompareItem(i, i < before.Count - end ? before[i] : default, i < after.Count - end ? after[i] : default);
        }
    }

    private void CompareItem(int index, JsonElement before, JsonElement after)
    {
        _path.Push(index);
        if (before.ValueKind == JsonValueKind.Undefined)
        {
            Add(ChangeKind.Added, null, after);
        }
        else if (after.ValueKind == JsonValueKind.Undefined)
        {
            Add(ChangeKind.Removed, before, null);
        }
        else
        {
            Compare(before, after);
        }

        _path.Pop();
    }

    private void Add(ChangeKind kind, JsonElement? before, JsonElement? after) =>
        _changes.Add(new(kind, string.Concat(root, _path.ToString().AsSpan(1)), before, after));
}
