using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace PipelineSdk.ModelGenerator.Model;

/// <summary>
/// Lays JSON out for small differences between versions: what fits on a line stands on one, anything else has a line per member or item.
/// </summary>
internal static class JsonLayout
{
    private const int Width = 120;

    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Format(JsonNode node)
    {
        var text = new StringBuilder();
        Append(text, node, "", 0);
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, JsonNode? node, string indentation, int column)
    {
        var line = node?.ToJsonString(Options) ?? "null";
        switch (node)
        {
            case JsonObject members when column + line.Length > Width:
                AppendAll(text, "{}", members, indentation, static member => Label(member.Key), static member => member.Value);
                break;
            case JsonArray items when column + line.Length > Width:
                AppendAll(text, "[]", items, indentation, static _ => "", static item => item);
                break;
            default:
                text.Append(line);
                break;
        }
    }

    private static string Label(string name) => JsonSerializer.Serialize(name, Options) + ": ";

    private static void AppendAll<T>(
        StringBuilder text, string brackets, IEnumerable<T> parts, string indentation, Func<T, string> label, Func<T, JsonNode?> value)
    {
        var inner = indentation + "  ";
        var separator = "\n";
        text.Append(brackets[0]);
        foreach (var part in parts)
        {
            var name = label(part);
            text.Append(separator).Append(inner).Append(name);
            Append(text, value(part), inner, inner.Length + name.Length);
            separator = ",\n";
        }

        text.Append('\n').Append(indentation).Append(brackets[1]);
    }
}
