namespace PipelineSdk;

/// <summary>What one compilation knows and gathers. A new one is made for each call, so that pipelines can be compiled side by side.</summary>
internal sealed class CompilationContext(Pipeline pipeline, PipelineEnvironment environment)
{
    public Pipeline Pipeline { get; } = pipeline;

    public PipelineEnvironment Environment { get; } = environment;

    public DiagnosticBag Diagnostics { get; } = new();

    public AssetCollector Assets { get; } = new();

    /// <summary>The local files read so far.</summary>
    public LocalFileCache Files { get; } = new();

    /// <summary>The types of the declared parameters; of two with one name the first counts.</summary>
    public Dictionary<string, ParameterType> ParameterTypes { get; } = new(StringComparer.Ordinal);

    /// <summary>The step being written.</summary>
    public Step? Step { get; set; }
}
