namespace PipelineSdk.Local;

/// <summary>Puts the files and archives that a compiled pipeline needs into the store, and keeps the code of its Lambda functions.</summary>
internal static class LocalPublisher
{
    public static async Task PublishAsync(
        CompiledPipeline pipeline, IObjectStore store, PublishedFunctions functions, CancellationToken cancellationToken)
    {
        foreach (var function in pipeline.Assets.OfType<LambdaAsset>())
        {
            functions.Write(function);
        }

        foreach (var asset in pipeline.Assets.OfType<UploadAsset>())
        {
            var location = ObjectLocation.Parse(asset.S3Uri);
            switch (asset)
            {
                case FileAsset file:
                    await store.WriteIfChangedAsync(location, file.Content, null, cancellationToken).ConfigureAwait(false);
                    break;
                case ArchiveAsset archive:
                    using (var content = new MemoryStream())
                    {
                        archive.Archive.WriteTo(content);
                        await StoreAsync(location, content).ConfigureAwait(false);
                    }

                    break;
                case RepackAsset repack when await HasSourcesAsync(repack, store, cancellationToken).ConfigureAwait(false):
                    using (var content = new MemoryStream())
                    {
                        await repack.WriteToAsync(store, content, cancellationToken).ConfigureAwait(false);
                        await StoreAsync(location, content).ConfigureAwait(false);
                    }

                    break;
            }
        }

        Task<StoredObject> StoreAsync(ObjectLocation location, MemoryStream content)
        {
            content.Position = 0;
            return store.WriteAsync(location, content, null, cancellationToken);
        }
    }

    // A model that lies in S3 only is not missed until a step wants it.
    private static async Task<bool> HasSourcesAsync(RepackAsset asset, IObjectStore store, CancellationToken cancellationToken)
    {
        foreach (var uri in new[] { asset.SourceS3Uri, asset.CodeS3Uri }.OfType<string>())
        {
            if (await store.FindAsync(ObjectLocation.Parse(uri), cancellationToken).ConfigureAwait(false) is null)
            {
                return false;
            }
        }

        return true;
    }
}
