namespace PipelineSdk.Local.Tests;

/// <summary>What tests of host processes need of this machine.</summary>
internal static class TestSandbox
{
    private static readonly Lazy<string?> Bubblewrap = new(static () => Missing(new BubblewrapSandbox()));
    private static readonly Lazy<string?> Unshare = new(static () => Missing(new UnshareSandbox()));

    public static IEnumerable<TheoryDataRow<string>> All => [new("bubblewrap"), new("unshare")];

    public static Sandbox Of(string name)
    {
        var (sandbox, missing) = name == "unshare" ? ((Sandbox)new UnshareSandbox(), Unshare) : (new BubblewrapSandbox(), Bubblewrap);
        Assert.SkipWhen(missing.Value is not null, missing.Value ?? "");
        return sandbox;
    }

    public static void RequirePython() => Assert.SkipUnless(new HostRunner().HasPython, "There is no python3 on this machine.");

    /// <summary>Waits for something, at most for half a minute.</summary>
    public static async Task UntilAsync(Func<bool> condition)
    {
        for (var attempt = 0; !condition(); attempt++)
        {
            Assert.InRange(attempt, 0, 3000);
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    public static void MakeExecutable(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.UserExecute);
        }
    }

    /// <summary>A number of seconds that no other process sleeps for, so that one that does can be told from others.</summary>
    public static string UniqueSeconds() => $"{Random.Shared.Next(10_000, 1_000_000)}.{Random.Shared.Next(100_000, 1_000_000)}";

    /// <summary>The processes of this machine that sleep for that long.</summary>
    public static IReadOnlyList<string> Sleepers(string seconds) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Where(folder => char.IsAsciiDigit(Path.GetFileName(folder)[0]) && CommandOf(folder) == $"sleep\0{seconds}\0"),
    ];

    private static string? CommandOf(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static string? Missing(Sandbox sandbox) => SandboxTrial.Works(sandbox) ? null : $"The sandbox '{sandbox.Name}' does not work on this machine.";
}
