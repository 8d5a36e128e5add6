namespace PipelineSdk.Local;

/// <summary>Puts the files and archives that a compiled pipeline needs into the store. Lambda functions are not created: delegates stand in for them.</summary>
internal static class LocalPublisher
{
    public static async Task PublishAsync(CompiledPipeline pipeline, IObjectStore store, CancellationToken cancellationToken)
    {
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
                        content.Position = 0;
                        await store.WriteAsync(location, content, null, cancellationToken).ConfigureAwait(false);
                    }

                    break;
            }
        }
    }
}
