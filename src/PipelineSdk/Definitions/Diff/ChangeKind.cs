namespace PipelineSdk;

/// <summary>What became of a part of a definition.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It was there and is another now.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Removed,
}
