using System.Diagnostics;

namespace PipelineSdk.Aws.Tests.Samples;

/// <summary>A run of the sample, in a process of its own.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">The lines that it wrote.</param>
/// <param name="Error">What it wrote to standard error.</param>
internal sealed record AbaloneRun(int ExitCode, IReadOnlyList<string> Output, string Error)
{
    /// <param name="output">The folder that it writes to.</param>
    /// <param name="arguments">More arguments.</param>
    /// <param name="region">The Region that is configured; none if it is empty.</param>
    public static async Task<AbaloneRun> OfAsync(
        string output, IEnumerable<string> arguments, string region, CancellationToken cancellationToken)
    {
        var test = Path.Combine("tests", "PipelineSdk.Aws.Tests");
        var program = Path.Combine(AppContext.BaseDirectory, "Abalone.dll").Replace(
            test, Path.Combine("samples", "Abalone"), StringComparison.Ordinal);
        var start = new ProcessStartInfo(
            "dotnet", [program, "--output", output, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "secret";
        start.Environment["AWS_REGION"] = region;
        start.Environment["TZ"] = "UTC";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync(cancellationToken);
        var lines = (await process.StandardOutput.ReadToEndAsync(cancellationToken)).ReplaceLineEndings("\n").Split('\n');
        await process.WaitForExitAsync(cancellationToken);
        return new(process.ExitCode, lines, await error);
    }
}
