namespace PipelineSdk.Local.Tests.Runners;

public sealed class ContainerRunnerTests
{
    private const string Train = """
        {"Name": "Train", "Type": "Training", "Arguments": {
            "AlgorithmSpecification": {"TrainingImage": "1.dkr.ecr.us-east-1.amazonaws.com/mean:1", "TrainingInputMode": "File"},
            "OutputDataConfig": {"S3OutputPath": "s3://lake/models"}}}
        """;

    [Fact]
    public async Task A_training_runs_in_its_image()
    {
        await using var host = Host("echo $2 >> $ML/model/model.txt; echo trained");

        var state = await host.RunAsync(Train);

        Assert.True(state.Status == ExecutionStatus.Succeeded, state["Train"].FailureReason);
        Assert.Equal("trained\n", host.Log("Train"));
        Assert.Equal(
            "version run --rm --name NAME --hostname algo-1 --network none --volume JOB/root/opt/ml:/opt/ml --env TRAINING_JOB_NAME=NAME-OF-JOB "
            + "--env TRAINING_JOB_ARN=arn:aws:sagemaker:us-east-1:000000000000:training-job/" + LowerCase(state["Train"].JobName!)
            + " --env AWS_REGION=us-east-1 1.dkr.ecr.us-east-1.amazonaws.com/mean:1 train ",
            FakeContainerEngine.Calls(host, "Train"));
    }

    [Fact]
    public async Task A_processing_runs_its_entry_point_in_another_image()
    {
        await using var host = Host("""echo "$@" > $ML/processing/out/x""", static runner =>
        {
            runner.ForImage("image", "mine:1");
            runner.RunArguments.Add("--gpus=all");
        });

        await host.RunAsync(HostPipeline.Shell("true"));

        Assert.EndsWith(
            " --env AWS_REGION=us-east-1 --gpus=all --entrypoint /bin/sh mine:1 -c true sh one two ",
            FakeContainerEngine.Calls(host, "Shell"),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_is_stopped_by_its_engine()
    {
        await using var host = Host("trap 'echo stopping; exit 0' TERM; echo started; while :; do sleep 0.05; done");
        var execution = await host.StartAsync(HostPipeline.Shell("true"));
        await host.UntilLogHas("started");

        var state = await execution.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal((StepStatus.Stopped, "started\nstopping\n"), (state["Shell"].Status, host.Log()));
        Assert.EndsWith(" stop --time 10 NAME ", FakeContainerEngine.Calls(host, "Shell"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_image_that_cannot_be_started_is_told()
    {
        await using var host = Host("", static runner => runner.ForStep("Train", "missing"));
        var state = await host.RunAsync(Train);
        Assert.Equal($"{host.Folder["docker"]} could not start the container: no such image", state["Train"].FailureReason);
    }

    [Fact]
    public async Task A_model_server_is_asked_over_a_published_port()
    {
        TestSandbox.RequirePython();
        await using var host = await ModelServerScript.PrepareAsync(
            static folder => new ContainerRunner(FakeContainerEngine.Create(folder, "shift; exec python3 ${0%/*}/server.py \"$@\"")), "1\n2\n");

        var state = await host.RunAsync(ModelServerScript.Model, ModelServerScript.Transform);

        Assert.True(state.Status == ExecutionStatus.Succeeded, state["Transform"].FailureReason);
        Assert.Equal("101\n102\n", host.Store.ReadText("s3://lake/out/x.csv.out"));
        Assert.Matches("--publish 127\\.0\\.0\\.1:[0-9]+:8080 .* serve stop --time 5 NAME $", FakeContainerEngine.Calls(host, "Transform"));
    }

    [Fact]
    public void Without_an_engine_no_job_is_matched()
    {
        var runner = new ContainerRunner("no-such-engine");
        Assert.Null(runner.Program);
        Assert.Null(runner.Match(new("Train", JobKind.Training, "image")));
    }

    [Fact]
    public void A_job_is_matched_with_the_image_that_it_runs()
    {
        using var folder = new TemporaryFolder();
        var program = FakeContainerEngine.Create(folder, "");
        var runner = new ContainerRunner(program).ForImage("*mean*", "mine:1");
        Assert.Equal($"image 'mine:1' by {program}", runner.Match(new("Train", JobKind.Training, "x/mean:1")));
        Assert.Null(new ContainerRunner(program).Match(new("Train", JobKind.Training, null)));
    }

    private static HostPipeline Host(string image, Action<ContainerRunner>? configure = null)
    {
        var folder = new TemporaryFolder();
        var runner = new ContainerRunner(FakeContainerEngine.Create(folder, image));
        configure?.Invoke(runner);
        return new(runner, folder: folder);
    }

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Globalization", "CA1308", Justification = "The service writes names in ARNs in lower case.")]
    private static string LowerCase(string name) => name.ToLowerInvariant();
}
