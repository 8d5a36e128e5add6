namespace PipelineSdk.Local.Testing;

/// <summary>
/// Runs a pipeline in a test: in memory, on a virtual clock, with stubs in place of what this machine cannot or should not run.
/// </summary>
/// <remarks>
/// <para>Conditions, models, model packages and failures are real. Jobs and other steps for which no handler is given succeed without running anything:
/// they report what steps of their type always report, and placeholders for whatever else the pipeline refers to.</para>
/// <para>Caches, model packages and earlier executions last from run to run of one test object.</para>
/// </remarks>
/// <example>
/// <code>
/// var test = new PipelineTest(pipeline.Compile(environment));
/// test.Stub("Evaluate").PropertyFile("Report", """{"mse": 4.2}""");
/// test.Stub("Train").Fails("SageMaker.CAPACITY_ERROR").Twice();
/// var run = await test.RunAsync();
/// Assert.Equal(3, run["Train"].AttemptCount);
/// Assert.True(run["Check"].Outcome);
/// </code>
/// </example>
public sealed class PipelineTest : IAsyncDisposable
{
    private readonly string _name;
    private readonly PipelineDefinition _definition;
    private readonly CompiledPipeline? _compiled;
    private readonly Dictionary<string, StepStub> _stubs = new(StringComparer.Ordinal);
    private readonly Lazy<string> _folder = new(static () => Directory.CreateTempSubdirectory("pipelinesdk-").FullName);
    private readonly LocalEngineOptions _options;
    private readonly Placeholders _placeholders;

    /// <summary>A test of a compiled pipeline.</summary>
    /// <param name="pipeline">The pipeline.</param>
    public PipelineTest(CompiledPipeline pipeline)
        : this((pipeline ?? throw new ArgumentNullException(nameof(pipeline))).Name, pipeline.Definition, pipeline.Environment) => _compiled = pipeline;

    /// <summary>A test of a definition, such as one that the Python SDK compiled.</summary>
    /// <param name="pipelineName">The pipeline's name.</param>
    /// <param name="definition">The definition.</param>
    /// <param name="environment">The Region and account that ARNs name; <see langword="null"/>: <c>us-east-1</c>, <c>000000000000</c>.</param>
    public PipelineTest(string pipelineName, PipelineDefinition definition, PipelineEnvironment? environment = null)
    {
        ArgumentNullException.ThrowIfNull(definition);
        _name = pipelineName;
        _definition = definition;
        _placeholders = new(definition);
        Coverage = new(definition);
        _options = new()
        {
            Store = Store,
            TimeProvider = Clock,
            Environment = environment ?? new("us-east-1", "000000000000"),
            MaxParallelExecutionSteps = int.MaxValue,
            UnhandledSteps = UnhandledSteps.Stub,
        };
        Engine = LocalEngine.Of(new EngineParts
        {
            Options = _options,
            Store = Store,
            Executions = new MemoryExecutionRepository(() => _folder.Value),
            Documents = new MemoryDocumentStore(),
            Ids = new(1),
            Stub = _ => new PlaceholderResult(_placeholders),
            StubCallbacks = true,
        });
    }

    /// <summary>The clock. Waiting between attempts takes no real time.</summary>
    public VirtualTimeProvider Clock { get; } = new();

    /// <summary>The objects under <c>s3://</c>.</summary>
    public MemoryObjectStore Store { get; } = new();

    /// <summary>The engine, for what the test kit has no words for.</summary>
    public LocalEngine Engine { get; }

    /// <summary>Real handlers of jobs.</summary>
    public JobHandlers Jobs => _options.Jobs;

    /// <summary>Real handlers of steps.</summary>
    public StepHandlers Steps => _options.Steps;

    /// <summary>What stands in for Lambda functions.</summary>
    public LambdaFunctions Lambdas => _options.Lambdas;

    /// <summary>What answers callbacks.</summary>
    public CallbackHandlers Callbacks => _options.Callbacks;

    /// <summary>The values of parameters, for all runs.</summary>
    public Dictionary<string, ParameterValue> Parameters { get; } = new(StringComparer.Ordinal);

    /// <summary>Which branches the runs so far have taken.</summary>
    public BranchCoverage Coverage { get; }

    /// <summary>Declares what a step does. Each further call for a step adds to the same stub.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <returns>The stub.</returns>
    /// <exception cref="KeyNotFoundException">There is no such step; the message names those that there are.</exception>
    public StepStub Stub(string stepName)
    {
        if (_stubs.TryGetValue(stepName, out var stub))
        {
            return stub;
        }

        var step = _definition.AllSteps.FirstOrDefault(step => step.Name == stepName)
            ?? throw new KeyNotFoundException($"There is no step '{stepName}'. The steps: {Text.List(_definition.AllSteps.Select(static step => step.Name))}.");
        stub = new(step);
        _stubs.Add(stepName, stub);
        _options.Steps.Add(stepName, new(new StubExecutor(_placeholders, stub), StepHandlingKind.Stub, "stub of the test"));
        return stub;
    }

    /// <summary>Runs the pipeline to its end.</summary>
    /// <param name="options">
    /// With what it starts; its parameters count before those of <see cref="Parameters"/>. <see langword="null"/>: defaults.
    /// </param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>What happened.</returns>
    /// <exception cref="LocalValidationException">It cannot start.</exception>
    public async Task<PipelineRun> RunAsync(StartExecutionOptions? options = null, CancellationToken cancellationToken = default)
    {
        var execution = await StartAsync(options, cancellationToken).ConfigureAwait(false);
        var state = await execution.WaitAsync(cancellationToken).ConfigureAwait(false);
        Coverage.Add(state);
        var events = new List<ExecutionEvent>();
        await foreach (var happened in execution.EventsAsync(cancellationToken).ConfigureAwait(false))
        {
            events.Add(happened);
        }

        return new(state, events);
    }

    /// <summary>Starts the pipeline without waiting for its end.</summary>
    /// <inheritdoc cref="RunAsync"/>
    /// <returns>The running execution.</returns>
    public Task<LocalExecution> StartAsync(StartExecutionOptions? options = null, CancellationToken cancellationToken = default)
    {
        var merged = new Dictionary<string, ParameterValue>(Parameters, StringComparer.Ordinal);
        foreach (var (name, value) in options?.Parameters ?? [])
        {
            merged[name] = value;
        }

        var all = new StartExecutionOptions
        {
            Parameters = merged,
            DisplayName = options?.DisplayName,
            Description = options?.Description,
            MaxParallelExecutionSteps = options?.MaxParallelExecutionSteps,
            SelectiveExecution = options?.SelectiveExecution,
        };
        return _compiled is null
            ? Engine.StartAsync(_name, _definition, all, cancellationToken)
            : Engine.StartAsync(_compiled, all, cancellationToken);
    }

    /// <summary>Ends what still runs, and deletes the folders of jobs.</summary>
    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync().ConfigureAwait(false);
        if (_folder.IsValueCreated)
        {
            Directory.Delete(_folder.Value, true);
        }
    }
}
