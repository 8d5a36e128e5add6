namespace PipelineSdk;

/// <summary>A way to distribute training that has no settings.</summary>
public sealed class DistributionStrategy
{
    /// <summary>Whether it is on.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool Enabled { get; init; } = true;
}
