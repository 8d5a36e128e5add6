namespace PipelineSdk;

/// <summary>A compiled pipeline: its definition, what has to be uploaded for it, and what was found wrong.</summary>
public sealed class CompiledPipeline
{
    internal CompiledPipeline(
        string name,
        PipelineEnvironment environment,
        PipelineDefinition definition,
        IReadOnlyList<PipelineAsset> assets,
        IReadOnlyList<PipelineDiagnostic> diagnostics)
    {
        Name = name;
        Environment = environment;
        Definition = definition;
        Assets = assets;
        Diagnostics = diagnostics;
    }

    /// <summary>The pipeline's name.</summary>
    public string Name { get; }

    /// <summary>Where it will run.</summary>
    public PipelineEnvironment Environment { get; }

    /// <summary>The definition as a model to look into.</summary>
    public PipelineDefinition Definition { get; }

    /// <summary>The dependencies between the steps.</summary>
    public PipelineGraph Graph => Definition.Graph;

    /// <summary>Local files and folders that belong to S3, and Lambda functions to create or update. Publishing does both.</summary>
    public IReadOnlyList<PipelineAsset> Assets { get; }

    /// <summary>All problems: errors, warnings and notes.</summary>
    public IReadOnlyList<PipelineDiagnostic> Diagnostics { get; }

    /// <summary>Whether there are errors. A pipeline with errors cannot be published.</summary>
    public bool HasErrors => Diagnostics.Any(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>The definition's text, compact, as UTF-8.</summary>
    public ReadOnlyMemory<byte> Utf8Json => Definition.Utf8Json;

    /// <summary>The definition's text.</summary>
    /// <param name="indented">Whether to write it over several lines; compact by default.</param>
    /// <returns>The text.</returns>
    public string ToJson(bool indented = false) => Definition.ToJson(indented);
}
