using System.Text;

namespace PipelineSdk.ModelGenerator.Images;

/// <summary>Lays words out in lines of readable width.</summary>
internal static class TableLines
{
    private const int Width = 140;

    /// <summary>
    /// Appends <paramref name="words"/>, each line starting with <paramref name="start"/>; nothing if there are no words.
    /// </summary>
    public static void AppendWrapped(this StringBuilder table, string start, IEnumerable<string> words)
    {
        var length = 0;
        foreach (var word in words)
        {
            if (length == 0 || length + 1 + word.Length > Width)
            {
                if (length > 0)
                    table.Append('\n');
                table.Append(start);
                length = start.Length;
            }
            else
            {
                table.Append(' ');
                length++;
            }
            table.Append(word);
            length += word.Length;
        }
        if (length > 0)
            table.Append('\n');
    }
}
