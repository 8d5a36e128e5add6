namespace PipelineSdk.Local;

/// <summary>
/// Runs jobs in containers of their images, by <c>docker</c> or <c>podman</c>: <c>run --rm -v JOB:/opt/ml IMAGE train</c>. The image must
/// be there or be one that the engine can pull.
/// </summary>
/// <remarks>Containers have no network, apart from model servers, whose port is published to this machine alone.</remarks>
/// <example>
/// <code>
/// var options = new LocalEngineOptions();
/// options.Runners.Add(new ContainerRunner().ForImage("*/sagemaker-xgboost:*", "xgboost:mine"));
/// </code>
/// </example>
public sealed class ContainerRunner : IJobRunner
{
    private const int ServerPort = 8080;

    private static readonly string[] Programs = ["docker", "podman"];

    private readonly string? _given;
    private readonly JobMap<string> _images = new();
    private readonly Lazy<string?> _program;

    /// <summary>A runner.</summary>
    /// <param name="program">
    /// The program: a name in <c>PATH</c> or a path. <see langword="null"/>: <c>docker</c>, or <c>podman</c> if there is no docker that
    /// answers.
    /// </param>
    public ContainerRunner(string? program = null)
    {
        _given = program;
        _program = new(() => (_given is null ? Programs : [_given]).FirstOrDefault(ContainerEngine.Works));
    }

    /// <inheritdoc/>
    public string Name => "container";

    /// <summary>
    /// The program that answers on this machine, found by trial, once per process; <see langword="null"/>: none, and the runner runs
    /// nothing.
    /// </summary>
    public string? Program => _program.Value;

    /// <summary>More arguments for <c>run</c>, such as <c>--gpus</c>, <c>all</c>, or <c>--user</c>, <c>1000:1000</c>.</summary>
    /// <value>Empty by default.</value>
    public IList<string> RunArguments { get; } = [];

    /// <summary>
    /// The network of processing and training jobs: <c>none</c>, <c>bridge</c>, <c>host</c>, or one that the engine knows by name.
    /// </summary>
    /// <value><c>none</c> by default.</value>
    public string Network { get; init; } = "none";

    /// <summary>Runs the jobs of a step in another image.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <param name="image">The image to run.</param>
    /// <returns>This runner.</returns>
    public ContainerRunner ForStep(string stepName, string image) => Add(JobMatch.Step(stepName), image);

    /// <summary>Runs another image in place of images.</summary>
    /// <param name="pattern">The image's URI; <c>*</c> stands for any characters, such as <c>*/sagemaker-xgboost:*</c>.</param>
    /// <param name="image">The image to run.</param>
    /// <returns>This runner.</returns>
    public ContainerRunner ForImage(string pattern, string image) => Add(JobMatch.Image(pattern), image);

    /// <inheritdoc/>
    public string? Match(JobDescription job)
    {
        ArgumentNullException.ThrowIfNull(job);
        return ImageOf(job) is { } image && Program is { } program ? $"image '{image}' by {program}" : null;
    }

    /// <inheritdoc/>
    public async Task<JobOutcome> RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        var container = await StartAsync(job, ["--network", Network]).ConfigureAwait(false);
        await using (container.ConfigureAwait(false))
        {
            return await container.RunAsync(job, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public async Task<IModelServer> ServeAsync(JobContext job, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(job);
        var port = ModelAddress.FreePort();
        var container = await StartAsync(job, ["--publish", $"127.0.0.1:{port}:{ServerPort}"]).ConfigureAwait(false);
        var address = ModelAddress.Port(port);
        return await HttpModelServer.StartAsync(job, container.Process, address, () => EndAsync(container), cancellationToken)
            .ConfigureAwait(false);
    }

    private static async ValueTask EndAsync(ContainerProcess container)
    {
        await container.StopAsync(HostModelServer.StopTime).ConfigureAwait(false);
        await container.DisposeAsync().ConfigureAwait(false);
    }

    private Task<ContainerProcess> StartAsync(JobContext job, IReadOnlyList<string> network)
    {
        var program = Program ?? throw new StepFaultException("Neither docker nor podman answers on this machine.");
        var image = ImageOf(job.Description) ?? throw new StepFaultException($"The {job.Kind} job of step '{job.StepName}' has no image.");
        List<string> arguments = ["--hostname", JobSetup.Host, .. network];
        foreach (var mount in JobMounts.Of(job.Folder))
        {
            arguments.AddRange(["--volume", $"{mount.Source}:{mount.Target}"]);
        }

        foreach (var (name, value) in job.Environment)
        {
            arguments.AddRange(["--env", $"{name}={value}"]);
        }

        arguments.AddRange([.. RunArguments, .. Command(job, image)]);
        return ContainerProcess.StartAsync(program, $"pipelinesdk-{Guid.NewGuid():N}", arguments, job.Log);
    }

    private static IReadOnlyList<string> Command(JobContext job, string image) => job switch
    {
        { Entrypoint: [var program, ..] entrypoint } => ["--entrypoint", program, image, .. entrypoint.Skip(1), .. job.Arguments],
        { Kind: JobKind.Training, Arguments: [] } => [image, "train"],
        _ => [image, .. job.Arguments],
    };

    private string? ImageOf(JobDescription job) => _images.Find(job)?.Value ?? job.Image;

    private ContainerRunner Add(JobMatch match, string image)
    {
        ArgumentException.ThrowIfNullOrEmpty(image);
        _images.Add(match, image);
        return this;
    }
}
