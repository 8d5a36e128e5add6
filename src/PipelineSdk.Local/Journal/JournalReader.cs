namespace PipelineSdk.Local;

/// <summary>Reads journals back.</summary>
internal static class JournalReader
{
    /// <summary>Reads a journal up to its last whole line: a killed process may leave a part of a line behind it.</summary>
    /// <param name="path">The file.</param>
    /// <returns>The events, and the length of the lines that they were read from.</returns>
    /// <exception cref="InvalidDataException">A line before the last is no event: somebody else wrote into the file.</exception>
    public static (List<ExecutionEvent> Events, long Length) Read(string path)
    {
        var content = ReadAll(path);
        var events = new List<ExecutionEvent>();
        var position = 0;
        while (content.AsSpan(position).IndexOf((byte)'\n') is var length and >= 0)
        {
            try
            {
                events.Add(JsonSerializer.Deserialize(content.AsSpan(position, length), EventJson.Lines.ExecutionEvent)!);
            }
            catch (JsonException exception)
            {
                if (content.AsSpan(position + length + 1).IndexOf((byte)'\n') >= 0)
                {
                    throw new InvalidDataException($"Line {events.Count + 1} of the journal '{path}' is no event, and others follow it.", exception);
                }

                break;
            }

            position += length + 1;
        }

        return (events, position);
    }

    private static byte[] ReadAll(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[file.Length];
        var read = file.ReadAtLeast(content, content.Length, false);
        return read == content.Length ? content : content[..read];
    }
}
