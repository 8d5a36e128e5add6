using System.Diagnostics;

namespace PipelineSdk.Local;

/// <summary>No sandbox: programs run as they are, where nothing better works.</summary>
internal sealed class NoSandbox : Sandbox
{
    public override string Name => "no sandbox";

    public override bool Isolates => false;

    public override ProcessStartInfo Prepare(SandboxRequest request)
    {
        IReadOnlyList<string> command = OperatingSystem.IsWindows() ? request.Command : Supervisor.Of(request.Command);
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { WorkingDirectory = request.WorkingDirectory };
        if (!OperatingSystem.IsWindows())
        {
            start.Environment.Clear();
        }

        foreach (var (name, value) in request.Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
