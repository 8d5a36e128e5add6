namespace PipelineSdk;

/// <summary>How the entries of an <see cref="Archive"/> are packed.</summary>
public enum ArchiveFormat
{
    /// <summary>A zip file.</summary>
    Zip,

    /// <summary>A tar file compressed with gzip.</summary>
    TarGz,
}
