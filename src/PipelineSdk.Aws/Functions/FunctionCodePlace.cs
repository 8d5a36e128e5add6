namespace PipelineSdk.Aws;

/// <summary>Where the zip of a Lambda function goes that goes through S3.</summary>
/// <remarks>
/// The Python SDK has one place for each name, and one for all functions that are known by their ARN only: two that are published at the same time could
/// get each other's code. Here the content's hash is part of the place, so that a reference never means another content.
/// </remarks>
internal static class FunctionCodePlace
{
    public static string Of(string codeS3Uri, AssetContent content) => $"{codeS3Uri}/{content.Sha256}.zip";

    /// <summary>What has to be uploaded, each in its place.</summary>
    public static IReadOnlyList<UploadAsset> Uploads(IReadOnlyList<PipelineAsset> assets)
    {
        var code = assets.OfType<LambdaAsset>().Select(static asset => asset.CodeS3Uri).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. assets.OfType<UploadAsset>().Select(asset =>
                asset is FileAsset file && code.Contains(file.S3Uri) ? file with { S3Uri = Of(file.S3Uri, file.Content) } : asset),
        ];
    }
}
