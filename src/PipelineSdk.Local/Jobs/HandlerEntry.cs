namespace PipelineSdk.Local;

/// <summary>A handler and the jobs that it is for.</summary>
internal sealed record HandlerEntry(JobMatch Match, IJobHandler? Job, IModelHandler? Model)
{
    public string Details => $"handler for {Match.Details}";

    public static HandlerEntry ForStep(string stepName, IJobHandler? job, IModelHandler? model) => new(JobMatch.Step(stepName), job, model);

    public static HandlerEntry ForImage(string pattern, IJobHandler? job, IModelHandler? model) => new(JobMatch.Image(pattern), job, model);

    public static HandlerEntry ForKind(JobKind kind, IJobHandler? job, IModelHandler? model) => new(JobMatch.Kind(kind), job, model);

    public bool Matches(JobDescription job) => Handles(job.Kind) && Match.IsFor(job);

    public bool Handles(JobKind kind) => (kind == JobKind.Transform ? (object?)Model : Job) is not null;
}
