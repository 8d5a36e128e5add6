namespace PipelineSdk;

/// <summary>
/// The code of a processing step: a path or an S3 URI, which convert from text, or what <see cref="RunArgs.Code"/> has. It must be known when
/// the pipeline is compiled.
/// </summary>
public sealed class ProcessingCode
{
    /// <param name="path">The path or S3 URI.</param>
    internal ProcessingCode(string path)
    {
        Path = Marker.Refuse(path);
        FileName = LocalAssets.IsLocal(path) ? LocalAssets.FileName(path) : path[(path.LastIndexOf('/') + 1)..];
        Hashed = [path];
    }

    /// <param name="fileName">The script's name in the container.</param>
    /// <param name="s3Uri">Where the compiler puts it.</param>
    internal ProcessingCode(string fileName, PipelineString s3Uri)
    {
        FileName = fileName;
        S3Uri = s3Uri;
        Hashed = [];
    }

    /// <summary>The script's name in the container.</summary>
    internal string FileName { get; }

    /// <summary>The path or S3 URI as the user gave it, or <see langword="null"/> if the compiler makes the code.</summary>
    internal string? Path { get; }

    /// <summary>The place of code that the compiler makes.</summary>
    internal PipelineString? S3Uri { get; }

    /// <summary>What the hash is taken over that names a local script's place.</summary>
    internal IReadOnlyList<string> Hashed { get; init; }

    /// <summary>What stands before the script's path in the command of a Spark job.</summary>
    internal IReadOnlyList<PipelineString> SubmitOptions { get; init; } = [];

    /// <summary>Takes a path or an S3 URI.</summary>
    /// <param name="path">A local file, an S3 URI, or a <c>file://</c> URI.</param>
    [return: NotNullIfNotNull(nameof(path))]
    public static implicit operator ProcessingCode?(string? path) => path is null ? null : new(path);
}
