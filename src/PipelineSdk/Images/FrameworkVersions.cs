using System.Globalization;

namespace PipelineSdk;

/// <summary>The order of framework versions, and which is the latest.</summary>
internal static class FrameworkVersions
{
    /// <summary>Compares versions such as <c>1.13</c>, <c>1.13.1</c>, <c>1.0-1</c> (a later build of <c>1.0</c>) and <c>2.x</c>.</summary>
    public static int Compare(string left, string right)
    {
        var (leftRelease, leftBuild) = Parse(left);
        var (rightRelease, rightBuild) = Parse(right);
        for (var i = 0; i < Math.Max(leftRelease.Length, rightRelease.Length); i++)
        {
            var order = leftRelease.ElementAtOrDefault(i).CompareTo(rightRelease.ElementAtOrDefault(i));
            if (order != 0)
                return order;
        }
        return leftBuild.CompareTo(rightBuild);
    }

    /// <summary>
    /// The latest version of a framework, <see langword="null"/> if it cannot be told: its images are told apart by scopes and
    /// <paramref name="scope"/> is not one of them, or they have no numbered versions.
    /// </summary>
    public static string? Latest(ImageFramework framework, string? scope)
    {
        var own = framework.Set(scope) is { IsShared: false } set ? set : null;
        if (own?.Aliases.TryGetValue("latest", out var latest) is true)
            return latest;
        if ((own ?? framework.Sets.FirstOrDefault(other => other.IsShared)) is not { } images)
            return null;

        // The table has the newest version at one of its ends.
        var first = images.Versions[0];
        var last = images.Versions[^1];
        if (first == "latest" || last == "latest")
            return null;
        return Compare(first, last) >= 0 ? first : last;
    }

    private static (int[] Release, int Build) Parse(string version)
    {
        var release = version.AsSpan();
        var build = 0;
        if (release.IndexOf('-') is >= 0 and var dash)
        {
            build = Number(release[(dash + 1)..]);
            release = release[..dash];
        }
        if (release.EndsWith(".x"))
            release = release[..^2];

        var numbers = new List<int>();
        foreach (var part in release.Split('.'))
            numbers.Add(Number(release[part]));
        return ([.. numbers], build);
    }

    private static int Number(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
}
