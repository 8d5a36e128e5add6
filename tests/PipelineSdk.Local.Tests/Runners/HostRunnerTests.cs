namespace PipelineSdk.Local.Tests.Runners;

public sealed class HostRunnerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(TestSandbox.All), MemberType = typeof(TestSandbox))]
    public async Task A_process_sees_its_folders_where_the_service_has_them(string sandbox)
    {
        await using var host = new HostPipeline(new HostRunner { Sandbox = TestSandbox.Of(sandbox) });
        host.Store.Add("s3://lake/raw/a.csv", "1\n2\n");

        var state = await host.RunAsync(HostPipeline.Shell(
            """
            echo "$1 $2 $FACTOR $PWD $HOME $AWS_REGION"
            sort -r /opt/ml/processing/raw/a.csv > /opt/ml/processing/out/sorted.csv
            ls /opt/ml/config
            cat /etc/hosts
            hostname
            """,
            """
            , "Environment": {"FACTOR": "2"},
            "ProcessingInputs": [{"InputName": "raw", "S3Input": {"S3Uri": "s3://lake/raw", "LocalPath": "/opt/ml/processing/raw", "S3DataType": "S3Prefix"}}]
            """));

        Assert.True(state.Status == ExecutionStatus.Succeeded, $"{state}\n{host.Log()}");
        Assert.Equal("2\n1\n", host.Store.ReadText("s3://lake/out/sorted.csv"));
        Assert.Equal(
            """
            one two 2 /opt/ml/processing /tmp us-east-1
            processingjobconfig.json
            resourceconfig.json
            127.0.0.1 localhost algo-1
            ::1 localhost
            algo-1

            """,
            host.Log());
    }

    [Theory]
    [MemberData(nameof(TestSandbox.All), MemberType = typeof(TestSandbox))]
    public async Task A_process_can_write_nothing_but_its_folders_and_has_no_network(string sandbox)
    {
        await using var host = new HostPipeline(new HostRunner { Sandbox = TestSandbox.Of(sandbox) });
        var outside = host.Folder["outside.txt"];

        var state = await host.RunAsync(HostPipeline.Shell(
            $$"""
            for path in /usr/x /etc/x /x /opt/x /run/x /run/bin/x /proc/sys/kernel/hostname {{outside}}; do
                if echo x > $path; then echo "written: $path"; fi 2>/dev/null
            done
            if mount -o remount,rw /usr; then echo "mounted"; fi 2>/dev/null
            test -e {{host.Folder.Path}} && echo "seen: the engine's folder"
            test -r /etc/shadow && echo "seen: /etc/shadow"
            echo x > /tmp/x && echo x > /opt/ml/processing/out/x && echo x > /dev/shm/x && echo "own folders are written"
            echo $(ps ax | wc -l) processes
            sed 1,2d /proc/net/dev | cut -d: -f1
            """));

        Assert.True(state.Status == ExecutionStatus.Succeeded, $"{state}\n{host.Log()}");
        Assert.False(File.Exists(outside));
        Assert.Matches("^own folders are written\n[1-9] processes\n +lo\n$", host.Log());
    }

    [Fact]
    public async Task Network_is_there_if_it_is_asked_for()
    {
        await using var host = new HostPipeline(new HostRunner { Sandbox = TestSandbox.Of("bubblewrap"), Network = true });
        await host.RunAsync(HostPipeline.Shell("readlink /proc/self/ns/net; test -e /etc/resolv.conf && echo resolver"));
        Assert.Equal($"{new FileInfo("/proc/self/ns/net").LinkTarget}\nresolver\n", host.Log());
    }

    [Fact]
    public async Task A_failure_is_told_by_the_message_file_or_the_end_of_the_log()
    {
        await using var host = new HostPipeline(new HostRunner { Sandbox = TestSandbox.Of("bubblewrap") });

        var state = await host.RunAsync(HostPipeline.Shell("echo kept > /opt/ml/processing/out/x; echo 'no such column: age' >&2; exit 3"));
        Assert.Equal("The job ended with the exit code 3. Its log ends with: no such column: age", state["Shell"].FailureReason);
        Assert.Equal("kept\n", host.Store.ReadText("s3://lake/out/x"));

        state = await host.RunAsync(HostPipeline.Shell("echo 'no data' > /opt/ml/output/message; exit 1"));
        Assert.Equal("no data", state["Shell"].FailureReason);
    }

    [Theory]
    [MemberData(nameof(TestSandbox.All), MemberType = typeof(TestSandbox))]
    public async Task A_stop_is_a_signal_first(string sandbox)
    {
        await using var host = new HostPipeline(new HostRunner { Sandbox = TestSandbox.Of(sandbox) });
        var execution = await host.StartAsync(HostPipeline.Shell("trap 'echo asked to stop; exit 0' TERM; echo started; while :; do sleep 0.05; done"));
        await host.UntilLogHas("started");

        var state = await execution.StopAsync(Token);

        Assert.Equal(StepStatus.Stopped, state["Shell"].Status);
        Assert.Equal("started\nasked to stop\n", host.Log());
    }

    [Theory]
    [MemberData(nameof(TestSandbox.All), MemberType = typeof(TestSandbox))]
    public async Task A_process_that_does_not_stop_is_killed_with_all_that_it_started(string sandbox)
    {
        var seconds = TestSandbox.UniqueSeconds();
        await using var host = new HostPipeline(new HostRunner { Sandbox = TestSandbox.Of(sandbox) }, TimeSpan.FromMilliseconds(300));
        var execution = await host.StartAsync(HostPipeline.Shell(
            $"trap '' TERM; for i in 1 2 3 4 5; do setsid sleep {seconds} & done; echo started; while :; do sleep {seconds}; done"));
        await host.UntilLogHas("started");
        await TestSandbox.UntilAsync(() => TestSandbox.Sleepers(seconds).Count == 6);

        var state = await execution.StopAsync(Token);

        Assert.Equal(StepStatus.Stopped, state["Shell"].Status);
        Assert.Empty(TestSandbox.Sleepers(seconds));
    }

    [Fact]
    public async Task What_a_job_leaves_running_ends_with_it()
    {
        var seconds = TestSandbox.UniqueSeconds();
        await using var host = new HostPipeline(new HostRunner { Sandbox = TestSandbox.Of("bubblewrap") });
        var state = await host.RunAsync(HostPipeline.Shell($"setsid sleep {seconds} & echo done"));
        Assert.Equal((ExecutionStatus.Succeeded, "done\n"), (state.Status, host.Log()));
        Assert.Empty(TestSandbox.Sleepers(seconds));
    }

    [Fact]
    public async Task A_job_ends_with_its_engine()
    {
        var seconds = TestSandbox.UniqueSeconds();
        await using (var host = new HostPipeline(new HostRunner { Sandbox = TestSandbox.Of("bubblewrap") }))
        {
            await host.StartAsync(HostPipeline.Shell($"exec sleep {seconds}"));
            await TestSandbox.UntilAsync(() => TestSandbox.Sleepers(seconds).Count == 1);
        }

        Assert.Empty(TestSandbox.Sleepers(seconds));
    }

    [Fact]
    public async Task A_job_that_takes_too_long_fails()
    {
        await using var host = new HostPipeline(new HostRunner { Sandbox = TestSandbox.Of("bubblewrap") });
        var state = await host.RunAsync(HostPipeline.Shell("sleep 1000", """, "StoppingCondition": {"MaxRuntimeInSeconds": 1}"""));
        Assert.Equal("The job ran for longer than its MaxRuntimeInSeconds of 1.", state["Shell"].FailureReason);
    }

    [Theory]
    [InlineData("/usr/out")]
    [InlineData("/etc")]
    [InlineData("/proc/1")]
    public async Task A_path_where_the_systems_files_lie_is_refused(string path)
    {
        await using var host = new HostPipeline(new HostRunner { Sandbox = TestSandbox.Of("bubblewrap") });
        var state = await host.RunAsync(HostPipeline.Shell("true").Replace("/opt/ml/processing/out", path, StringComparison.Ordinal));
        Assert.Equal(
            $"The job has a path below '/{path.Split('/')[1]}', where the system's files lie: use one below '/opt/ml'.", state["Shell"].FailureReason);
    }

    [Fact]
    public async Task Without_a_sandbox_paths_are_mapped_in_the_command_and_the_log_warns()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no /bin/sh on Windows.");
        await using var host = new HostPipeline(new HostRunner { Sandbox = new NoSandbox() });
        host.Store.Add("s3://lake/code/run.sh", "echo $SAGEMAKER_BASE_DIR; pwd; echo $1; exit 4");

        var state = await host.RunAsync("""
            {"Name": "Shell", "Type": "Processing", "Arguments": {
                "AppSpecification": {"ImageUri": "image",
                    "ContainerEntrypoint": ["/bin/sh", "/opt/ml/processing/input/code/run.sh"], "ContainerArguments": ["/opt/ml/x", "y"]},
                "ProcessingInputs": [{"InputName": "code",
                    "S3Input": {"S3Uri": "s3://lake/code/run.sh", "LocalPath": "/opt/ml/processing/input/code", "S3DataType": "S3Prefix"}}]}}
            """);

        var ml = Path.Combine(Path.GetDirectoryName(host.Execution!.LogOf("Shell")!.FilePath)!, "root", "opt", "ml");
        Assert.Equal(
            $"""
            warning: no sandbox works on this machine, so the job is not kept apart, and '/opt/ml' is '{ml}': see SAGEMAKER_BASE_DIR.
            {ml}
            {ml}/processing
            {ml}/x

            """,
            host.Log());
        Assert.Equal($"The job ended with the exit code 4. Its log ends with: {ml}/x", state["Shell"].FailureReason);
    }

    [Fact]
    public async Task A_sandbox_outlives_the_thread_that_asked_for_it()
    {
        var sandbox = TestSandbox.Of("bubblewrap");
        await using var host = new HostPipeline(new HostRunner { Sandbox = sandbox });
        Task<ExecutionState>? run = null;
        var thread = new Thread(() => run = host.RunAsync(HostPipeline.Shell("sleep 0.3; echo alive")));
        thread.Start();
        thread.Join();

        Assert.Equal(ExecutionStatus.Succeeded, (await run!).Status);
        Assert.Equal("alive\n", host.Log());
    }

    [Fact]
    public void A_sandbox_that_cannot_start_anything_is_not_taken()
    {
        var sandbox = TestSandbox.Of("bubblewrap");
        Assert.IsType<NoSandbox>(Sandbox.Find([new BubblewrapSandbox("/bin/false"), new BubblewrapSandbox("no-such-program")]));
        Assert.Same(sandbox, Sandbox.Find([new BubblewrapSandbox("/bin/false"), sandbox]));
    }

    [Fact]
    public void Jobs_are_matched_by_what_they_would_start()
    {
        var runner = new HostRunner { Python = "no-such-python", Sandbox = TestSandbox.Of("bubblewrap") }
            .ForImage("*/xgboost:*", "/bin/sh", "/srv/train.sh")
            .ForStep("Missing", "no-such-program");
        var script = new Dictionary<string, string> { ["sagemaker_program"] = "\"train.sh\"" };

        Assert.Equal(
            [
                "'/bin/sh /srv/train.sh' for the image '*/xgboost:*', bubblewrap", null, "'/bin/sh' of the step, bubblewrap", null, null, null,
                "script 'train.sh' of the step, bubblewrap", null,
            ],
            new[]
            {
                new JobDescription("Train", JobKind.Training, "1.dkr.ecr.us-east-1.amazonaws.com/xgboost:1"),
                new JobDescription("Missing", JobKind.Training, "1.dkr.ecr.us-east-1.amazonaws.com/xgboost:1"),
                new JobDescription("Shell", JobKind.Processing, "image") { Entrypoint = ["/bin/sh", "-c", "true"] },
                new JobDescription("Spark", JobKind.Processing, "image") { Entrypoint = ["smspark-submit", "x.py"] },
                new JobDescription("Python", JobKind.Processing, "image") { Entrypoint = ["python3", "x.py"] },
                new JobDescription("Own", JobKind.Training, "image"),
                new JobDescription("Script", JobKind.Training, "image") { HyperParameters = script },
                new JobDescription("Script", JobKind.Training, "image") { HyperParameters = new Dictionary<string, string> { ["sagemaker_program"] = "x.py" } },
            }.Select(runner.Match));
    }
}
