namespace PipelineSdk.Local;

/// <summary>
/// Runs jobs as processes of this machine, in a sandbox: they see their folders under <c>/opt/ml</c>, the system's programs, and nothing
/// else; they can write nothing but their folders, and have no network.
/// </summary>
/// <remarks>
/// <para>Without more ado it runs processing and training jobs that name an entry point, and training scripts of the frameworks (script
/// mode), with the Python of this machine. For other images give a command.</para>
/// <para>The sandbox is bubblewrap's, or one of user namespaces where bubblewrap is missing. Where neither works, on macOS and Windows
/// among others, jobs run unmapped: <c>SAGEMAKER_BASE_DIR</c> and <c>SM_*</c> name their folders, and the log starts with a warning. It is
/// a protection from accidents, not from malice, and limits neither memory nor processors.</para>
/// </remarks>
/// <example>
/// <code>
/// var options = new LocalEngineOptions();
/// options.Runners.Add(new HostRunner().ForImage("*/xgboost:*", "python3", "/home/me/xgboost/container.py"));
/// </code>
/// </example>
public sealed class HostRunner : IJobRunner
{
    /// <summary>A runner.</summary>
    public HostRunner() => Commands = new(this);

    /// <summary>
    /// The sandbox that works on this machine: <c>bubblewrap</c>, <c>unshare</c> or <c>no sandbox</c>. Found by trial, once per process.
    /// </summary>
    public static string SandboxName => Sandbox.Current.Name;

    /// <inheritdoc/>
    public string Name => "host";

    /// <summary>
    /// The Python that <c>python</c> and <c>python3</c> stand for: a path, such as that of a virtual environment's, or a name in
    /// <c>PATH</c>.
    /// </summary>
    /// <value><c>python3</c> by default.</value>
    public string Python { get; init; } = "python3";

    /// <summary>Whether <see cref="Python"/> is there and is a Python 3.</summary>
    public bool HasPython => Interpreter is not null;

    /// <summary>Whether jobs share this machine's network.</summary>
    /// <value><see langword="false"/> by default: they have none.</value>
    public bool Network { get; init; }

    /// <summary>
    /// Whether the <c>requirements.txt</c> of a training script is installed, into the job's own folder, before it starts; jobs in script
    /// mode then share this machine's network.
    /// </summary>
    /// <value><see langword="false"/> by default.</value>
    public bool InstallRequirements { get; init; }

    /// <summary>
    /// Folders of this machine that jobs can read under their own paths, beside those of the system, of <see cref="Python"/>, and of the
    /// programs and scripts that given commands name by absolute paths.
    /// </summary>
    /// <value>Empty by default.</value>
    public IList<string> ReadableFolders { get; } = [];

    internal HostCommands Commands { get; }

    internal PythonInterpreter? Interpreter => PythonInterpreter.Find(Python);

    internal Sandbox Sandbox { get; init; } = Sandbox.Current;

    /// <summary>Starts a command for the jobs of a step, whatever these would start.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <param name="command">
    /// The program and its first arguments; the job's arguments come after them: without any, <c>train</c> for a training and <c>serve</c>
    /// for a model.
    /// </param>
    /// <returns>This runner.</returns>
    public HostRunner ForStep(string stepName, params IReadOnlyList<string> command) => Add(JobMatch.Step(stepName), command);

    /// <summary>Starts a command for the jobs of images, whatever these would start.</summary>
    /// <param name="pattern">The image's URI; <c>*</c> stands for any characters, such as <c>*/sagemaker-xgboost:*</c>.</param>
    /// <param name="command">
    /// The program and its first arguments; the job's arguments come after them: without any, <c>train</c> for a training and <c>serve</c>
    /// for a model.
    /// </param>
    /// <returns>This runner.</returns>
    public HostRunner ForImage(string pattern, params IReadOnlyList<string> command) => Add(JobMatch.Image(pattern), command);

    /// <summary>Starts a command for all jobs of a kind, whatever these would start.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="command">
    /// The program and its first arguments; the job's arguments come after them: without any, <c>train</c> for a training and <c>serve</c>
    /// for a model.
    /// </param>
    /// <returns>This runner.</returns>
    public HostRunner ForKind(JobKind kind, params IReadOnlyList<string> command) => Add(JobMatch.Kind(kind), command);

    /// <inheritdoc/>
    public string? Match(JobDescription job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return Commands.Describe(job) is { } details ? $"{details}, {Sandbox.Name}" : null;
    }

    /// <inheritdoc/>
    public async Task<JobOutcome> RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        using var launch = new HostLaunch(this, job);
        var process = await launch.StartAsync().ConfigureAwait(false);
        await using (process.ConfigureAwait(false))
        {
            return new(await process.RunAsync(job.StopGracePeriod, cancellationToken).ConfigureAwait(false));
        }
    }

    /// <inheritdoc/>
    public Task<IModelServer> ServeAsync(JobContext job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        return HostModelServer.StartAsync(this, job, cancellationToken);
    }

    private HostRunner Add(JobMatch match, IReadOnlyList<string> command)
    {
        ArgumentNullException.ThrowIfNull(command);
        Commands.Add(match, command);
        return this;
    }
}
