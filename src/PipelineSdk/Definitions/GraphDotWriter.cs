using System.Globalization;
using System.Text;

namespace PipelineSdk;

/// <summary>Writes a graph in the language of Graphviz.</summary>
internal static class GraphDotWriter
{
    public static string Write(PipelineGraph graph)
    {
        var text = new StringBuilder("digraph pipeline {\n  node [shape=box];\n");
        for (var i = 0; i < graph.Steps.Count; i++)
        {
            AppendName(text.Append("  "), graph.Steps[i]);
            text.Append(graph.Conditions.Contains(i) ? " [shape=diamond];\n" : ";\n");
        }

        foreach (var line in GraphLine.Of(graph))
        {
            AppendName(text.Append("  "), line.From);
            AppendName(text.Append(" -> "), line.To);
            text.Append(line switch
            {
                { Label: { } label } => $" [label=\"{label}\"];\n",
                { IsDashed: true } => " [style=dashed];\n",
                _ => ";\n",
            });
        }

        return text.Append("}\n").ToString();
    }

    /// <summary>A name as identifier and label at once: quoted, and with what would be read as an escape, an entity or a line end written out.</summary>
    private static void AppendName(StringBuilder text, string name)
    {
        text.Append('"');
        foreach (var c in name)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '&' => text.Append("&amp;"),
                _ when char.IsControl(c) => text.Append(CultureInfo.InvariantCulture, $"\\\\u{(int)c:x4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
