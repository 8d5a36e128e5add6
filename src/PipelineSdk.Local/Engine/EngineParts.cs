namespace PipelineSdk.Local;

/// <summary>What an engine is made of: the same for all its executions.</summary>
internal sealed class EngineParts
{
    public required LocalEngineOptions Options { get; init; }

    public required IObjectStore Store { get; init; }

    public required ExecutionRepository Executions { get; init; }

    public required DocumentStore Documents { get; init; }

    public required IdSource Ids { get; init; }

    /// <summary>What takes the place of steps that nothing can run, if they are to be stubbed.</summary>
    public Func<StepDefinition, IStepExecutor> Stub { get; init; } = static _ => new DeclaredResult(null);

    /// <summary>Whether a callback without a handler counts as a step that nothing can run, rather than one that somebody will answer.</summary>
    public bool StubCallbacks { get; init; }

    public PendingCallbacks Callbacks { get; } = new();

    public static EngineParts InFolder(LocalEngineOptions options)
    {
        var folder = Path.GetFullPath(options.Folder);
        return new()
        {
            Options = options,
            Store = options.Store ?? new FolderObjectStore(Path.Combine(folder, "s3")),
            Executions = new FolderExecutionRepository(Path.Combine(folder, "executions"), options.FlushToDisk),
            Documents = new FolderDocumentStore(Path.Combine(folder, "records")),
            Ids = new(),
        };
    }
}
