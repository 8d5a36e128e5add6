namespace PipelineSdk.Local;

/// <summary>Starts the processes of this machine that a job needs.</summary>
internal sealed class HostLaunch : IDisposable
{
    private const string RequirementsFile = "requirements.txt";

    private readonly HostRunner _runner;
    private readonly JobContext _job;

    public HostLaunch(HostRunner runner, JobContext job)
    {
        _runner = runner;
        _job = job;
        Session = new(runner, job.Folder, job.Environment, job.Log);
        foreach (var path in (runner.Commands.Given(job.Description) ?? []).Where(File.Exists).Where(Path.IsPathRooted))
        {
            Session.ReadableFolders.Add(Path.GetDirectoryName(path)!);
        }
    }

    public HostSession Session { get; }

    /// <summary>The folder that the job's program starts in.</summary>
    public string WorkingFolder => _job.Kind switch
    {
        JobKind.Training => ScriptSource.Folder,
        JobKind.Transform => "/opt/ml/model",
        _ => "/opt/ml/processing",
    };

    /// <summary>The command of a job that is in no script mode.</summary>
    public IReadOnlyList<string> Command() =>
        _runner.Commands.Find(_job) ?? throw new StepFaultException(JobRunners.NoneFor(_job.Description));

    /// <summary>Starts what runs the job.</summary>
    public Task<JobProcess> StartAsync() => _runner.Commands.Find(_job) is { } command
        ? Session.StartAsync(command, WorkingFolder, Session.Environment(), _runner.Network)
        : StartScriptAsync();

    public void Dispose() => Session.Dispose();

    private Task<JobProcess> StartScriptAsync()
    {
        var program = ScriptSource.ProgramOf(_job.HyperParameters) ?? throw new StepFaultException(JobRunners.NoneFor(_job.Description));
        if (!Has(program))
        {
            var archive = ScriptSource.ArchiveOf(_job.HyperParameters);
            throw new StepFaultException(
                $"The script '{program}' is not in the job's code: '{archive}' was not found, or has no such file.");
        }

        _job.Folder.CreateFolder("/opt/ml/output/intermediate");
        var arguments = ScriptMode.Arguments(_job.HyperParameters);
        var environment = Session.Environment();
        environment["PYTHONPATH"] = Session.PathOf(ScriptSource.Folder);
        foreach (var (name, value) in ScriptEnvironment.Of(_job, program, arguments, Session.PathOf))
        {
            environment[name] = value;
        }

        var isPackage = Has("setup.py");
        var python = ScriptMode.NeedsPython(program) || isPackage ? Python : "";
        return Session.StartAsync(
            [.. Requirements(), .. ScriptMode.Command(program, python, isPackage, arguments)],
            ScriptSource.Folder,
            environment,
            _runner.Network || _runner.InstallRequirements);
    }

    private IReadOnlyList<string> Requirements()
    {
        if (!Has(RequirementsFile))
        {
            return [];
        }

        if (_runner.InstallRequirements)
        {
            return ["/bin/sh", "-c", $"python3 -m pip install --break-system-packages -r {RequirementsFile} && exec \"$@\"", "sh"];
        }

        _job.Log.WriteLine($"{RequirementsFile} is not installed: the script runs with what this machine's Python has.");
        return [];
    }

    private string Python =>
        _runner.Interpreter?.Executable ?? throw new StepFaultException($"There is no '{_runner.Python}' on this machine.");

    private bool Has(string file) =>
        JobFiles.Of(_job.Folder.Map(ScriptSource.Folder)).Files.Any(found => found.Relative == file);
}
