namespace PipelineSdk;

/// <summary>Local files and folders as values of a bare request: where the request wants an S3 URI, name the local path.</summary>
/// <remarks>
/// The place in S3 is <c>DEFAULT-BUCKET/(PREFIX/)PIPELINE/code/HASH</c>, where the hash is taken over the path as written and the content, so that
/// unchanged files keep their place and the step its cached result.
/// </remarks>
public static class Asset
{
    /// <summary>The URI under which a local file will be found.</summary>
    /// <param name="path">The file; a relative path is resolved against <see cref="PipelineEnvironment.BaseDirectory"/>.</param>
    /// <returns>The URI; compiling gives it and lists the file among the assets.</returns>
    public static PipelineString File(string path) => Deferred(path, writer => LocalAssets.File(path, CodeLocations.Prefix(null, [path], writer), null, writer));

    /// <summary>The prefix under which the files of a local folder will be found.</summary>
    /// <param name="path">The folder; a relative path is resolved against <see cref="PipelineEnvironment.BaseDirectory"/>.</param>
    /// <returns>The URI; compiling gives it and lists the files among the assets.</returns>
    public static PipelineString Folder(string path) => Deferred(path, writer => LocalAssets.Folder(path, CodeLocations.Prefix(null, [path], writer), null, writer));

    private static PipelineString Deferred(string path, Func<DefinitionWriter, string> resolve)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return new(new ComputedExpression($"asset '{path}'", writer => resolve(writer)));
    }
}
