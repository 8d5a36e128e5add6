using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>Prepares a process of this machine for a job, and starts it.</summary>
internal sealed class HostLaunch(HostRunner runner, JobContext job, Sandbox sandbox) : IDisposable
{
    private const string BaseFolder = "/opt/ml";

    private readonly HostScratch _scratch = new(job.Folder, runner.Interpreter);

    private string Python => runner.Interpreter?.Executable ?? throw new StepFaultException($"There is no '{runner.Python}' on this machine.");

    /// <summary>The folder that the job's program starts in.</summary>
    public string WorkingFolder => job.Kind switch
    {
        JobKind.Training => ScriptSource.Folder,
        JobKind.Transform => "/opt/ml/model",
        _ => "/opt/ml/processing",
    };

    /// <summary>The command of a job that is in no script mode.</summary>
    public IReadOnlyList<string> Command() => runner.Commands.Find(job) ?? throw new StepFaultException(JobRunners.NoneFor(job.Description));

    /// <summary>Starts what runs the job.</summary>
    public Task<JobProcess> StartJobAsync() => runner.Commands.Find(job) is { } command
        ? StartAsync(command, WorkingFolder, Environment(), runner.Network, [])
        : StartScriptAsync();

    /// <summary>Starts something for the job.</summary>
    /// <param name="command">The command, with paths as the service has them.</param>
    /// <param name="folder">The folder to start it in.</param>
    /// <param name="environment">Its variables.</param>
    /// <param name="network">Whether it shares this machine's network.</param>
    /// <param name="mounts">More paths.</param>
    public Task<JobProcess> StartAsync(
        IReadOnlyList<string> command, string folder, IReadOnlyDictionary<string, string> environment, bool network, IReadOnlyList<SandboxMount> mounts)
    {
        Warn();
        job.Folder.CreateFolder(folder);
        var request = new SandboxRequest
        {
            Command = [.. command.Select(PathOf)],
            Environment = environment,
            WorkingDirectory = PathOf(folder),
            Mounts = [.. SystemMounts.All, .. network ? SystemMounts.Resolver : [], .. _scratch.Mounts, .. JobMounts.Of(job.Folder), .. Readable(), .. mounts],
            MountPoint = _scratch.MountPoint,
            Network = network,
        };
        return JobProcess.StartAsync(sandbox.Prepare(request), job.Log, !sandbox.Isolates);
    }

    /// <summary>The variables of the job's processes: those that a container would have, and the job's own.</summary>
    public Dictionary<string, string> Environment()
    {
        var temporary = sandbox.Isolates ? "/tmp" : _scratch.Temporary;
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = _scratch.SearchPath(sandbox.Isolates, runner.Interpreter),
            ["HOME"] = temporary,
            ["TMPDIR"] = temporary,
            ["LANG"] = "C.UTF-8",
            ["PYTHONUNBUFFERED"] = "1",
            ["PYTHONDONTWRITEBYTECODE"] = "1",
            ["TAR_OPTIONS"] = "--no-same-owner",
        };
        foreach (var (name, value) in job.Environment)
        {
            variables[name] = value;
        }

        if (!sandbox.Isolates)
        {
            variables["SAGEMAKER_BASE_DIR"] = PathOf(BaseFolder);
        }

        return variables;
    }

    public void Dispose() => _scratch.Dispose();

    private Task<JobProcess> StartScriptAsync()
    {
        var program = ScriptSource.ProgramOf(job.HyperParameters) ?? throw new StepFaultException(JobRunners.NoneFor(job.Description));
        if (!File.Exists(Path.Combine(job.Folder.Map(ScriptSource.Folder), program)))
        {
            throw new StepFaultException($"The script '{program}' is not in the job's code: '{ScriptSource.ArchiveOf(job.HyperParameters)}' was not found, or has no such file.");
        }

        job.Folder.CreateFolder("/opt/ml/output/intermediate");
        var arguments = ScriptMode.Arguments(job.HyperParameters);
        var environment = Environment();
        foreach (var (name, value) in ScriptEnvironment.Of(job, program, arguments, PathOf))
        {
            environment[name] = value;
        }

        environment["PYTHONPATH"] = PathOf(ScriptSource.Folder);
        var isPackage = File.Exists(job.Folder.Map($"{ScriptSource.Folder}/setup.py"));
        var python = ScriptMode.NeedsPython(program) || isPackage ? Python : "";
        return StartAsync(
            [.. Requirements(), .. ScriptMode.Command(program, python, isPackage, arguments)], ScriptSource.Folder, environment, runner.Network || runner.InstallRequirements, []);
    }

    private IReadOnlyList<string> Requirements()
    {
        const string File = "requirements.txt";
        if (!System.IO.File.Exists(job.Folder.Map($"{ScriptSource.Folder}/{File}")))
        {
            return [];
        }

        if (runner.InstallRequirements)
        {
            return ["/bin/sh", "-c", $"'{Python}' -m pip install --break-system-packages -r {File} && exec \"$@\"", "sh"];
        }

        job.Log.WriteLine($"{File} is not installed: the script runs with what this machine's Python has.");
        return [];
    }

    /// <summary>The folders that the job can read under their own paths.</summary>
    private IEnumerable<SandboxMount> Readable()
    {
        var folders = (runner.Interpreter?.Folders ?? [])
            .Concat(runner.ReadableFolders.Select(Path.GetFullPath))
            .Concat((runner.Commands.Given(job.Description) ?? []).Where(File.Exists).Where(Path.IsPathRooted).Select(static path => Path.GetDirectoryName(path)!));
        return folders.Where(static folder => folder.Length > 1 && !SystemMounts.Hold(folder) && Directory.Exists(folder))
            .Distinct(StringComparer.Ordinal)
            .Select(static folder => new SandboxMount(MountKind.ReadOnly, folder, folder));
    }

    private string PathOf(string path) => sandbox.Isolates || !JobMounts.Hold(job.Folder, path) ? path : job.Folder.Map(path);

    private void Warn()
    {
        if (!sandbox.Isolates)
        {
            job.Log.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"warning: no sandbox works on this machine, so the job is not kept apart, and '{BaseFolder}' is '{PathOf(BaseFolder)}': see SAGEMAKER_BASE_DIR."));
        }
    }
}
