namespace PipelineSdk;

/// <summary>Turns data in S3 and local data into the request's structure.</summary>
internal static class ProcessingS3Inputs
{
    public static Arguments.ProcessingS3Input ToRequest(S3Input input, PipelineString name, string? kmsKey) => new()
    {
        S3Uri = Place(input.S3Uri, name, kmsKey),
        LocalPath = input.LocalPath,
        S3DataType = input.S3DataType,
        S3InputMode = input.S3InputMode,
        S3DataDistributionType = input.S3DataDistributionType,
        S3CompressionType = CompressionOf(input),
    };

    private static PipelineString Place(PipelineString source, PipelineString name, string? kmsKey)
    {
        if (source.Payload is not string path || IsRemote(path))
        {
            return source;
        }

        if (!LocalAssets.IsLocal(path))
        {
            return Deferred.Reporting(
                null,
                DiagnosticDescriptors.ProcessingInputSource,
                $"the input '{path}' is neither in S3 nor a local path.",
                "copy the data to S3, or name a local file or folder.");
        }

        return name.Payload is string text
            ? Uploaded(path, text, kmsKey)
            : Deferred.Reporting(
                null,
                DiagnosticDescriptors.ProcessingInputSource,
                $"the place of the local input '{path}' depends on its name, which is known only while the pipeline runs.",
                "make the input's name a constant.");
    }

    private static PipelineString Uploaded(string path, string name, string? kmsKey) =>
        Deferred.Text($"input '{path}'", writer => Upload(path, name, kmsKey, writer));

    private static string Upload(string path, string name, string? kmsKey, DefinitionWriter writer) => LocalAssets.FileOrFolder(
        path,
        writer.Context.Environment.DefaultUri(writer.Context.Pipeline.Name, LocalAssets.StepName(writer), "input", name),
        kmsKey,
        writer);

    private static bool IsRemote(string path) =>
        S3Paths.IsS3(path) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    private static ProcessingS3CompressionType? CompressionOf(S3Input input) =>
        input.S3CompressionType?.Payload is "Gzip" && input.S3InputMode.Payload is string mode && mode != "Pipe"
            ? Deferred.Reporting(
                input.S3CompressionType,
                DiagnosticDescriptors.ProcessingInputSource,
                $"gzip is undone in the input mode 'Pipe' only, and the mode is '{mode}'.",
                "set the input mode to Pipe, or the compression to None.")
            : input.S3CompressionType;
}
