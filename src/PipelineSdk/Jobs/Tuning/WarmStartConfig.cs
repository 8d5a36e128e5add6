using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Lets a tuning job start from what earlier ones found. Written as <c>WarmStartConfig</c>.</summary>
/// <param name="warmStartType">Whether data and algorithm are the same, or may differ.</param>
/// <param name="parents">The names of the earlier tuning jobs: 1 to 5.</param>
public sealed class WarmStartConfig(HyperParameterTuningJobWarmStartType warmStartType, params ReadOnlySpan<PipelineString> parents)
{
    /// <summary>
    /// Whether data and algorithm are the same (<c>IdenticalDataAndAlgorithm</c>), or may differ (<c>TransferLearning</c>). Written as
    /// <c>WarmStartType</c>.
    /// </summary>
    public HyperParameterTuningJobWarmStartType WarmStartType { get; } = warmStartType ?? throw new ArgumentNullException(nameof(warmStartType));

    /// <summary>
    /// The names of the earlier tuning jobs. Written as <c>ParentHyperParameterTuningJobs</c>. Items: 1 to 5; length: 1 to 32.
    /// </summary>
    public IReadOnlyList<PipelineString> Parents { get; } = parents.ToArray();

    internal HyperParameterTuningJobWarmStartConfig ToRequest() => new()
    {
        WarmStartType = WarmStartType,
        ParentHyperParameterTuningJobs = new(Parents.Select(static parent => new ParentHyperParameterTuningJob { HyperParameterTuningJobName = parent })),
    };
}
