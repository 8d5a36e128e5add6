namespace PipelineSdk;

/// <summary>Finds halves of surrogate pairs, which neither UTF-8 nor JSON can carry.</summary>
internal static class Surrogates
{
    /// <summary>The position of the first half without its other half; -1 if there is none.</summary>
    public static int IndexOfLone(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (text[i..].IndexOfAnyInRange('\uD800', '\uDFFF') is var next and >= 0)
        {
            i += next;
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]))
            {
                return i;
            }

            i += 2;
        }

        return -1;
    }
}
