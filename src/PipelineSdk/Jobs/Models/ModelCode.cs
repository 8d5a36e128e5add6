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
            CheckScript(model.EntryPoint!, model.SourceDir, byNameOnly: false, writer);
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
        CheckScript(model.EntryPoint!, model.SourceDir, byNameOnly: true, writer);
        var uri = $"{PrefixIn(writer)}/{ModelFileName}";
        var asset = new RepackAsset(LocalAssets.StepName(writer), uri, modelData)
        {
            KmsKeyId = model.ModelKmsKey,
            ReplacedFolder = model.SourceDir is null || IsInS3 ? null : RepackedCode.Folder,
            CodeS3Uri = IsInS3 ? model.SourceDir : null,
            Entries = RepackedCode.Entries(IsInS3 ? null : model.EntryPoint, model.SourceDir, model.Dependencies, new(writer)),
        };
        writer.Context.Assets.Add(asset, writer);
        return uri;
    });

    /// <summary>Reports a script that is not in the source folder.</summary>
    /// <param name="entryPoint">The script.</param>
    /// <param name="sourceDir">The source folder, or <see langword="null"/>.</param>
    /// <param name="byNameOnly">Whether the container is told the script's name without its folder.</param>
    /// <param name="writer">Where to report it.</param>
    public static void CheckScript(string entryPoint, string? sourceDir, bool byNameOnly, DefinitionWriter writer)
    {
        if (sourceDir is null || S3Paths.IsS3(sourceDir))
        {
            return;
        }

        var script = byNameOnly ? LastSegment(entryPoint) : entryPoint;
        if (new LocalFiles(writer).Lacks(sourceDir, script))
        {
            Report($"there is no file '{script}' in the source folder '{sourceDir}'.", "correct EntryPoint.", writer);
        }
    }

    private string PrefixIn(DefinitionWriter writer) => S3Paths.Join(Root(writer), string.IsNullOrEmpty(model.Name) ? NameIn(writer) : model.Name);

    private string Root(DefinitionWriter writer)
    {
        if (model.CodeLocation is not { } location)
        {
            return writer.Context.Environment.DefaultUri();
        }

        if (!S3Paths.IsS3(location))
        {
            Report($"the code location '{location}' is no place in S3.", "give an S3 URI, such as s3://bucket/prefix.", writer);
        }

        return location;
    }

    /// <summary>A name that is as good as the Python SDK's, which ends in a time: other code gets another place, the same code keeps its own.</summary>
    private string NameIn(DefinitionWriter writer)
    {
        var hash = ContentHash.Of(HashedPaths(), new(writer));
        return image.TextIn(writer) is { } uri ? $"{JobNames.Cut(JobNames.FromImage(uri, ""))}-{hash}" : $"model_code/{hash}";
    }

    // A repacked archive is another one for another model.
    private IEnumerable<string> HashedPaths()
    {
        var data = model.RepacksCode ? model.ModelData?.Payload as string : null;
        return new[] { model.SourceDir ?? model.EntryPoint, data }.OfType<string>().Concat(model.Dependencies);
    }

    private static void Report(string reason, string fix, DefinitionWriter writer) => writer.Report(DiagnosticDescriptors.ModelOption, reason, fix);

    private static string LastSegment(string path) => Path.GetFileName(LocalFiles.WithoutScheme(path).Replace('\\', '/'));
}
