namespace PipelineSdk;

/// <summary>How the entries of an <see cref="ArchiveAsset"/> are packed.</summary>
public enum ArchiveFormat
{
    /// <summary>A zip file.</summary>
    Zip,
}
