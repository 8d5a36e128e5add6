namespace PipelineSdk;

/// <summary>
/// An archive in S3 that publishing makes of another one: it takes the <c>.tar.gz</c> at <see cref="SourceS3Uri"/>, puts files into it, and uploads the
/// result.
/// </summary>
/// <remarks>
/// The result holds, later ones replacing earlier ones of the same name: what is in the source archive (but for <see cref="ReplacedFolder"/>), what is
/// in the archive at <see cref="CodeS3Uri"/> below <c>code/</c>, and <see cref="Entries"/>.
/// </remarks>
/// <param name="StepName">The first step that needs it.</param>
/// <param name="S3Uri">Where the result belongs.</param>
/// <param name="SourceS3Uri">The archive to start from.</param>
public sealed record RepackAsset(string StepName, string S3Uri, string SourceS3Uri) : UploadAsset(StepName, S3Uri)
{
    /// <summary>The files to put in, with their paths in the archive.</summary>
    public IReadOnlyList<ArchiveEntry> Entries { get; init; } = [];

    /// <summary>A folder of the source archive that is left out, since the entries replace it; or <see langword="null"/>.</summary>
    public string? ReplacedFolder { get; init; }

    /// <summary>A further <c>.tar.gz</c> in S3 whose files go below <c>code/</c>; or <see langword="null"/>.</summary>
    public string? CodeS3Uri { get; init; }

    /// <summary>Makes the archive, one buffer at a time.</summary>
    /// <param name="store">Where the archives to start from are.</param>
    /// <param name="output">Where it is written to; it stays open.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <exception cref="ObjectNotFoundException">An archive to start from is not there.</exception>
    /// <exception cref="InvalidArchiveException">An archive to start from is none, or has a name that leads out of it.</exception>
    /// <exception cref="AssetChangedException">A local file has changed since the pipeline was compiled.</exception>
    public Task WriteToAsync(IObjectStore store, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(output);
        return new RepackedArchive(store, this).WriteAsync(output, cancellationToken);
    }

    internal override bool HasSameContent(UploadAsset other) =>
        other is RepackAsset repack &&
        (repack.SourceS3Uri, repack.ReplacedFolder, repack.CodeS3Uri) == (SourceS3Uri, ReplacedFolder, CodeS3Uri) &&
        Contents(repack.Entries).SequenceEqual(Contents(Entries));

    private static IEnumerable<(string Name, string Sha256)> Contents(IReadOnlyList<ArchiveEntry> entries) =>
        entries.Select(static entry => (entry.Name, entry.Content.Sha256));
}
