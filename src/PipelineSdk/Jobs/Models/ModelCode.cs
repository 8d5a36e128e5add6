namespace PipelineSdk;

/// <summary>A model's inference code on its way to S3: as an archive of its own, or put into the model archive.</summary>
internal sealed class ModelCode(Model model, ServingImage image)
{
    /// <summary>Where a container finds the code that lies in its model archive.</summary>
    public const string FolderInContainer = "/opt/ml/model/code";

    private const string ModelFileName = "model.tar.gz";

    /// <summary>Whether the source folder is an archive in S3, which is used as it lies there.</summary>
    private bool IsInS3 => model.SourceDir is { } folder && S3Paths.IsS3(folder);

    /// <summary>The script's name in the uploaded archive.</summary>
    public string Program => model.SourceDir is null ? ProgramInArchive : model.EntryPoint!;

    /// <summary>The script's name in the model archive.</summary>
    public string ProgramInArchive => LastSegment(model.EntryPoint!);

    /// <summary>The prefix below which code, the repacked archive and the results of repack steps go.</summary>
    public PipelineString Prefix => Deferred.Text("prefix of the model's code", writer => PrefixIn(writer));

    /// <summary>The code's place as an archive of its own, where publishing puts it.</summary>
    /// <param name="seenAs">What the container is told instead; <see langword="null"/>: the place.</param>
    public PipelineString Upload(string? seenAs)
    {
        if (IsInS3)
        {
            return seenAs ?? model.SourceDir!;
        }

        return Deferred.Text("place of the model's code", writer =>
        {
            var uri = $"{PrefixIn(writer)}/{SourceArchive.FileName}";
            var archive = SourceArchive.Of(model.EntryPoint!, model.SourceDir, model.Dependencies, new(writer));
            writer.Context.Assets.Add(new ArchiveAsset(LocalAssets.StepName(writer), uri, archive) { KmsKeyId = model.ModelKmsKey }, writer);
            return seenAs ?? uri;
        });
    }

    /// <summary>The place of the model archive with the code in it, where publishing puts it.</summary>
    /// <param name="modelData">The model archive as it lies in S3.</param>
    public PipelineString Repack(string modelData) => Deferred.Text("place of the repacked model", writer =>
    {
        var uri = $"{PrefixIn(writer)}/{ModelFileName}";
        writer.Context.Assets.Add(
            new RepackAsset(LocalAssets.StepName(writer), uri, modelData)
            {
                KmsKeyId = model.ModelKmsKey,
                ReplacedFolder = model.SourceDir is null || IsInS3 ? null : RepackedCode.Folder,
                CodeS3Uri = IsInS3 ? model.SourceDir : null,
                Entries = RepackedCode.Entries(model.EntryPoint!, IsInS3 ? null : model.SourceDir, IsInS3, model.Dependencies, new(writer)),
            },
            writer);
        return uri;
    });

    private string PrefixIn(DefinitionWriter writer) => S3Paths.Join(Root(writer), model.Name ?? NameIn(writer));

    private string Root(DefinitionWriter writer)
    {
        if (model.CodeLocation is not { } location)
        {
            return writer.Context.Environment.DefaultUri();
        }

        if (!S3Paths.IsS3(location))
        {
            writer.Report(DiagnosticDescriptors.ModelOption, $"the code location '{location}' is no place in S3.", "give an S3 URI, such as s3://bucket/prefix.");
        }

        return location;
    }

    /// <summary>A name that is as good as the Python SDK's, which ends in a time: other code gets another place, the same code keeps its own.</summary>
    private string NameIn(DefinitionWriter writer)
    {
        var hash = ContentHash.Of(HashedPaths(), new(writer));
        return image.TextIn(writer) is { } uri ? $"{JobNames.Cut(JobNames.FromImage(uri, ""))}-{hash}" : $"model_code/{hash}";
    }

    private IEnumerable<string> HashedPaths()
    {
        var code = model.SourceDir ?? model.EntryPoint;
        return [.. code is null ? [] : new[] { code }, .. model.Dependencies, .. model.ModelData?.Payload is string data ? [data] : Array.Empty<string>()];
    }

    private static string LastSegment(string path) => Path.GetFileName(LocalFiles.WithoutScheme(path).Replace('\\', '/'));
}
