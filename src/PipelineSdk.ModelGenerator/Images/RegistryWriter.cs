using System.Text;
using System.Text.Json;

namespace PipelineSdk.ModelGenerator.Images;

/// <summary>Writes the registries, each as its difference from whichever earlier one makes it shortest.</summary>
internal static class RegistryWriter
{
    public static void Write(JsonElement registries, StringBuilder table)
    {
        var written = new List<(string Name, Dictionary<string, string> Accounts)>();
        foreach (var registry in registries.EnumerateObject())
        {
            var accounts = registry.Value.EnumerateObject().ToDictionary(region => region.Name, region => region.Value.GetString()!);
            var shortest = (Head: $"registry {registry.Name}", Words: Difference(accounts, []));
            foreach (var (name, other) in written)
            {
                var candidate = (Head: $"registry {registry.Name} = {name}", Words: Difference(accounts, other));
                if (Length(candidate) < Length(shortest))
                    shortest = candidate;
            }
            table.Append(shortest.Head).Append('\n').AppendWrapped("  ", shortest.Words);
            written.Add((registry.Name, accounts));
        }
    }

    private static List<string> Difference(Dictionary<string, string> accounts, Dictionary<string, string> start)
    {
        var words = new List<string>();
        var changed = accounts
            .Where(entry => start.GetValueOrDefault(entry.Key) != entry.Value)
            .GroupBy(entry => entry.Value, entry => entry.Key)
            .OrderBy(regions => regions.Min(StringComparer.Ordinal), StringComparer.Ordinal);
        foreach (var account in changed)
        {
            words.Add(account.Key);
            words.AddRange(account.Order(StringComparer.Ordinal));
        }
        var gone = start.Keys.Except(accounts.Keys).Order(StringComparer.Ordinal).ToList();
        if (gone.Count > 0)
            words.AddRange(["-", .. gone]);
        return words;
    }

    private static int Length((string Head, List<string> Words) registry) =>
        registry.Head.Length + registry.Words.Sum(word => word.Length + 1);
}
