using System.Text;

namespace PipelineSdk.Tests.Jobs;

/// <summary>A pipeline <c>P</c> of several steps, compiled for the bucket <c>bucket</c>.</summary>
internal sealed class CompiledSteps
{
    private readonly CompiledPipeline _compiled;

    private CompiledSteps(CompiledPipeline compiled) => _compiled = compiled;

    /// <summary>The steps' names, in order.</summary>
    public string Names => string.Join(' ', _compiled.Definition.Steps.Select(static step => step.Name));

    /// <summary>All problems, one a line, but for parameters that a test does not use.</summary>
    public string Problems => string.Join('\n', _compiled.Diagnostics.Where(static diagnostic => diagnostic.Id != "PSDK2009"));

    /// <summary>The uploads with the names in them, one a line.</summary>
    public string Uploads => string.Join('\n', _compiled.Assets.OfType<UploadAsset>().Select(Describe));

    public static CompiledSteps Of(TemporaryFolder? folder, params IPipelineStep[] steps) => Of(folder, new Pipeline("P") { Steps = steps });

    public static CompiledSteps Of(TemporaryFolder? folder, Pipeline pipeline)
    {
        var environment = new PipelineEnvironment("us-west-2", "123456789012")
        {
            BaseDirectory = folder?.Path ?? Path.GetTempPath(),
            DefaultBucket = "bucket",
        };
        pipeline.TryCompile(environment, out var compiled);
        return new(compiled);
    }

    /// <summary>A step, indented.</summary>
    public string Step(string name) => Encoding.UTF8.GetString(DefinitionJson.Format(Definition(name).Json, indented: true));

    /// <summary>A part of a step's arguments as compact JSON, such as <c>PrimaryContainer.Environment</c> or <c>Containers.0</c>.</summary>
    public string Arguments(string name, string path)
    {
        var value = Definition(name).Arguments;
        foreach (var piece in path.Split('.'))
        {
            value = int.TryParse(piece, out var index) ? value[index] : value.GetProperty(piece);
        }

        return value.GetRawText();
    }

    private StepDefinition Definition(string name) => _compiled.Definition.Steps.Single(step => step.Name == name);

    private static string Describe(UploadAsset asset)
    {
        var content = asset switch
        {
            ArchiveAsset archive => string.Join(", ", archive.Archive.Entries.Select(static entry => entry.Name)),
            RepackAsset repack => $"{repack.SourceS3Uri} -{repack.ReplacedFolder} +{repack.CodeS3Uri} + {string.Join(", ", repack.Entries.Select(static entry => entry.Name))}",
            _ => throw new NotSupportedException(asset.GetType().Name),
        };
        return asset.KmsKeyId is { } key ? $"{asset.StepName}: {asset.S3Uri} = {content} ({key})" : $"{asset.StepName}: {asset.S3Uri} = {content}";
    }
}
