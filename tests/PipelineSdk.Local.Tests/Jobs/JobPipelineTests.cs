namespace PipelineSdk.Local.Tests.Jobs;

public sealed class JobPipelineTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Data_goes_from_job_to_job()
    {
        await using var test = JobPipeline.Test(JobPipeline.Prepare, JobPipeline.Train, JobPipeline.Model, JobPipeline.Transform);

        var run = await test.RunAsync(cancellationToken: Token);

        Assert.True(run.Status == ExecutionStatus.Succeeded, run.State.ToString());
        Assert.Equal("2\n4\n6\n", test.Store.ReadText("s3://lake/train/train.csv").ReplaceLineEndings("\n"));
        Assert.Equal("5,1\n7,3\n", test.Store.ReadText("s3://lake/out/x.csv.out"));
        Assert.Equal($"s3://lake/models/{run["Train"].JobName}/output/model.tar.gz", Property(run, "Train", "ModelArtifacts.S3ModelArtifacts").GetString());
        Assert.Equal(4, Property(run, "Train", "FinalMetricDataList['mean'].Value").GetDouble());
        Assert.Equal("Completed", Property(run, "Transform", "TransformJobStatus").GetString());
        Assert.NotNull(await test.Store.FindAsync(ObjectLocation.Parse($"s3://lake/models/{run["Train"].JobName}/output/output.tar.gz"), Token));
    }

    [Fact]
    public async Task A_job_finds_its_folders_configuration_and_environment()
    {
        JobContext? seen = null;
        var files = new List<string>();
        await using var test = JobPipeline.Test(JobPipeline.Prepare, JobPipeline.Train);
        test.Jobs.ForStep("Train", job =>
        {
            seen = job;
            files = [.. JobFiles.Of(job.Folder.Root).Files.Select(static file => file.Relative)];
        });

        var run = await test.RunAsync(cancellationToken: Token);

        Assert.True(run.Status == ExecutionStatus.Succeeded, run.State.ToString());
        Assert.Equal(
            [
                "opt/ml/input/config/hyperparameters.json", "opt/ml/input/config/inputdataconfig.json", "opt/ml/input/config/resourceconfig.json",
                "opt/ml/input/data/train/train.csv",
            ],
            files);
        var job = seen!;
        Assert.Equal((3, "quoted", "\"quoted\""), (job.HyperParameters.GetInt32("rounds"), job.HyperParameters.GetString("name"), job.HyperParameters["name"]));
        Assert.Equal(job.JobName, job.Environment["TRAINING_JOB_NAME"]);
        Assert.Equal(["/opt"], job.Folder.TopFolders);
        Assert.Equal(
            "The job has no channel 'test'; it has 'train'.",
            Assert.Throws<KeyNotFoundException>(() => job.Inputs["test"]).Message);
        Assert.Matches("^pipelines-[a-z0-9]{12}-Train-[A-Za-z0-9]{10}$", job.JobName);
    }

    [Theory]
    [InlineData("no luck", "no luck")]
    [InlineData("", "The job ended with the exit code 3.")]
    public async Task What_a_job_writes_to_its_failure_file_is_why_it_failed(string written, string expected)
    {
        using var folder = new TemporaryFolder();
        var options = new LocalEngineOptions { Folder = folder.Path };
        options.Runners.Add(new ExitCodeRunner(3, job => File.WriteAllText(job.Folder.Map("/opt/ml/output/failure"), written)));
        await using var engine = new LocalEngine(options);
        var definition = TestDefinition.Of("""{"Name": "Train", "Type": "Training", "Arguments": {"AlgorithmSpecification": {"TrainingImage": "i"}}}""");

        Assert.Equal("Training step 'Train': exit code: always", Assert.Single(engine.Plan(definition)).ToString());
        var execution = await engine.StartAsync("Test", definition, cancellationToken: Token);
        var state = await execution.WaitAsync(Token);

        Assert.Equal((StepStatus.Failed, expected), (state["Train"].Status, state["Train"].FailureReason));
        Assert.Equal("Failed", state["Train"].Properties?.GetProperty("TrainingJobStatus").GetString());
    }

    [Fact]
    public async Task A_job_has_only_the_time_that_its_request_says()
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of(
            """{"Name": "Train", "Type": "Training", "Arguments": {"StoppingCondition": {"MaxRuntimeInSeconds": 60}}}"""));
        var running = new TaskCompletionSource();
        test.Jobs.ForStep("Train", async (_, cancellationToken) =>
        {
            running.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
        });
        var execution = await test.StartAsync(cancellationToken: Token);
        await running.Task;
        test.Clock.Advance(TimeSpan.FromSeconds(60));

        var state = await execution.WaitAsync(Token);

        Assert.Equal("The job ran for longer than its MaxRuntimeInSeconds of 60.", state["Train"].FailureReason);
    }

    [Theory]
    [InlineData("/opt/ml/../../../etc", "'/opt/ml/../../../etc' is no absolute path without '.', '..' and backslashes.")]
    [InlineData("etc", "'etc' is no absolute path without '.', '..' and backslashes.")]
    public async Task Paths_that_lead_out_of_the_jobs_folder_are_refused(string path, string expected)
    {
        await using var test = JobPipeline.Test(JobPipeline.Prepare.Replace("/opt/ml/processing/train", path, StringComparison.Ordinal));

        var run = await test.RunAsync(cancellationToken: Token);

        Assert.StartsWith("ArgumentException: " + expected, run["Prepare"].FailureReason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_absolute_paths_lie_below_the_jobs_root()
    {
        await using var test = JobPipeline.Test(JobPipeline.Prepare.Replace("/opt/ml/processing/train", "/out", StringComparison.Ordinal));

        var run = await test.RunAsync(cancellationToken: Token);

        Assert.True(run.Status == ExecutionStatus.Succeeded, run.State.ToString());
        Assert.Equal("2\n4\n6\n", test.Store.ReadText("s3://lake/train/train.csv").ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Links_are_not_stored()
    {
        await using var test = JobPipeline.Test(JobPipeline.Prepare);
        test.Jobs.ForStep("Prepare", static job =>
        {
            File.WriteAllText(Path.Combine(job.Outputs["train"], "real.csv"), "1");
            File.CreateSymbolicLink(Path.Combine(job.Outputs["train"], "link.csv"), "/etc/hostname");
            Directory.CreateSymbolicLink(Path.Combine(job.Outputs["train"], "folder"), "/etc");
        });

        var execution = await test.StartAsync(cancellationToken: Token);
        await execution.WaitAsync(Token);

        Assert.Equal("1", test.Store.ReadText("s3://lake/train/real.csv"));
        Assert.Throws<ObjectNotFoundException>(() => test.Store.ReadText("s3://lake/train/link.csv"));
        Assert.Equal("The output 'train' has 2 links, which are not stored.", execution.LogOf("Prepare")?.LastLine);
    }

    [Fact]
    public async Task An_input_without_objects_is_an_error()
    {
        await using var test = JobPipeline.Test(JobPipeline.Prepare.Replace("s3://lake/raw", "s3://lake/nothing", StringComparison.Ordinal));

        var run = await test.RunAsync(cancellationToken: Token);

        Assert.Equal("The input 'raw' has no objects: there is nothing at 's3://lake/nothing'.", run["Prepare"].FailureReason);
    }

    [Fact]
    public async Task A_handler_can_fail_with_a_kind_of_failure_that_is_tried_again()
    {
        var attempts = 0;
        await using var test = new PipelineTest("Test", TestDefinition.Of(
            TestSteps.Train("Train", "{}", """ "RetryPolicies": [{"ExceptionType": ["SageMaker.CAPACITY_ERROR"]}]""")));
        test.Jobs.ForStep("Train", _ =>
        {
            if (++attempts < 3)
            {
                throw new StepFaultException("no machines", "SageMaker.CAPACITY_ERROR");
            }
        });

        var run = await test.RunAsync(cancellationToken: Token);

        Assert.Equal((StepStatus.Succeeded, 3), (run["Train"].Status, run["Train"].AttemptCount));
        Assert.Equal("no machines", run["Train"].Attempts[1].FailureReason);
    }

    [Fact]
    public async Task Injected_faults_come_before_what_really_runs()
    {
        await using var test = JobPipeline.Test(JobPipeline.Prepare.Replace(
            "\"Arguments\"", "\"RetryPolicies\": [{\"ExceptionType\": [\"SageMaker.CAPACITY_ERROR\"]}], \"Arguments\"", StringComparison.Ordinal));
        test.Stub("Prepare").Fails("SageMaker.CAPACITY_ERROR").Twice();

        var run = await test.RunAsync(cancellationToken: Token);

        Assert.Equal((StepStatus.Succeeded, 3), (run["Prepare"].Status, run["Prepare"].AttemptCount));
        Assert.Equal("2\n4\n6\n", test.Store.ReadText("s3://lake/train/train.csv").ReplaceLineEndings("\n"));
    }

    private static JsonElement Property(PipelineRun run, string step, string path)
    {
        var segments = JsonPath.Parse(path)!;
        Assert.Equal(segments.Count, JsonPath.Follow(run[step].Properties!.Value, segments, out var value));
        return value;
    }
}
