using System.Collections.Concurrent;

namespace PipelineSdk.Aws;

/// <summary>Finds out which objects have to be uploaded, with one request for each.</summary>
internal sealed class AssetLookup(IObjectStore store, int parallel)
{
    public async Task<IReadOnlyList<PlannedUpload>> FindMissingAsync(IReadOnlyList<UploadAsset> assets, CancellationToken cancellationToken)
    {
        var missing = new ConcurrentBag<PlannedUpload>();
        await Parallel.ForEachAsync(
            OncePerPlace(assets),
            new ParallelOptions { MaxDegreeOfParallelism = parallel, CancellationToken = cancellationToken },
            async (asset, cancellation) =>
            {
                if (await FindAsync(asset, cancellation).ConfigureAwait(false) is { } upload)
                {
                    missing.Add(upload);
                }
            }).ConfigureAwait(false);
        return [.. missing.OrderBy(static upload => upload.Asset.S3Uri, StringComparer.Ordinal)];
    }

    // Two steps may want one object, with a key or without; it gets the last key that is named.
    private static IEnumerable<UploadAsset> OncePerPlace(IReadOnlyList<UploadAsset> assets) => assets
        .GroupBy(static asset => asset.S3Uri, StringComparer.Ordinal)
        .Select(static same => same.LastOrDefault(static asset => asset.KmsKeyId is not null) ?? same.Last());

    private async Task<PlannedUpload?> FindAsync(UploadAsset asset, CancellationToken cancellationToken)
    {
        var location = ObjectLocation.Parse(asset.S3Uri);
        var fingerprint = asset switch
        {
            ArchiveAsset archive => AssetFingerprint.Of(archive.Archive),
            RepackAsset repack => await AssetFingerprint.OfAsync(repack, store, cancellationToken).ConfigureAwait(false),
            _ => null,
        };
        var found = await store.FindAsync(location, cancellationToken).ConfigureAwait(false);
        var isPresent = found is not null && found.IsEncryptedWith(asset.KmsKeyId) && (asset is FileAsset { Content: var content }
            ? (found.Bytes, found.Sha256) == (content.Bytes, content.Sha256)
            : found.Fingerprint == fingerprint);
        return isPresent ? null : new(asset, location, found is null ? PlanAction.Create : PlanAction.Update) { Fingerprint = fingerprint };
    }
}
