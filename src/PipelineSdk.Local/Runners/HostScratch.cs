namespace PipelineSdk.Local;

/// <summary>What a process of this machine needs beside its job's folder, for as long as it runs.</summary>
internal sealed class HostScratch : IDisposable
{
    private const string Bin = "/run/bin";

    private readonly string _folder;

    public HostScratch(JobFolder folder, PythonInterpreter? python)
    {
        _folder = Path.Combine(folder.Folder, "scratch");
        MountPoint = Create("root");
        Temporary = Create("tmp");
        Programs = Create("bin");
        Hosts = Path.Combine(_folder, "hosts");
        File.WriteAllText(Hosts, $"127.0.0.1 localhost {JobSetup.Host}\n::1 localhost\n");
        if (python is not null && !OperatingSystem.IsWindows())
        {
            // A script and not a link: a virtual environment's Python looks for its packages beside the path that it was started by.
            foreach (var name in (string[])["python", "python3"])
            {
                var path = Path.Combine(Programs, name);
                File.WriteAllText(path, $"#!/bin/sh\nexec '{python.Executable.Replace("'", @"'\''", StringComparison.Ordinal)}' \"$@\"\n");
                File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }
        }
    }

    /// <summary>An empty folder to build a root in.</summary>
    public string MountPoint { get; }

    /// <summary>The folder that stands for <c>/tmp</c>.</summary>
    public string Temporary { get; }

    /// <summary>The folder with the programs <c>python</c> and <c>python3</c>, if this machine has a Python.</summary>
    public string Programs { get; }

    /// <summary>The file with the names of hosts.</summary>
    public string Hosts { get; }

    /// <summary>The paths as a job sees them; a job's own <c>/tmp</c> comes after them.</summary>
    public IReadOnlyList<SandboxMount> Mounts =>
    [
        new(MountKind.Writable, Temporary, "/tmp"),
        new(MountKind.ReadOnly, Programs, Bin),
        new(MountKind.ReadOnly, Hosts, "/etc/hosts"),
    ];

    /// <summary>Where a job looks for programs.</summary>
    public string SearchPath(bool isIsolated, PythonInterpreter? python)
    {
        var (programs, system) = isIsolated ? (Bin, Sandbox.SystemPath) : (Programs, OwnPath);
        string?[] folders = [programs, Path.GetDirectoryName(python?.Executable), system];
        return string.Join(Path.PathSeparator, folders.OfType<string>());
    }

    private static string OwnPath => Environment.GetEnvironmentVariable("PATH") ?? Sandbox.SystemPath;

    public void Dispose()
    {
        try
        {
            Directory.Delete(_folder, true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // What a job made unreadable stays.
        }
    }

    private string Create(string name) => Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
}
