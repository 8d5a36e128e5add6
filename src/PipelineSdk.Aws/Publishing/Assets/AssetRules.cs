namespace PipelineSdk.Aws;

/// <summary>Refuses names that would lead out of the folder or archive that they belong to.</summary>
internal static class AssetRules
{
    /// <exception cref="PipelinePublishingException">A name leads out.</exception>
    public static void Check(IEnumerable<PipelineAsset> assets)
    {
        foreach (var asset in assets)
        {
            if (asset is UploadAsset upload && !ObjectLocation.TryParse(upload.S3Uri, out _))
            {
                throw new PipelinePublishingException($"'{upload.S3Uri}' is no place in S3 to upload to.");
            }

            foreach (var name in NamesOf(asset))
            {
                if (LeadsOut(name))
                {
                    throw new PipelinePublishingException($"'{name}', which the step '{asset.StepName}' uploads, leads out of its folder.");
                }
            }
        }
    }

    /// <summary>Whether a path with forward slashes leads out of where it starts.</summary>
    public static bool LeadsOut(string path) =>
        path.StartsWith('/') || path.Contains('\\', StringComparison.Ordinal) || path.Split('/').Contains("..");

    private static IEnumerable<string> NamesOf(PipelineAsset asset) => asset switch
    {
        ArchiveAsset { Archive.Entries: var entries } => entries.Select(static entry => entry.Name),
        RepackAsset { Entries: var entries } => entries.Select(static entry => entry.Name),
        LambdaAsset { Archive.Entries: var entries } => entries.Select(static entry => entry.Name),
        FileAsset file => [ObjectLocation.Parse(file.S3Uri).Key],
        _ => [],
    };
}
