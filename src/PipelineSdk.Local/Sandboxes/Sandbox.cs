using System.Diagnostics;

namespace PipelineSdk.Local;

/// <summary>
/// Starts programs of this machine so that they see a job's folders under the paths that the service has, and little else.
/// </summary>
internal abstract class Sandbox
{
    private static readonly Lazy<Sandbox> Found = new(Find);

    /// <summary>The best one that works here. Found once per process, by starting something in each.</summary>
    public static Sandbox Current => Found.Value;

    /// <summary>The name for people.</summary>
    public abstract string Name { get; }

    /// <summary>Whether jobs see their folders under <c>/opt/ml</c>, and can write nothing else.</summary>
    public virtual bool Isolates => true;

    /// <summary>
    /// Says how to start a program. What it is given on its standard input is no matter; when that ends, it gets SIGTERM.
    /// </summary>
    public abstract ProcessStartInfo Prepare(SandboxRequest request);

    /// <summary>The first of several that can start something, or none.</summary>
    public static Sandbox Find(IEnumerable<Sandbox> candidates) => candidates.FirstOrDefault(SandboxTrial.Works) ?? new NoSandbox();

    /// <summary>A start without a variable of this process, which could tell the sandbox's own program to load something.</summary>
    protected static ProcessStartInfo Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments);
        start.Environment.Clear();
        start.Environment["PATH"] = SystemPath;
        return start;
    }

    /// <summary>Where the system's programs are.</summary>
    public const string SystemPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private static Sandbox Find() => OperatingSystem.IsLinux() ? Find([new BubblewrapSandbox(), new UnshareSandbox()]) : new NoSandbox();
}
