namespace PipelineSdk.Local;

/// <summary>What is known of a job before it runs: enough to choose a runner.</summary>
/// <param name="StepName">The step's name.</param>
/// <param name="Kind">The kind of job.</param>
/// <param name="Image">The image's URI; <see langword="null"/> if there is none, or it is not known before the step starts.</param>
public sealed record JobDescription(string StepName, JobKind Kind, string? Image)
{
    /// <summary>The command to start in place of the image's own; <see langword="null"/>: the image's own, or not known yet.</summary>
    public IReadOnlyList<string>? Entrypoint { get; init; }

    /// <summary>The hyperparameters of a training job, as far as they are known.</summary>
    public IReadOnlyDictionary<string, string> HyperParameters { get; init; } = new Dictionary<string, string>();
}
