using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>Which executions of a pipeline are listed, and in which order.</summary>
public sealed record ListExecutionsOptions
{
    /// <summary>What they are sorted by.</summary>
    /// <value><see langword="null"/> by default: what the service sorts by.</value>
    public SortPipelineExecutionsBy? SortBy { get; init; }

    /// <summary>The direction.</summary>
    /// <value><see langword="null"/> by default: the service's.</value>
    public SortOrder? SortOrder { get; init; }

    /// <summary>Only those created after this time.</summary>
    /// <value><see langword="null"/> by default: any.</value>
    public DateTimeOffset? CreatedAfter { get; init; }

    /// <summary>Only those created before this time.</summary>
    /// <value><see langword="null"/> by default: any.</value>
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>How many are asked for at a time. Range: 1 to 100.</summary>
    /// <value><see langword="null"/> by default: the service's number.</value>
    public int? PageSize { get; init; }

    internal ListPipelineExecutionsRequest ToRequest(string pipelineName) => new()
    {
        PipelineName = pipelineName,
        SortBy = SortBy,
        SortOrder = SortOrder,
        CreatedAfter = CreatedAfter,
        CreatedBefore = CreatedBefore,
        MaxResults = PageSize,
    };
}
