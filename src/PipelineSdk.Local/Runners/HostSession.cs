namespace PipelineSdk.Local;

/// <summary>What processes of this machine share that work in one job's folder.</summary>
/// <param name="runner">How they run.</param>
/// <param name="folder">The job's folder.</param>
/// <param name="environment">The job's own variables.</param>
/// <param name="log">The job's log.</param>
internal sealed class HostSession(
    HostRunner runner, JobFolder folder, IReadOnlyDictionary<string, string> environment, JobLog log) : IDisposable
{
    private const string BaseFolder = "/opt/ml";

    private readonly Sandbox _sandbox = runner.Sandbox;
    private readonly HostScratch _scratch = new(folder, runner.Interpreter);

    /// <summary>Starts a process.</summary>
    /// <param name="command">The command, with paths as the service has them.</param>
    /// <param name="workingFolder">The folder to start it in.</param>
    /// <param name="variables">Its environment.</param>
    /// <param name="network">Whether it shares this machine's network.</param>
    /// <param name="mounts">More paths.</param>
    public Task<JobProcess> StartAsync(
        IReadOnlyList<string> command,
        string workingFolder,
        IReadOnlyDictionary<string, string> variables,
        bool network,
        params IEnumerable<SandboxMount> mounts)
    {
        if (!_sandbox.Isolates)
        {
            log.WriteLine(
                "warning: no sandbox works on this machine, so the job is not kept apart, and "
                + $"'{BaseFolder}' is '{PathOf(BaseFolder)}': see SAGEMAKER_BASE_DIR.");
        }

        folder.CreateFolder(workingFolder);
        var request = new SandboxRequest
        {
            Command = [.. command.Select(PathOf)],
            Environment = variables,
            WorkingDirectory = PathOf(workingFolder),
            Mounts =
            [
                .. SystemMounts.All, .. network ? SystemMounts.Resolver : [],
                .. _scratch.Mounts, .. JobMounts.Of(folder), .. Readable(), .. mounts,
            ],
            MountPoint = _scratch.MountPoint,
            Network = network,
        };
        return JobProcess.StartAsync(_sandbox.Prepare(request), log, !_sandbox.Isolates);
    }

    /// <summary>The variables of a job's process: those that a container would have, and the job's own.</summary>
    public Dictionary<string, string> Environment()
    {
        var temporary = _sandbox.Isolates ? "/tmp" : _scratch.Temporary;
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = _scratch.SearchPath(_sandbox.Isolates, runner.Interpreter),
            ["HOME"] = temporary,
            ["TMPDIR"] = temporary,
            ["LANG"] = "C.UTF-8",
            ["PYTHONUNBUFFERED"] = "1",
            ["PYTHONDONTWRITEBYTECODE"] = "1",
            // Root in a sandbox cannot give files away.
            ["TAR_OPTIONS"] = "--no-same-owner",
        };
        foreach (var (name, value) in environment)
        {
            variables[name] = value;
        }

        if (!_sandbox.Isolates)
        {
            variables["SAGEMAKER_BASE_DIR"] = PathOf(BaseFolder);
        }

        return variables;
    }

    /// <summary>The path under which the job sees one of its own.</summary>
    public string PathOf(string path) => _sandbox.Isolates || !JobMounts.Hold(folder, path) ? path : folder.Map(path);

    /// <summary>Folders that the job can read under their own paths.</summary>
    public IList<string> ReadableFolders { get; } = [];

    public void Dispose() => _scratch.Dispose();

    private IEnumerable<SandboxMount> Readable() => (runner.Interpreter?.Folders ?? [])
        .Concat(runner.ReadableFolders.Select(Path.GetFullPath))
        .Concat(ReadableFolders)
        .Where(static path => path.Length > 1 && !SystemMounts.Hold(path) && Directory.Exists(path))
        .Distinct(StringComparer.Ordinal)
        .Select(static path => new SandboxMount(MountKind.ReadOnly, path, path));
}
