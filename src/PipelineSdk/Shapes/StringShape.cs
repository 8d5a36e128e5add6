using System.Text.RegularExpressions;

namespace PipelineSdk;

/// <summary>Text with limits in characters. The model's patterns have no anchors; they mean the whole text.</summary>
/// <param name="min">The least length.</param>
/// <param name="max">The greatest length.</param>
/// <param name="pattern">The pattern, or <see langword="null"/>.</param>
internal sealed class StringShape(int min = 0, int max = int.MaxValue, string? pattern = null) : Shape
{
    // Patterns run over what the user typed: a bounded time keeps a catastrophic one from hanging the compiler.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private Regex? _regex;

    public static StringShape Any { get; } = new();

    public int Min { get; } = min;

    public int Max { get; } = max;

    public string? Pattern { get; } = pattern;

    public bool Matches(string text)
    {
        if (Pattern is null)
        {
            return true;
        }

        _regex ??= new Regex($@"\A(?:{Pattern})\z", RegexOptions.CultureInvariant, Timeout);
        try
        {
            return _regex.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            // Not known to be wrong: the service decides.
            return true;
        }
    }
}
