namespace PipelineSdk;

/// <summary>The items of two lists, matched by name. A name that is used twice matches the first with the first, the second with the second.</summary>
/// <param name="Pairs">The new items, in order, each with its old one if there was one.</param>
/// <param name="Removed">The old items that have no new one, in order.</param>
internal sealed record Matched<T>(IReadOnlyList<(T? Before, T After)> Pairs, IReadOnlyList<T> Removed)
{
    public static Matched<T> Of(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> name)
    {
        var left = Numbered(before, name).ToList();
        var old = left.ToDictionary(static item => item.Key, static item => item.Item);
        var used = new HashSet<(string, int)>();
        var pairs = new List<(T?, T)>(after.Count);
        foreach (var (key, item) in Numbered(after, name))
        {
            pairs.Add((old.TryGetValue(key, out var was) && used.Add(key) ? was : default, item));
        }

        return new(pairs, [.. left.Where(item => !used.Contains(item.Key)).Select(static item => item.Item)]);
    }

    private static IEnumerable<((string Name, int Nth) Key, T Item)> Numbered(IReadOnlyList<T> items, Func<T, string> name)
    {
        var counts = new Dictionary<string, int>(items.Count, StringComparer.Ordinal);
        foreach (var item in items)
        {
            yield return ((name(item), counts[name(item)] = counts.GetValueOrDefault(name(item)) + 1), item);
        }
    }
}
