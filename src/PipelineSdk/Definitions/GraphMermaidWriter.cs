using System.Globalization;
using System.Text;

namespace PipelineSdk;

/// <summary>Writes a graph as a Mermaid flowchart.</summary>
internal static class GraphMermaidWriter
{
    public static string Write(PipelineGraph graph)
    {
        // Numbered identifiers: names such as "end" are words of the language.
        var numbers = new Dictionary<string, int>(graph.Steps.Count, StringComparer.Ordinal);
        var text = new StringBuilder("flowchart TD\n");
        for (var i = 0; i < graph.Steps.Count; i++)
        {
            numbers.Add(graph.Steps[i], i);
            var (open, close) = graph.Conditions.Contains(i) ? ("{\"", "\"}") : ("[\"", "\"]");
            text.Append(CultureInfo.InvariantCulture, $"    s{i}{open}");
            AppendLabel(text, graph.Steps[i]);
            text.Append(close).Append('\n');
        }

        foreach (var line in GraphLine.Of(graph))
        {
            var arrow = line switch
            {
                { Label: { } label } => $"-->|{label}|",
                { IsDashed: true } => "-.->",
                _ => "-->",
            };
            text.Append(CultureInfo.InvariantCulture, $"    s{numbers[line.From]} {arrow} s{numbers[line.To]}\n");
        }

        return text.ToString();
    }

    /// <summary>What a step's name does not have could be read as Markdown, HTML or the end of the label, and is written as a character's number.</summary>
    private static void AppendLabel(StringBuilder text, string name)
    {
        foreach (var c in name)
        {
            _ = c switch
            {
                '-' or '_' => text.Append(c),
                _ when char.IsLetterOrDigit(c) || char.IsSurrogate(c) => text.Append(c),
                _ when char.IsControl(c) => text.Append("#65533;"),
                _ => text.Append(CultureInfo.InvariantCulture, $"#{(int)c};"),
            };
        }
    }
}
