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
                        content.Position = 0;
                        await store.WriteAsync(location, content, null, cancellationToken).ConfigureAwait(false);
                    }

                    break;
            }
        }
    }
}
