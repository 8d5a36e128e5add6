using System.Globalization;

namespace PipelineSdk.Aws;

/// <summary>How a pipeline is published. What is not set stays as it is at the service.</summary>
public sealed record UpsertOptions
{
    internal const int MaxTags = 50;

    /// <summary>The role that the pipeline runs under: an ARN, or the name of a role in the account.</summary>
    /// <value><see langword="null"/> by default: the session's role.</value>
    public string? Role { get; init; }

    /// <summary>The pipeline's description. Length: at most 3,072.</summary>
    /// <value><see langword="null"/> by default.</value>
    public string? Description { get; init; }

    /// <summary>The name to show. Length: 1 to 256; pattern: <c>[a-zA-Z0-9](-*[a-zA-Z0-9])*</c>.</summary>
    /// <value><see langword="null"/> by default: the service shows the pipeline's name.</value>
    public string? DisplayName { get; init; }

    /// <summary>How many steps of an execution may run at a time. Range: at least 1.</summary>
    /// <value><see langword="null"/> by default: the service sets no limit.</value>
    public int? MaxParallelExecutionSteps { get; init; }

    /// <summary>Tags of the pipeline: at most 50; keys of 1 to 128 characters, values of at most 256. Missing ones are added, others are changed.</summary>
    /// <value><see langword="null"/> by default: tags are neither read nor changed.</value>
    public IReadOnlyDictionary<string, string>? Tags { get; init; }

    /// <summary>
    /// Whether tags of the pipeline that <see cref="Tags"/> doesn't list are removed. Those that AWS itself sets, <c>aws:</c> and <c>sagemaker:</c>, stay.
    /// </summary>
    /// <value>False by default: others may have set them.</value>
    public bool RemoveOtherTags { get; init; }

    /// <summary>How many objects are looked up or uploaded at a time. Range: 1 to 256. Those of more than 8 MiB go up two at a time, in parts.</summary>
    /// <value>16 by default.</value>
    public int MaxParallelUploads { get; init; } = 16;

    /// <summary>Is told how far it is. It may be called from several threads at a time.</summary>
    /// <value><see langword="null"/> by default.</value>
    public IProgress<UpsertProgress>? Progress { get; init; }

    internal TimeProvider Time { get; init; } = TimeProvider.System;

    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    internal void Check()
    {
        CheckLength(nameof(Description), Description, 0, 3072);
        CheckLength(nameof(DisplayName), DisplayName, 1, 256);
        CheckRange(nameof(MaxParallelExecutionSteps), MaxParallelExecutionSteps ?? 1, 1, int.MaxValue);
        CheckRange(nameof(MaxParallelUploads), MaxParallelUploads, 1, 256);
        CheckRange("the number of Tags", Tags?.Count ?? 0, 0, MaxTags);
        foreach (var (key, value) in Tags ?? new Dictionary<string, string>())
        {
            CheckLength($"the key of the tag '{key}'", key, 1, 128);
            CheckLength($"the value of the tag '{key}'", value, 0, 256);
        }
    }

    private static void CheckLength(string what, string? value, int min, int max)
    {
        if (value is not null && (value.Length < min || value.Length > max))
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture, $"{what} has {value.Length} characters: give {min} to {max}."));
        }
    }

    private static void CheckRange(string what, int value, int min, int max)
    {
        if (value < min || value > max)
        {
            throw new ArgumentException(string.Create(
                CultureInfo.InvariantCulture, $"{what} is {value}: give {(max == int.MaxValue ? $"at least {min}" : $"{min} to {max}")}."));
        }
    }
}
