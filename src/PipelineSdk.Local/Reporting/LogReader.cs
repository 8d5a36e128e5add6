using System.Text;

namespace PipelineSdk.Local;

/// <summary>Reads the ends of logs as a terminal would show them.</summary>
internal static class LogReader
{
    private const char Escape = '\e';

    /// <summary>The last whole lines of a file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="maxBytes">How much of it; a longer last line is cut at its start.</param>
    public static (string Text, long Length, long Omitted) ReadEnd(FileInfo file, int maxBytes)
    {
        using var stream = new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var length = stream.Length;
        var start = Math.Max(0, length - maxBytes);
        stream.Position = start;
        var bytes = new byte[length - start];
        ReadOnlySpan<byte> read = bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, false));
        if (start > 0 && read.IndexOf((byte)'\n') is var end and >= 0 && end + 1 < read.Length)
        {
            read = read[(end + 1)..];
            start += end + 1;
        }

        while (start > 0 && read is [>= 0x80 and < 0xC0, .. var rest])
        {
            // The middle of a letter.
            read = rest;
            start++;
        }

        return (Clean(Encoding.UTF8.GetString(read)), length, start);
    }

    /// <summary>The text without colors and the like, and of lines that were written over again only what was last.</summary>
    internal static string Clean(string text)
    {
        if (!text.AsSpan().ContainsAny(Escape, '\r'))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        var line = 0;
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\n':
                    clean.Append('\n');
                    line = clean.Length;
                    break;
                case '\r' when i + 1 < text.Length && text[i + 1] != '\n' && text[i + 1] != '\r':
                    clean.Length = line;
                    break;
                case '\r':
                    break;
                case Escape:
                    i = EndOfSequence(text, i);
                    break;
                default:
                    clean.Append(text[i]);
                    break;
            }
        }

        return clean.ToString();
    }

    /// <summary>Where a terminal's control sequence ends: <c>ESC [ ... letter</c>, <c>ESC ] ... BEL</c>, or <c>ESC</c> and one character.</summary>
    private static int EndOfSequence(string text, int escape)
    {
        var i = escape + 1;
        switch (i < text.Length ? text[i] : '\n')
        {
            case '[':
                do
                {
                    i++;
                }
                while (i < text.Length && text[i] is >= ' ' and <= '?');

                return i < text.Length && text[i] is >= '@' and <= '~' ? i : i - 1;
            case ']':
                while (i < text.Length && text[i] is not ('\a' or '\n'))
                {
                    i++;
                }

                return i < text.Length && text[i] == '\a' ? i : i - 1;
            case >= ' ' and <= '~':
                return i;
            default:
                return escape;
        }
    }
}
