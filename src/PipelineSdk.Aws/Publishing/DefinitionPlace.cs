namespace PipelineSdk.Aws;

/// <summary>Where a definition goes that is too long for a request.</summary>
internal static class DefinitionPlace
{
    /// <summary>From this many bytes on, a definition goes through S3, as with the Python SDK.</summary>
    public const int InlineLimit = 100 * 1024;

    /// <summary>
    /// The definition as an object in S3, or <see langword="null"/> if it fits into the request. The key has the hash of the content, so that a reference
    /// never means another definition.
    /// </summary>
    public static FileAsset? AssetOf(CompiledPipeline compiled)
    {
        if (compiled.Utf8Json.Length < InlineLimit)
        {
            return null;
        }

        var content = new GeneratedContent(compiled.Utf8Json);
        var environment = compiled.Environment;
        var prefix = string.IsNullOrEmpty(environment.DefaultBucketPrefix) ? "" : $"{environment.DefaultBucketPrefix}/";
        return new("", $"s3://{environment.DefaultBucket}/{prefix}{compiled.Name}/definition/{content.Sha256}.json", content);
    }
}
