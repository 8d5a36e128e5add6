namespace PipelineSdk;

/// <summary>The input that brings a script into the container, and the script's path there.</summary>
/// <param name="name">The input's name, which is also the folder's.</param>
internal sealed class ProcessingCodeInput(string name)
{
    private const string Root = "/opt/ml/processing/input/";

    private readonly string _folder = Root + name;

    public ProcessingInput Of(ProcessingCode code, string? kmsKey) => new(Place(code, kmsKey), _folder, name);

    /// <summary>The script's path in the container. A prefix in S3 has no script of its own: the folder itself is run.</summary>
    public PipelineString PathOf(ProcessingCode? code) => code is not null
        ? code.FileName.Length == 0 ? _folder : $"{_folder}/{code.FileName}"
        : Deferred.Reporting(
            _folder,
            DiagnosticDescriptors.ProcessingCode,
            "the processor runs a script, and none is given.",
            "give the code: a local path or an S3 URI.");

    private static PipelineString Place(ProcessingCode code, string? kmsKey) => code switch
    {
        { S3Uri: { } uri } => uri,
        { Path: { } path } when S3Paths.IsS3(path) => path,
        { Path: { } path } when LocalAssets.IsLocal(path) => Uploaded(path, code, kmsKey),
        _ => Deferred.Reporting(
            null,
            DiagnosticDescriptors.ProcessingCode,
            $"the code '{code.Path}' is neither in S3 nor a local path.",
            "give a local path or an S3 URI."),
    };

    private static PipelineString Uploaded(string path, ProcessingCode code, string? kmsKey) => Deferred.Text(
        $"script '{path}'",
        writer => LocalAssets.File(path, CodeLocations.Prefix(null, code.Hashed, writer), kmsKey, writer));
}
