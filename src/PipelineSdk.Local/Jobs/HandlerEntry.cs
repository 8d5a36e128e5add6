using System.IO.Enumeration;

namespace PipelineSdk.Local;

/// <summary>A handler and the jobs that it is for.</summary>
internal sealed record HandlerEntry(int Rank, string Details, Func<JobDescription, bool> IsFor, IJobHandler? Job, IModelHandler? Model)
{
    public static HandlerEntry ForStep(string stepName, IJobHandler? job, IModelHandler? model)
    {
        ArgumentException.ThrowIfNullOrEmpty(stepName);
        return new(0, $"handler for the step '{stepName}'", description => description.StepName == stepName, job, model);
    }

    public static HandlerEntry ForImage(string pattern, IJobHandler? job, IModelHandler? model)
    {
        ArgumentException.ThrowIfNullOrEmpty(pattern);
        return new(1, $"handler for the image '{pattern}'", description => description.Image is { } image && MatchesPattern(pattern, image), job, model);
    }

    public static HandlerEntry ForKind(JobKind kind, IJobHandler? job, IModelHandler? model) =>
        new(2, $"handler for {kind} jobs", description => description.Kind == kind, job, model);

    public bool Matches(JobDescription job) => Handles(job.Kind) && IsFor(job);

    public bool Handles(JobKind kind) => (kind == JobKind.Transform ? (object?)Model : Job) is not null;

    private static bool MatchesPattern(string pattern, string image) =>
        FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "\\\\", StringComparison.Ordinal), image, false);
}
