using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace PipelineSdk.Aws;

/// <summary>
/// A short form of what an archive is made from. It is kept with the uploaded archive, so that the archive need not be built, nor a model be downloaded,
/// to see that nothing has changed.
/// </summary>
internal static class AssetFingerprint
{
    public static string Of(Archive archive) => Hash(["archive", archive.Format.ToString(), .. Lines(archive.Entries)]);

    /// <exception cref="PipelinePublishingException">The archive to start from does not exist.</exception>
    public static async Task<string> OfAsync(RepackAsset asset, IObjectStore store, CancellationToken cancellationToken)
    {
        var source = await LineAsync(asset, asset.SourceS3Uri, store, cancellationToken).ConfigureAwait(false);
        var code = asset.CodeS3Uri is { } uri ? await LineAsync(asset, uri, store, cancellationToken).ConfigureAwait(false) : "";
        return Hash(["repack", source, code, asset.ReplacedFolder ?? "", .. Lines(asset.Entries)]);
    }

    private static async Task<string> LineAsync(RepackAsset asset, string uri, IObjectStore store, CancellationToken cancellationToken)
    {
        var found = await store.FindAsync(ObjectLocation.Parse(uri), cancellationToken).ConfigureAwait(false)
            ?? throw new PipelinePublishingException($"There is no '{uri}', which the step '{asset.StepName}' repacks. Upload it, or correct the URI.");
        return string.Create(CultureInfo.InvariantCulture, $"{uri} {found.Bytes} {found.Sha256 ?? found.LastModified?.ToString("O", CultureInfo.InvariantCulture)}");
    }

    private static IEnumerable<string> Lines(IReadOnlyList<ArchiveEntry> entries) => entries.Select(static entry => $"{entry.Content.Sha256} {entry.Name}");

    private static string Hash(IEnumerable<string> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines)
        {
            // Names have no zero character, so that two lists never have the same bytes.
            hash.AppendData(Encoding.UTF8.GetBytes(line + '\0'));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
