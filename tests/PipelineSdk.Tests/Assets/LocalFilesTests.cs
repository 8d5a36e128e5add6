using Xunit;

namespace PipelineSdk.Tests.Assets;

public sealed class LocalFilesTests : IDisposable
{
    private const string AtSource = "step 'A' at $.Steps[0].Arguments.ProcessingInputs[0].S3Input.S3Uri";

    private readonly TemporaryFolder _folder = new();

    public LocalFilesTests() => _folder.Write("src/run.py", "run");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Follows_links_within_the_folder()
    {
        _folder.Write("src/real/a.py", "a");
        Directory.CreateSymbolicLink(_folder.Full("src/folder"), "real");
        File.CreateSymbolicLink(_folder.Full("src/file.py"), Path.Combine("folder", "a.py"));

        var compiled = CompiledAssets.Pack(_folder);

        Assert.Equal(["file.py", "folder/a.py", "real/a.py", "run.py"], CompiledAssets.Names(compiled));
        Assert.Empty(compiled.Diagnostics);
    }

    [Fact]
    public void Follows_a_link_that_is_the_folder_itself()
    {
        Directory.Move(_folder.Full("src"), _folder.Full("elsewhere"));
        Directory.CreateSymbolicLink(_folder.Full("src"), "elsewhere");
        File.CreateSymbolicLink(_folder.Full("elsewhere/again.py"), _folder.Full("elsewhere/run.py"));

        var compiled = CompiledAssets.Pack(_folder);

        Assert.Equal(["again.py", "run.py"], CompiledAssets.Names(compiled));
        Assert.Empty(compiled.Diagnostics);
    }

    [Fact]
    public void Refuses_a_link_to_a_folder_outside()
    {
        _folder.Write("secrets/key", "x");
        Directory.CreateSymbolicLink(_folder.Full("src/link"), _folder.Full("secrets"));

        var compiled = CompiledAssets.Pack(_folder);

        Assert.Equal(["run.py"], CompiledAssets.Names(compiled));
        Assert.Equal(
            [$"error PSDK7004: {AtSource}: the link '{_folder.Full("src/link")}' leads out of the folder, to '{_folder.Full("secrets")}'. Fix: replace the link by a copy."],
            CompiledAssets.Diagnostics(compiled));
    }

    [Fact]
    public void Refuses_a_link_to_a_file_outside()
    {
        _folder.Write("shared.py", "shared");
        File.CreateSymbolicLink(_folder.Full("src/shared.py"), _folder.Full("shared.py"));

        var compiled = CompiledAssets.Pack(_folder);

        Assert.Equal(["run.py"], CompiledAssets.Names(compiled));
        Assert.Equal(
            [$"error PSDK7004: {AtSource}: the link '{_folder.Full("src/shared.py")}' leads out of the folder, to '{_folder.Full("shared.py")}'. Fix: replace the link by a copy."],
            CompiledAssets.Diagnostics(compiled));
    }

    [Fact]
    public void Refuses_links_that_lead_around()
    {
        Directory.CreateDirectory(_folder.Full("src/a/b"));
        Directory.CreateSymbolicLink(_folder.Full("src/a/b/up"), Path.Combine("..", ".."));
        File.CreateSymbolicLink(_folder.Full("src/self"), "self");

        var compiled = CompiledAssets.Pack(_folder);

        Assert.Equal(["run.py"], CompiledAssets.Names(compiled));
        Assert.Equal(
            [
                $"error PSDK7004: {AtSource}: the link '{_folder.Full("src/self")}' leads nowhere, or around in a circle. Fix: replace the link by what it should lead to.",
                $"error PSDK7004: {AtSource}: the link '{_folder.Full("src/a/b/up")}' leads around in a circle, to '{_folder.Full("src")}', which it lies in. Fix: remove the link.",
            ],
            CompiledAssets.Diagnostics(compiled));
    }

    [Fact]
    public void Refuses_links_that_lead_around_by_way_of_each_other()
    {
        Directory.CreateDirectory(_folder.Full("src/a"));
        Directory.CreateDirectory(_folder.Full("src/b"));
        Directory.CreateSymbolicLink(_folder.Full("src/a/to-b"), Path.Combine("..", "b"));
        Directory.CreateSymbolicLink(_folder.Full("src/b/to-a"), Path.Combine("..", "a"));

        Assert.Equal(
            [
                $"error PSDK7004: {AtSource}: the link '{_folder.Full("src/a/to-b/to-a")}' leads around in a circle, to '{_folder.Full("src/a")}', which it lies in. Fix: remove the link.",
                $"error PSDK7004: {AtSource}: the link '{_folder.Full("src/b/to-a/to-b")}' leads around in a circle, to '{_folder.Full("src/b")}', which it lies in. Fix: remove the link.",
            ],
            CompiledAssets.Diagnostics(CompiledAssets.Pack(_folder)));
    }

    [Fact]
    public void Refuses_a_link_that_leads_nowhere()
    {
        File.CreateSymbolicLink(_folder.Full("src/gone.py"), "nowhere.py");

        Assert.Equal(
            [$"error PSDK7004: {AtSource}: the link '{_folder.Full("src/gone.py")}' leads nowhere, or around in a circle. Fix: replace the link by what it should lead to."],
            CompiledAssets.Diagnostics(CompiledAssets.Pack(_folder)));
    }

    [Fact]
    public void Names_a_file_that_cannot_be_read()
    {
        using var locked = new FileStream(_folder.Write("src/locked", "x"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);

        var diagnostic = Assert.Single(CompiledAssets.Diagnostics(CompiledAssets.Pack(_folder)));

        Assert.StartsWith($"error PSDK7002: {AtSource}: '{_folder.Full("src/locked")}' cannot be read: ", diagnostic, StringComparison.Ordinal);
        Assert.EndsWith(". Fix: make it readable.", diagnostic, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_a_file_that_changes_while_it_is_read()
    {
        var path = _folder.Full("src/growing");
        using var stop = new CancellationTokenSource();
        using var started = new SemaphoreSlim(0);
        using (var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite))
        {
            file.SetLength(64 * 1024 * 1024);
        }

        var writing = Task.Run(() =>
        {
            using var file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            do
            {
                file.WriteByte(1);
                started.Release();
            }
            while (!stop.IsCancellationRequested);
        }, TestContext.Current.CancellationToken);
        await started.WaitAsync(TestContext.Current.CancellationToken);

        var compiled = CompiledAssets.Upload(_folder, "src");

        await stop.CancelAsync();
        await writing;
        Assert.Equal(
            [$"error PSDK7009: {AtSource}: '{path}' changed while it was read. Fix: let nothing write to it, and compile again."],
            CompiledAssets.Diagnostics(compiled));
    }

    [Fact]
    public void Warns_of_names_that_differ_in_case_only()
    {
        _folder.Write("src/Data.csv", "1");
        _folder.Write("src/data.csv", "2");
        var areTwo = Directory.GetFiles(_folder.Full("src")).Length == 3;

        Assert.Equal(
            !areTwo ? [] : [$"warning PSDK7007: {AtSource}: 'Data.csv', 'data.csv' in '{_folder.Full("src")}' differ in case only, so that other machines may have one of them. Fix: rename all but one."],
            CompiledAssets.Diagnostics(CompiledAssets.Upload(_folder, "src")));
    }

    [Fact]
    public void Refuses_a_name_that_S3_does_not_take()
    {
        var name = string.Join('/', Enumerable.Repeat(new string('x', 200), 5));
        _folder.Write($"src/{name}/aa", "1");

        Assert.Equal(
            [
                $"error PSDK7008: {AtSource}: the name of 's3://sagemaker-us-west-2-123456789012/P/A/input/input-1/{name}/aa' has 1,025 bytes, and S3 takes 1,024. " +
                "Fix: shorten the path of the file or folder, or pack it.",
            ],
            CompiledAssets.Diagnostics(CompiledAssets.Upload(_folder, "src")));
    }

    [Fact]
    public void Packs_a_name_that_S3_does_not_take()
    {
        var name = string.Join('/', Enumerable.Repeat(new string('x', 200), 10));
        _folder.Write($"src/{name}/a", "1");

        var compiled = CompiledAssets.Pack(_folder);

        Assert.Equal(["run.py", $"{name}/a"], CompiledAssets.Names(compiled));
        Assert.Empty(compiled.Diagnostics);
    }

    [Fact]
    public void Warns_of_a_dependency_that_replaces_a_file_of_the_source()
    {
        _folder.Write("lib/run.py", "other");
        _folder.Write("src/lib/run.py", "run");
        _folder.Write("same/lib/x", "x");

        var compiled = CompiledAssets.Pack(_folder, "lib", "same/lib");

        Assert.Equal(["lib/run.py", "run.py", "lib/x"], CompiledAssets.Names(compiled));
        Assert.Equal(
            [$"warning PSDK7010: {AtSource}: the package of 'src' has two files 'lib/run.py' of different content; the later one replaces the other. Fix: rename one of them, or leave it out of the dependencies."],
            CompiledAssets.Diagnostics(compiled));
    }

    [Fact]
    public void Refuses_an_empty_folder_and_an_empty_path()
    {
        Directory.CreateDirectory(_folder.Full("empty"));

        Assert.Equal(
            [$"error PSDK7003: {AtSource}: the folder 'empty' has no files. Fix: name a folder with files."],
            CompiledAssets.Diagnostics(CompiledAssets.Upload(_folder, "empty")));
        Assert.Equal(
            [$"error PSDK7001: {AtSource}: '' is no folder; it was looked for at '{_folder.Path}'. Fix: correct the path, or set BaseDirectory of the environment."],
            CompiledAssets.Diagnostics(CompiledAssets.Upload(_folder, "")));
    }

    [Fact]
    public void Does_not_wait_for_a_pipe()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var made = System.Diagnostics.Process.Start("mkfifo", [_folder.Full("src/pipe")]);
        made.WaitForExit();

        Assert.Equal(["pipe", "run.py"], CompiledAssets.Names(CompiledAssets.Pack(_folder)));
    }

    [Fact]
    public void Changes_nothing_in_the_folder()
    {
        var before = Snapshot();

        CompiledAssets.Pack(_folder);
        CompiledAssets.Upload(_folder, "src");

        Assert.Equal(before, Snapshot());

        string[] Snapshot() => [.. Directory.EnumerateFileSystemEntries(_folder.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(static path => $"{path} {File.GetLastWriteTimeUtc(path):O}")];
    }

    [Fact]
    public void Gives_the_same_result_from_several_threads()
    {
        _folder.Write("src/a.py", new string('a', 100_000));
        var expected = CompiledAssets.ArchiveOf(CompiledAssets.Pack(_folder)).Entries;

        Parallel.For(0, 16, _ => Assert.Equal(expected, CompiledAssets.ArchiveOf(CompiledAssets.Pack(_folder)).Entries));
    }
}
