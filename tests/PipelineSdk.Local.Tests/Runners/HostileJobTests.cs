using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

namespace PipelineSdk.Local.Tests.Runners;

public sealed class HostileJobTests
{
    private const long LogLimit = 64 * 1024 * 1024;
    private const long MemoryLimit = 300 * 1024 * 1024;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("yes 'this line is one of very many lines' | head -c 134217728", "... the log is longer than 64 MiB; the rest is left out.")]
    [InlineData("head -c 1073741824 /dev/zero | tr '\\0' x; echo; echo end", "end")]
    public async Task A_long_log_takes_bounded_memory_and_space(string script, string lastLine)
    {
        await using var host = Host();
        using var process = Process.GetCurrentProcess();
        var before = process.WorkingSet64;

        var state = await host.RunAsync(HostPipeline.Shell(script));

        process.Refresh();
        Assert.True(state.Status == ExecutionStatus.Succeeded, state["Shell"].FailureReason);
        Assert.InRange(process.WorkingSet64 - before, long.MinValue, MemoryLimit);
        var log = host.Execution!.LogOf("Shell")!;
        Assert.InRange(new FileInfo(log.FilePath!).Length, 0, LogLimit + 200);
        Assert.Equal(lastLine, (await File.ReadAllLinesAsync(log.FilePath!, Token))[^1]);
    }

    [Fact]
    public async Task A_job_that_forks_and_never_ends_is_killed_with_all_of_it()
    {
        var seconds = TestSandbox.UniqueSeconds();
        await using var host = Host(TimeSpan.FromMilliseconds(200));

        // Each generation starts the next one in a session of its own and goes away, and nobody listens to signals.
        var state = await host.RunAsync(HostPipeline.Shell(
            $$"""
            trap '' TERM INT HUP
            cat > /tmp/fork.sh <<'END'
            trap '' TERM INT HUP
            sleep {{seconds}} &
            sleep 0.05
            [ "$1" -gt 40 ] || setsid /bin/sh /tmp/fork.sh $(($1 + 1)) &
            END
            setsid /bin/sh /tmp/fork.sh 0 &
            while :; do sleep {{seconds}}; done
            """,
            """, "StoppingCondition": {"MaxRuntimeInSeconds": 1}"""));

        Assert.Equal("The job ran for longer than its MaxRuntimeInSeconds of 1.", state["Shell"].FailureReason);
        Assert.Empty(TestSandbox.Sleepers(seconds));
    }

    [Fact]
    public async Task Links_that_a_job_leaves_lead_nowhere()
    {
        await using var host = Host();
        await File.WriteAllTextAsync(host.Folder["secret"], "secret", Token);

        var state = await host.RunAsync(HostPipeline.Shell(
            $$"""
            cd /opt/ml/processing/out
            ln -s {{host.Folder["secret"]}} file; ln -s {{host.Folder.Path}} folder; ln -s / root; ln -s ../../../.. up
            rm -rf /opt/ml/output; ln -s {{host.Folder.Path}} /opt/ml/output
            rm -rf /tmp/*; ln -s {{host.Folder.Path}} /tmp/link
            mkfifo pipe
            echo kept > kept
            exit 1
            """));

        Assert.Equal("The job ended with the exit code 1.", state["Shell"].FailureReason);
        Assert.Equal("The output 'out' has 4 links, which are not stored.\n", host.Log());
        Assert.Equal(["s3://lake/out/kept", "s3://lake/out/pipe"], await ObjectsAsync(host));
        Assert.True(File.Exists(host.Folder["secret"]));
    }

    [Fact]
    public async Task An_output_folder_that_became_a_link_is_not_followed()
    {
        await using var host = Host();
        await File.WriteAllTextAsync(host.Folder["secret"], "secret", Token);
        await host.RunAsync(HostPipeline.Shell($"rmdir /opt/ml/processing/out && ln -s {host.Folder.Path} /opt/ml/processing/out"));
        Assert.Empty(await ObjectsAsync(host));
    }

    [Theory]
    [InlineData("/opt/ml/output/failure")]
    [InlineData("/opt/ml/output")]
    public async Task A_failure_file_that_leads_elsewhere_is_not_read(string link)
    {
        await using var host = Host();
        await File.WriteAllTextAsync(host.Folder["failure"], "secret", Token);
        var target = link.EndsWith("failure", StringComparison.Ordinal) ? host.Folder["failure"] : host.Folder.Path;
        ((HostRunner)host.Options.Runners[0]).ForKind(JobKind.Training, "/bin/sh", "-c", $"rm -rf {link}; ln -s {target} {link}; exit 2");

        var state = await host.RunAsync("""
            {"Name": "Train", "Type": "Training", "Arguments": {"OutputDataConfig": {"S3OutputPath": "s3://lake/models"}}}
            """);

        Assert.Equal("The job ended with the exit code 2.", state["Train"].FailureReason);
    }

    [Theory]
    [InlineData("../escaped.py", TarEntryType.RegularFile, "The archive's entry '../escaped.py' would lie outside of the folder that it is unpacked to.")]
    [InlineData("/escaped.py", TarEntryType.RegularFile, "The archive's entry '/escaped.py' would lie outside of the folder that it is unpacked to.")]
    [InlineData("escaped.py", TarEntryType.SymbolicLink, "The archive's entry 'escaped.py' is a SymbolicLink: only files and folders are unpacked.")]
    public async Task Code_that_leaves_its_folder_is_refused(string name, TarEntryType type, string expected)
    {
        await using var host = Host();
        await using (var content = new MemoryStream())
        {
            await using (var tar = new TarWriter(new GZipStream(content, CompressionLevel.Fastest, true)))
            {
                var entry = new PaxTarEntry(type, name);
                if (type == TarEntryType.SymbolicLink)
                {
                    entry.LinkName = "/etc";
                }

                await tar.WriteEntryAsync(entry, Token);
            }

            content.Position = 0;
            await host.Store.WriteAsync(ObjectLocation.Parse("s3://lake/code.tar.gz"), content, null, Token);
        }

        var state = await host.RunAsync("""
            {"Name": "Train", "Type": "Training", "Arguments": {"HyperParameters": {
                "sagemaker_program": "train.sh", "sagemaker_submit_directory": "s3://lake/code.tar.gz"}}}
            """);

        Assert.Equal(expected, state["Train"].FailureReason);
        Assert.Empty(Directory.EnumerateFiles(host.Folder.Path, "escaped.py", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("../../../../usr/bin/env")]
    [InlineData("/bin/true")]
    public async Task A_script_outside_of_the_code_is_not_started(string program)
    {
        await using var host = Host();
        var state = await host.RunAsync($$$"""
            {"Name": "Train", "Type": "Training", "Arguments": {"HyperParameters": {
                "sagemaker_submit_directory": "/opt/ml/code", "sagemaker_program": "{{{program}}}" } } }
            """);
        Assert.Equal($"The script '{program}' is not in the job's code: '/opt/ml/code' was not found, or has no such file.", state["Train"].FailureReason);
    }

    [Fact]
    public async Task A_variable_of_a_job_does_not_reach_the_sandbox_itself()
    {
        await using var host = Host();
        var state = await host.RunAsync(HostPipeline.Shell("echo $LD_AUDIT", """, "Environment": {"LD_AUDIT": "/no/such.so", "BASH_ENV": "/opt/ml/x"}"""));
        Assert.True(state.Status == ExecutionStatus.Succeeded, state["Shell"].FailureReason);
    }

    [Fact]
    public async Task A_sandbox_ends_with_the_process_that_started_it()
    {
        var sandbox = TestSandbox.Of("bubblewrap");
        var seconds = TestSandbox.UniqueSeconds();
        using var folder = new TemporaryFolder();
        var start = sandbox.Prepare(new()
        {
            Command = ["sleep", seconds],
            Environment = new Dictionary<string, string> { ["PATH"] = Sandbox.SystemPath },
            WorkingDirectory = "/",
            Mounts = SystemMounts.All,
            MountPoint = folder.Path,
        });

        // A shell in place of an engine's process, which is then killed.
        const string Engine = "exec 3<&0; \"$@\" <&3 & wait";
        var engine = new ProcessStartInfo("/bin/sh", ["-c", Engine, "sh", start.FileName, .. start.ArgumentList]) { RedirectStandardInput = true };
        using var process = Process.Start(engine)!;
        await TestSandbox.UntilAsync(() => TestSandbox.Sleepers(seconds).Count == 1);
        process.Kill();

        await TestSandbox.UntilAsync(() => TestSandbox.Sleepers(seconds).Count == 0);
    }

    private static HostPipeline Host(TimeSpan? grace = null) => new(new HostRunner { Sandbox = TestSandbox.Of("bubblewrap") }, grace);

    private static async Task<List<string>> ObjectsAsync(HostPipeline host)
    {
        var objects = new List<string>();
        await foreach (var found in host.Store.ListAsync(ObjectLocation.Parse("s3://lake/out"), Token))
        {
            objects.Add(found.Location.ToString());
        }

        return objects;
    }
}
