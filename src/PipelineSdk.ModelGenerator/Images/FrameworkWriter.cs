using System.Text;
using System.Text.Json;

namespace PipelineSdk.ModelGenerator.Images;

/// <summary>Writes the frameworks with their scopes, aliases and images.</summary>
internal static class FrameworkWriter
{
    // These frameworks publish for one scope only, which the caller must name to get the latest version; the JSON form doesn't
    // tell them from frameworks whose one set of images serves any scope.
    private static readonly HashSet<string> OwnScope =
    [
        "huggingface-llm", "huggingface-llm-neuronx", "huggingface-tei", "huggingface-tei-cpu", "pytorch-smp", "pytorch-training-compiler",
    ];

    private const int VersionsPerLine = 16;

    public static void Write(JsonElement images, JsonElement aliases, StringBuilder table)
    {
        var aliasesByScope = aliases.EnumerateArray().ToLookup(Scope);
        foreach (var framework in images.EnumerateArray().GroupBy(image => image.GetProperty("framework").GetString()!))
        {
            table.Append("framework ").Append(framework.Key).Append('\n');
            var scopes = framework.GroupBy(Scope).ToList();
            foreach (var scope in scopes)
            {
                var names = scope.First().Strings("scopes").ToList();
                var own = scopes.Count > 1 || OwnScope.Contains(framework.Key);
                if (own && names.Count != 1)
                    throw new InvalidDataException($"The framework '{framework.Key}' has both own and shared scopes.");
                table.AppendWrapped("  ", [own ? "scope" : "scopes", .. names]);
                WriteScope([.. scope], [.. aliasesByScope[scope.Key]], table);
            }
        }
    }

    private static void WriteScope(List<JsonElement> images, List<JsonElement> aliases, StringBuilder table)
    {
        table.AppendWrapped(
            "    alias ",
            aliases.Where(alias => alias.TryGetProperty("alias", out _)).Select(alias => $"{alias.Text("alias")}={alias.Text("version")}"));

        var baseAliases = aliases.Where(alias => alias.TryGetProperty("baseAlias", out _))
            .ToLookup(alias => (alias.Text("version"), alias.Text("base")), alias => alias.Text("baseAlias"));
        var bases = images.Select(image => (image.Text("version"), image.Text("base"))).ToHashSet();
        foreach (var alias in baseAliases.Where(alias => !bases.Contains(alias.Key)))
            throw new InvalidDataException($"The aliases {string.Join(", ", alias)} mean no base framework of version {alias.Key.Item1}.");

        var before = ImageFields.None;
        var versions = new List<string>();
        var changes = "";
        foreach (var image in images)
        {
            var fields = ImageFields.Of(image, baseAliases[(image.Text("version"), image.Text("base"))]);
            if (fields != before)
            {
                Flush();
                changes = fields.Since(before);
                before = fields;
            }
            versions.Add(image.Text("version") is { Length: > 0 } version ? version : "\"\"");
        }
        Flush();

        void Flush()
        {
            foreach (var line in versions.Chunk(VersionsPerLine))
            {
                table.Append("    ").AppendJoin(' ', line).Append(changes).Append('\n');
                changes = "";
            }
            versions.Clear();
        }
    }

    private static string Scope(JsonElement element) => $"{element.Text("framework")} {string.Join(' ', element.Strings("scopes"))}";
}
