namespace PipelineSdk.Local;

/// <summary>How a <see cref="LocalEngine"/> works.</summary>
public sealed class LocalEngineOptions
{
    /// <summary>The folder for objects, executions, caches and records.</summary>
    /// <value><c>.pipelinesdk</c> in the current directory by default.</value>
    public string Folder { get; init; } = ".pipelinesdk";

    /// <summary>The Region and account that ARNs name.</summary>
    /// <value>Region <c>us-east-1</c>, account <c>000000000000</c> by default.</value>
    public PipelineEnvironment Environment { get; init; } = new("us-east-1", "000000000000");

    /// <summary>The objects under <c>s3://</c>.</summary>
    /// <value><see langword="null"/> by default: a <see cref="FolderObjectStore"/> in <c>s3</c> below <see cref="Folder"/>.</value>
    public IObjectStore? Store { get; init; }

    /// <summary>The clock.</summary>
    /// <value>The system's by default.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How many steps may run at a time, where an execution doesn't say. At least 1.</summary>
    /// <value>The number of processors by default.</value>
    public int MaxParallelExecutionSteps { get; init; } = System.Environment.ProcessorCount;

    /// <summary>Handlers that do all of a step.</summary>
    public StepHandlers Steps { get; } = new();

    /// <summary>Handlers of jobs, run in this process.</summary>
    public JobHandlers Jobs { get; } = new();

    /// <summary>What runs jobs that no handler of <see cref="Jobs"/> is for; the first that can run a job gets it.</summary>
    /// <value>Empty by default.</value>
    public IList<IJobRunner> Runners { get; } = [];

    /// <summary>What stands in for Lambda functions.</summary>
    public LambdaFunctions Lambdas { get; } = new();

    /// <summary>What answers callbacks.</summary>
    public CallbackHandlers Callbacks { get; } = new();

    /// <summary>What becomes of steps that nothing can run.</summary>
    /// <value><see cref="UnhandledSteps.Fail"/> by default.</value>
    public UnhandledSteps UnhandledSteps { get; init; }

    /// <summary>Whether each event is forced to disk before the next thing happens. Without it a power cut, not a killed process, may lose events.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool FlushToDisk { get; init; } = true;

    /// <summary>How long steps may take to end after they were asked to stop.</summary>
    /// <value>30 seconds by default.</value>
    public TimeSpan StopGracePeriod { get; init; } = TimeSpan.FromSeconds(30);
}
