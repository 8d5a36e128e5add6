using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PipelineSdk.Local.Tests.Reporting;

/// <summary>A real browser without a window, if there is one.</summary>
internal static partial class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "chrome"];

    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .SelectMany(static folder => Names.Select(name => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists);

    /// <summary>Opens a page.</summary>
    /// <param name="page">The file.</param>
    /// <param name="folder">A folder for what the browser keeps.</param>
    /// <returns>The document as it is when all is loaded, what was written to the console, and the addresses that were asked for over the network.</returns>
    public static async Task<(string Document, IReadOnlyList<string> Console, IReadOnlyList<string> Requests)> OpenAsync(
        string page, string folder, CancellationToken cancellationToken)
    {
        var log = Path.Combine(folder, "net.json");
        using var process = Process.Start(new ProcessStartInfo(Program!)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            ArgumentList =
            {
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--enable-logging=stderr", "--host-resolver-rules=MAP * ~NOTFOUND",
                $"--user-data-dir={Path.Combine(folder, "profile")}", $"--log-net-log={log}", "--dump-dom", new Uri(page).AbsoluteUri,
            },
        })!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var document = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            var console = (await errors).Split('\n').Where(static line => line.Contains("CONSOLE", StringComparison.Ordinal)).ToList();
            await process.WaitForExitAsync(cancellationToken);

            // The browser itself asks its maker for updates and the like, whatever page is open.
            var requests = Url().Matches(await File.ReadAllTextAsync(log, cancellationToken))
                .Select(static match => match.Groups["url"].Value)
                .Where(static url => !new Uri(url).Host.EndsWith(".google.com", StringComparison.Ordinal) &&
                    !new Uri(url).Host.EndsWith(".googleapis.com", StringComparison.Ordinal))
                .Distinct();
            return (document, console, [.. requests]);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(true);
            }
        }
    }

    [GeneratedRegex("""
        "url":"(?<url>(https?|wss?)://[^"]*)"
        """, RegexOptions.ExplicitCapture)]
    private static partial Regex Url();
}
