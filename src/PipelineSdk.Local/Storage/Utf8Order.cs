namespace PipelineSdk.Local;

/// <summary>Compares keys by their UTF-8 bytes, as S3 lists them: by code points, where UTF-16 code units would order surrogates otherwise.</summary>
internal sealed class Utf8Order : IComparer<string>
{
    public static Utf8Order Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        var left = (x ?? "").EnumerateRunes();
        var right = (y ?? "").EnumerateRunes();
        while (true)
        {
            var (hasLeft, hasRight) = (left.MoveNext(), right.MoveNext());
            if (!hasLeft || !hasRight)
            {
                return hasLeft.CompareTo(hasRight);
            }

            if (left.Current.CompareTo(right.Current) is not 0 and var order)
            {
                return order;
            }
        }
    }
}
