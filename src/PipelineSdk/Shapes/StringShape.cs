using System.Text.RegularExpressions;

namespace PipelineSdk;

/// <summary>Text with limits in characters. The model's patterns have no anchors; they mean the whole text.</summary>
/// <param name="min">The least length.</param>
/// <param name="max">The greatest length.</param>
/// <param name="pattern">The pattern, or <see langword="null"/>.</param>
internal sealed class StringShape(int min = 0, int max = int.MaxValue, string? pattern = null) : Shape
{
    private const int Slots = 16;
    private const int MaxRemembered = 256;

    // Patterns run over what the user typed: a bounded time keeps a catastrophic one from hanging the compiler.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(1);

    private readonly bool _isAnyLine = pattern == ".*";
    private readonly string?[] _matched = new string?[Slots];
    private Regex? _regex;

    public static StringShape Any { get; } = new();

    public int Min { get; } = min;

    public int Max { get; } = max;

    public string? Pattern { get; } = pattern;

    public override bool Allows(object? constant) => constant is string text && text.Length >= Min && text.Length <= Max && Matches(text);

    private bool Matches(string text)
    {
        if (Pattern is null)
        {
            return true;
        }

        if (_isAnyLine)
        {
            return !text.Contains('\n');
        }

        if (text.Length is 0 or > MaxRemembered)
        {
            return MatchesPattern(text);
        }

        // The steps of a pipeline repeat their roles, images and keys: texts that matched are remembered, in a slot for their length and last letter.
        ref var matched = ref _matched[(text.Length + text[^1]) % Slots];
        if (text == matched)
        {
            return true;
        }

        var matches = MatchesPattern(text);
        if (matches)
        {
            matched = text;
        }

        return matches;
    }

    private bool MatchesPattern(string text)
    {
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
