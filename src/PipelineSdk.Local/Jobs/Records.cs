namespace PipelineSdk.Local;

/// <summary>Records of batch transforms.</summary>
internal static class Records
{
    public static IReadOnlyList<string> SplitLines(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = lines[i].TrimEnd('\r');
        }

        return lines is [.., ""] ? lines[..^1] : lines;
    }
}
