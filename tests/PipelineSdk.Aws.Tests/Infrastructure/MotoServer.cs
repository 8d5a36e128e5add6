using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PipelineSdk.Aws.Tests.Infrastructure;

/// <summary>
/// A process of <c>moto_server</c>, a local stand-in for AWS, on a free port; one for the whole test run. State is shared by all tests: give
/// resources unique names.
/// </summary>
public sealed partial class MotoServer : IAsyncLifetime
{
    private readonly TaskCompletionSource<Uri> _url = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? _process;

    /// <summary>Where it listens; tests that ask are skipped where there is no <c>moto_server</c>.</summary>
    public Uri Url
    {
        get
        {
            Assert.SkipWhen(_process is null, "There is no moto_server on the PATH (pip install 'moto[server]').");
            return field ??= _url.Task.GetAwaiter().GetResult();
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!IsOnPath())
        {
            return;
        }

        var start = new ProcessStartInfo("moto_server", ["-H", "127.0.0.1", "-p", "0"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        _process = Process.Start(start)!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.ErrorDataReceived += (_, line) =>
        {
            if (Running().Match(line.Data ?? "") is { Success: true } match)
            {
                _url.TrySetResult(new(match.Groups[1].Value));
            }
        };
        _process.Exited += (_, _) => _url.TrySetException(new InvalidOperationException("moto_server ended before it was running."));
        _process.EnableRaisingEvents = true;
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await _url.Task.WaitAsync(TimeSpan.FromMinutes(1));
    }

    public ValueTask DisposeAsync()
    {
        _process?.Kill(entireProcessTree: true);
        _process?.Dispose();
        return ValueTask.CompletedTask;
    }

    private static bool IsOnPath() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(static folder => File.Exists(Path.Combine(folder, "moto_server")));

    // On standard error: " * Running on http://127.0.0.1:40123"
    [GeneratedRegex(@"Running on (http://127\.0\.0\.1:\d+)")]
    private static partial Regex Running();
}
