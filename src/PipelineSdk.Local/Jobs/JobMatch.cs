using System.IO.Enumeration;

namespace PipelineSdk.Local;

/// <summary>Which jobs something is for: those of a step by name, of images by a pattern, or all of a kind, in this order.</summary>
internal sealed record JobMatch(int Rank, string Details, Func<JobDescription, bool> IsFor)
{
    public static JobMatch Step(string stepName)
    {
        ArgumentException.ThrowIfNullOrEmpty(stepName);
        return new(0, $"the step '{stepName}'", description => description.StepName == stepName);
    }

    public static JobMatch Image(string pattern)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        var expression = pattern.Replace("\\", "\\\\", StringComparison.Ordinal);
        return new(
            1,
            $"the image '{pattern}'",
            description => description.Image is { } image && FileSystemName.MatchesSimpleExpression(expression, image, false));
    }

    public static JobMatch Kind(JobKind kind) => new(2, $"{kind} jobs", description => description.Kind == kind);
}
