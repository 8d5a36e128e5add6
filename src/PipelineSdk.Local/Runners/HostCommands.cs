namespace PipelineSdk.Local;

/// <summary>Chooses what a host process starts for a job.</summary>
internal sealed class HostCommands(HostRunner runner)
{
    private readonly JobMap<IReadOnlyList<string>> _given = new();

    public void Add(JobMatch match, IReadOnlyList<string> command)
    {
        if (command.Count == 0)
        {
            throw new ArgumentException("A command has at least a program.", nameof(command));
        }

        _given.Add(match, command);
    }

    /// <returns>For people: what would be started; <see langword="null"/> if nothing can be.</returns>
    public string? Describe(JobDescription job)
    {
        if (_given.Find(job) is var (command, details))
        {
            return CanStart(command[0]) ? $"'{Program(command)}' for {details}" : null;
        }

        if (job.Entrypoint is [var program, ..])
        {
            return CanStart(program) ? $"'{Program(job.Entrypoint)}' of the step" : null;
        }

        return job.Kind == JobKind.Training && ScriptSource.ProgramOf(job.HyperParameters) is { } script
            && (!ScriptMode.NeedsPython(script) || runner.Interpreter is not null)
            ? $"script '{script}' of the step"
            : null;
    }

    /// <summary>The command that somebody gave for a job: its folders are to be readable.</summary>
    public IReadOnlyList<string>? Given(JobDescription job) => _given.Find(job)?.Value;

    /// <returns>The command; <see langword="null"/>: the job is in script mode.</returns>
    public IReadOnlyList<string>? Find(JobContext job)
    {
        if (Given(job.Description) is { } command)
        {
            return [.. command, .. job.Arguments.Count > 0 || Verb(job.Kind) is not { } verb ? job.Arguments : [verb]];
        }

        return job.Entrypoint is { Count: > 0 } entrypoint ? [.. entrypoint, .. job.Arguments] : null;
    }

    private static string? Verb(JobKind kind) => kind switch
    {
        JobKind.Training => "train",
        JobKind.Transform => "serve",
        _ => null,
    };

    // The last word that is a file says more than the interpreter.
    private static string Program(IReadOnlyList<string> command) =>
        command.Count > 1 && command[1].Contains('.', StringComparison.Ordinal) ? $"{command[0]} {command[1]}" : command[0];

    private bool CanStart(string program)
    {
        if (program is "python" or "python3")
        {
            return runner.Interpreter is not null;
        }

        if (!Path.IsPathRooted(program))
        {
            return Sandbox.SystemPath.Split(':').Prepend(Path.GetDirectoryName(runner.Interpreter?.Executable) ?? "")
                .Concat(runner.Sandbox.Isolates ? [] : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
                .Where(static folder => folder.Length > 0)
                .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
        }

        // What is in the job's own folders comes with its inputs.
        return File.Exists(program) || program.StartsWith("/opt/ml/", StringComparison.Ordinal);
    }
}
