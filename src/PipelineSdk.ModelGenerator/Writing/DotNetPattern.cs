using System.Text;
using System.Text.RegularExpressions;

namespace PipelineSdk.ModelGenerator.Writing;

/// <summary>The model's patterns are in the dialect of Java; this makes them mean the same in .NET.</summary>
internal static partial class DotNetPattern
{
    // A pair of surrogates is one character to Java and two to .NET: any surrogate stands for the range of all pairs.
    private const string AllPairs = @"\uD800\uDC00-\uDBFF\uDFFF";
    private const string AnySurrogate = @"\uD800-\uDFFF";

    /// <summary>Translates a pattern.</summary>
    /// <returns>The pattern for .NET, or <see langword="null"/> if .NET cannot say it.</returns>
    public static string? From(string java)
    {
        var units = java.Replace(AllPairs, AnySurrogate, StringComparison.Ordinal);
        var pattern = new StringBuilder();
        var inClass = false;
        foreach (var token in Tokens().EnumerateMatches(units))
        {
            var text = units.AsSpan(token.Index, token.Length);
            inClass = text switch
            {
                "[" => true,
                "]" => false,
                _ => inClass,
            };
            var ascii = Ascii(text);
            pattern.Append(ascii is null ? text : inClass ? ascii : $"[{ascii}]");
        }

        return Compiles(pattern.ToString()) ? pattern.ToString() : null;
    }

    // Java's classes are ASCII, .NET's are not, or are not there at all.
    private static string? Ascii(ReadOnlySpan<char> token) => token switch
    {
        @"\p{Alnum}" => "a-zA-Z0-9",
        @"\d" => "0-9",
        @"\w" => "a-zA-Z0-9_",
        _ => null,
    };

    private static bool Compiles(string pattern)
    {
        try
        {
            _ = new Regex(pattern);
            return true;
        }
        catch (RegexParseException)
        {
            return false;
        }
    }

    // An escape with its braces, or any other character by itself.
    [GeneratedRegex(@"\\[pP]\{\w+\}|\\.|.", RegexOptions.Singleline)]
    private static partial Regex Tokens();
}
