using System.Globalization;
using System.Text;

namespace PipelineSdk.Local;

/// <summary>
/// File names for names that anybody may have chosen: every character that means something to a file system is percent-encoded, so that no name leads
/// out of its folder.
/// </summary>
internal static class SafeName
{
    /// <summary>The greatest length of a file name, in bytes of UTF-8, on common file systems.</summary>
    public const int MaxBytes = 255;

    private const string Empty = "%";

    public static string Encode(string name)
    {
        if (name.Length == 0)
        {
            return Empty;
        }

        if (name is "." or "..")
        {
            return name.Replace(".", "%2E", StringComparison.Ordinal);
        }

        if (!NeedsEncoding(name))
        {
            return name;
        }

        var encoded = new StringBuilder(name.Length + 8);
        for (var i = 0; i < name.Length; i++)
        {
            // A file name that ends in a dot or a blank loses it on some systems.
            if (MustEncode(name[i]) || (i == name.Length - 1 && name[i] is '.' or ' '))
            {
                encoded.Append(CultureInfo.InvariantCulture, $"%{(int)name[i]:X2}");
            }
            else
            {
                encoded.Append(name[i]);
            }
        }

        return encoded.ToString();
    }

    public static string Decode(string name)
    {
        if (name == Empty)
        {
            return "";
        }

        if (!name.Contains('%', StringComparison.Ordinal))
        {
            return name;
        }

        var decoded = new StringBuilder(name.Length);
        for (var i = 0; i < name.Length; i++)
        {
            if (name[i] == '%' && i + 2 < name.Length + 0 && byte.TryParse(name.AsSpan(i + 1, 2), NumberStyles.HexNumber, null, out var code))
            {
                decoded.Append((char)code);
                i += 2;
            }
            else
            {
                decoded.Append(name[i]);
            }
        }

        return decoded.ToString();
    }

    private static bool NeedsEncoding(string name) => name[^1] is '.' or ' ' || name.Any(MustEncode);

    private static bool MustEncode(char character) => character is < ' ' or '\u007F' or '%' or '/' or '\\' or ':' or '*' or '?' or '"' or '<' or '>' or '|';
}
