using System.Globalization;

namespace PipelineSdk;

/// <summary>Releases of frameworks, such as <c>1.13.1</c>.</summary>
internal static class FrameworkRelease
{
    /// <summary>Whether a version is a release or a later one. A version that is no number is taken for a later one.</summary>
    public static bool IsAtLeast(string? version, int major, int minor)
    {
        var parts = (version ?? "").Split('.', '-');
        if (!TryParse(parts[0], out var actualMajor))
        {
            return true;
        }

        var actualMinor = 0;
        return parts.Length > 1 && !TryParse(parts[1], out actualMinor)
            ? actualMajor >= major
            : actualMajor > major || (actualMajor == major && actualMinor >= minor);
    }

    private static bool TryParse(string part, out int number) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
