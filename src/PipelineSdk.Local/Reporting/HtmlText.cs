using System.Buffers;

namespace PipelineSdk.Local;

/// <summary>Text of any origin as HTML: for the content of elements and for attributes in double quotes.</summary>
internal static class HtmlText
{
    private const char Replacement = '\uFFFD';

    // What markup is made of, what HTML does not allow at all, what makes a text look like another one by turning its direction, and halves of
    // surrogate pairs, which may stand alone.
    private static readonly SearchValues<char> Special = SearchValues.Create(
    [
        '<', '>', '&', '"', '\'', '\uFFFE', '\uFFFF',
        '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069',
        .. Enumerable.Range(0, 0x20).Select(static code => (char)code).Where(static c => c is not ('\n' or '\t')),
        .. Enumerable.Range(0x7F, 0x21).Select(static code => (char)code),
        .. Enumerable.Range(0xD800, 0x800).Select(static code => (char)code),
    ]);

    public static void Write(TextWriter output, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is var position and >= 0)
        {
            output.Write(text[..position]);
            text = text[position..];
            if (text.Length > 1 && char.IsSurrogatePair(text[0], text[1]))
            {
                output.Write(text[..2]);
                text = text[2..];
                continue;
            }

            WriteSpecial(output, text[0]);
            text = text[1..];
        }

        output.Write(text);
    }

    private static void WriteSpecial(TextWriter output, char c)
    {
        switch (c)
        {
            case '<':
                output.Write("&lt;");
                break;
            case '>':
                output.Write("&gt;");
                break;
            case '&':
                output.Write("&amp;");
                break;
            case '"':
                output.Write("&quot;");
                break;
            case '\'':
                output.Write("&#39;");
                break;
            default:
                output.Write(Replacement);
                break;
        }
    }
}
