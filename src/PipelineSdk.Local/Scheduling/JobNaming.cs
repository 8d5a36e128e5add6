using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>The names of jobs that steps start, in the service's forms.</summary>
internal static class JobNaming
{
    private const int MaxLength = 63;
    private const int MaxTuningLength = 32;

    /// <summary>The member of a step's arguments that gives the job's base name; <see langword="null"/> for types without jobs.</summary>
    public static string? NameMember(string stepType) => stepType switch
    {
        StepKinds.Processing or StepKinds.ClarifyCheck or StepKinds.QualityCheck => "ProcessingJobName",
        StepKinds.Training => "TrainingJobName",
        StepKinds.Transform => "TransformJobName",
        StepKinds.Tuning => "HyperParameterTuningJobName",
        "AutoML" => "AutoMLJobName",
        StepKinds.Model => "ModelName",
        _ => null,
    };

    /// <param name="step">The step.</param>
    /// <param name="baseName">The base name that it gives, or <see langword="null"/>.</param>
    /// <param name="executionId">The execution's identifier.</param>
    /// <param name="token">A token of 10 characters.</param>
    /// <param name="failures">How often it was tried before.</param>
    public static string Name(StepDefinition step, string? baseName, string executionId, string token, int failures)
    {
        var max = step.Type is StepKinds.Tuning or "AutoML" ? MaxTuningLength : MaxLength;
        return baseName is null
            ? Join("pipelines-" + executionId, step.Name, token, max)
            : Join(baseName, executionId, string.Create(CultureInfo.InvariantCulture, $"{token}-{failures}"), max, true);
    }

    /// <summary>Cuts what may be cut, so that the ending, which makes the name unique, stays.</summary>
    private static string Join(string start, string middle, string end, int max, bool cutStart = false)
    {
        var excess = start.Length + middle.Length + end.Length + 2 - max;
        if (excess > 0)
        {
            (start, middle) = cutStart ? (Cut(start, excess), middle) : (start, Cut(middle, excess));
            excess = start.Length + middle.Length + end.Length + 2 - max;
            if (excess > 0)
            {
                (start, middle) = cutStart ? (start, Cut(middle, excess)) : (Cut(start, excess), middle);
            }
        }

        return string.Join('-', new[] { start.TrimEnd('-'), middle.Trim('-'), end }.Where(static part => part.Length > 0)) is var name && name.Length <= max
            ? name
            : name[^max..].TrimStart('-');
    }

    private static string Cut(string text, int excess) => text[..Math.Max(1, text.Length - excess)];
}
