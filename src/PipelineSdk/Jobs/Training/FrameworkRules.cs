using System.Globalization;

namespace PipelineSdk;

/// <summary>What the estimators of frameworks have to have.</summary>
internal static class FrameworkRules
{
    public static void Report(JobProblems problems, string reason, string fix) => problems.Report(DiagnosticDescriptors.FrameworkOption, reason, fix);

    /// <summary>A version is needed to look an image up.</summary>
    public static void CheckVersion(string? version, string name, Framework estimator, JobProblems problems)
    {
        if (string.IsNullOrEmpty(version) && estimator.ImageUri is null)
        {
            Report(problems, $"{name} is missing, which decides the image of {estimator.PythonClass.Name}.", $"set {name}, or ImageUri.");
        }
    }

    /// <summary>Whether a version such as <c>2.11.0</c> is one or newer; no or another kind of version is not.</summary>
    public static bool IsAtLeast(string? version, int major, int minor) => Parse(version) is { } parsed && parsed.CompareTo((major, minor)) >= 0;

    public static bool IsBelow(string? version, int major, int minor) => Parse(version) is { } parsed && parsed.CompareTo((major, minor)) < 0;

    private static (int Major, int Minor)? Parse(string? version)
    {
        var parts = (version ?? "").Split('.', '-');
        return int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            ? (major, parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var minor) ? minor : 0)
            : null;
    }
}
