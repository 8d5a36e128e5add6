namespace PipelineSdk;

/// <summary>The code of a framework processor's job on its way into the container: a package of the source, and a script that runs it.</summary>
/// <param name="code">The script, as the user gave it.</param>
/// <param name="sourceDir">The folder or package that has it, if there is one.</param>
/// <param name="dependencies">What is packed beside it.</param>
internal sealed class FrameworkPackage(string code, string? sourceDir, IReadOnlyList<string> dependencies)
{
    private const string ScriptName = "runproc.sh";
    private const string InputName = "code";

    /// <summary>The prefix in S3 that the package belongs to, or <see langword="null"/> for the default bucket.</summary>
    public string? Location { get; init; }

    public required FrameworkScript Script { get; init; }

    public PipelineString? PackageKey { get; init; }

    public PipelineString? ScriptKey { get; init; }

    /// <summary>Whether the script lies in S3 and is run as it is.</summary>
    public bool IsInS3 => S3Paths.IsS3(code);

    /// <summary>The script in S3.</summary>
    public ProcessingCode Code => code;

    /// <summary>The generated script that runs the user's.</summary>
    public ProcessingCode RunCode() => new(ScriptName, Deferred.Text(ScriptName, writer =>
    {
        var content = Script.Write(writer);
        var uri = writer.Context.Environment.DefaultUri(writer.Context.Pipeline.Name, "code", content.Sha256, ScriptName);
        writer.Context.Assets.Add(new FileAsset(LocalAssets.StepName(writer), uri, content) { KmsKeyId = CodeKeys.Constant(ScriptKey, writer) }, writer);
        return uri;
    }));

    /// <summary>The input that brings the package into the container.</summary>
    public ProcessingInput SourceInput() => new(Source(), $"{FrameworkScript.SourceFolder}/", InputName);

    private PipelineString Source() => sourceDir is not null && S3Paths.IsS3(sourceDir)
        ? sourceDir.Contains($"/{SourceArchive.FileName}", StringComparison.Ordinal)
            ? sourceDir
            : Deferred.Reporting(
                sourceDir,
                DiagnosticDescriptors.ProcessingCode,
                $"the source '{sourceDir}' is in S3 but is no {SourceArchive.FileName}.",
                $"name a package of that name, or a local folder.")
        : Deferred.Text($"package of '{sourceDir ?? code}'", Pack);

    private PipelineString Pack(DefinitionWriter writer)
    {
        var files = new LocalFiles(writer);
        if (sourceDir is not null && files.Lacks(sourceDir, code))
        {
            writer.Report(
                DiagnosticDescriptors.ProcessingCode,
                $"the script '{code}' is not in the folder '{sourceDir}'.",
                "give the script's path within the folder.");
        }

        IReadOnlyList<string> hashed = sourceDir is null ? [code, .. dependencies] : [code, sourceDir, .. dependencies];
        var uri = $"{CodeLocations.Prefix(Location, hashed, writer)}/{SourceArchive.FileName}";
        var archive = SourceArchive.Of(code, sourceDir, dependencies, files);
        writer.Context.Assets.Add(new ArchiveAsset(LocalAssets.StepName(writer), uri, archive) { KmsKeyId = KeyFor(uri, writer) }, writer);
        return uri;
    }

    // The key is one of the default bucket's account, and need not be known to the owner of another bucket.
    private string? KeyFor(string uri, DefinitionWriter writer) =>
        uri.StartsWith($"s3://{writer.Context.Environment.DefaultBucket}/", StringComparison.Ordinal) ? CodeKeys.Constant(PackageKey, writer) : null;
}
