namespace PipelineSdk.Local.Tests.Runners;

public sealed class HostTrainingTests
{
    private const string Channel = """
        "InputDataConfig": [{"ChannelName": "train", "ContentType": "text/csv",
            "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": "s3://lake/train"}}}]
        """;

    private const string Script = $$$"""
        {"Name": "Train", "Type": "Training", "Arguments": {
            "AlgorithmSpecification": {"TrainingImage": "sklearn", "TrainingInputMode": "File",
                "MetricDefinitions": [{"Name": "loss", "Regex": "loss=([0-9.]+)"}]},
            "HyperParameters": {"sagemaker_program": "\"PROGRAM\"", "sagemaker_submit_directory": "\"s3://lake/code/sourcedir.tar.gz\"",
                "rounds": "3", "n": "0.5", "name": "\"a b\"", "flag": "true", "list": "[1, \"x\"]", "map": "{\"b\": 2, \"a\": \"y\"}", "_tuning_objective_metric": "loss"},
            "OutputDataConfig": {"S3OutputPath": "s3://lake/models"}, {{{Channel}}}}}
        """;

    private const string Image = $$$"""
        {"Name": "Train", "Type": "Training", "Arguments": {
            "AlgorithmSpecification": {"TrainingImage": "1.dkr.ecr.us-east-1.amazonaws.com/mean:1", "TrainingInputMode": "File"},
            "HyperParameters": {"rounds": "3"}, "OutputDataConfig": {"S3OutputPath": "s3://lake/models"}, {{{Channel}}}}}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_python_script_is_started_as_the_frameworks_images_do()
    {
        TestSandbox.RequirePython();
        await using var host = Host();
        await AddCodeAsync(host, ("train.py", """
            import json, os, sys
            import helper
            print(json.dumps(sys.argv[1:]))
            for name in sorted(os.environ):
                if name.startswith(("SM_", "TRAINING_JOB_NAME")) and name not in ("SM_NUM_CPUS", "SM_RESOURCE_CONFIG", "SM_TRAINING_ENV"):
                    print(name, os.environ[name])
            print(sorted(json.loads(os.environ["SM_TRAINING_ENV"])))
            print(json.load(open("/opt/ml/input/config/hyperparameters.json"))["sagemaker_submit_directory"])
            open(os.environ["SM_MODEL_DIR"] + "/model.txt", "w").write(open(os.environ["SM_CHANNEL_TRAIN"] + "/a.csv").read())
            print("loss=0.25")
            """), ("helper.py", ""), ("requirements.txt", "numpy"));

        var state = await host.RunAsync(Script.Replace("PROGRAM", "train.py", StringComparison.Ordinal));

        Assert.True(state.Status == ExecutionStatus.Succeeded, $"{state}\n{host.Log("Train")}");
        Assert.Equal(0.25, state["Train"].Properties!.Value.GetProperty("FinalMetricDataList")[0].GetProperty("Value").GetDouble());
        Assert.Equal(
            (await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Runners", "ScriptLog.txt"), Token))
                .Replace("{job}", state["Train"].JobName, StringComparison.Ordinal),
            host.Log("Train"));
    }

    [Fact]
    public async Task A_shell_script_is_started_itself()
    {
        await using var host = Host();
        await AddCodeAsync(host, ("train.sh", "#!/bin/sh\necho $PWD $2 > $SM_MODEL_DIR/model.txt\n"));
        var state = await host.RunAsync(Script.Replace("PROGRAM", "train.sh", StringComparison.Ordinal));
        Assert.True(state.Status == ExecutionStatus.Succeeded, host.Log("Train"));
        Assert.Equal("/opt/ml/code True\n", await ModelAsync(host));
    }

    [Fact]
    public async Task An_images_own_program_is_a_given_command()
    {
        await using var host = Host(static runner => runner.ForImage("*/mean:*", "/bin/sh", "-c", """
            echo "$1"; cat /opt/ml/input/data/train/a.csv /opt/ml/input/config/hyperparameters.json > /opt/ml/model/model.txt
            """, "mean"));
        Assert.True((await host.RunAsync(Image)).Status == ExecutionStatus.Succeeded, host.Log("Train"));
        Assert.Equal("train\n", host.Log("Train"));
        Assert.Equal("1\n{\n  \"rounds\": \"3\"\n}", await ModelAsync(host));
    }

    [Fact]
    public async Task The_folder_of_a_given_script_can_be_read_and_not_written()
    {
        await using var host = new HostPipeline(new HostRunner { Sandbox = TestSandbox.Of("bubblewrap") });
        Directory.CreateDirectory(host.Folder["tool"]);
        await File.WriteAllTextAsync(host.Folder["tool", "run.sh"], "exec 2>&1; cat ${0%/*}/words.txt; echo x > $0.new", Token);
        await File.WriteAllTextAsync(host.Folder["tool", "words.txt"], "words\n", Token);
        ((HostRunner)host.Options.Runners[0]).ForStep("Train", "/bin/sh", host.Folder["tool", "run.sh"]);
        host.Store.Add("s3://lake/train/a.csv", "1\n");

        var state = await host.RunAsync(Image);

        Assert.Matches("^The job ended with the exit code 2. Its log ends with: .*Read-only file system$", state["Train"].FailureReason);
        Assert.StartsWith("words\n", host.Log("Train"), StringComparison.Ordinal);
        Assert.Equal(["run.sh", "words.txt"], Directory.EnumerateFiles(host.Folder["tool"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("echo 'objective unknown' > /opt/ml/output/failure; exit 1", "objective unknown")]
    [InlineData("echo partial > /opt/ml/output/data/x; exit 7", "The job ended with the exit code 7.")]
    public async Task A_failed_training_keeps_its_output_data_and_has_no_model(string script, string expected)
    {
        await using var host = Host(runner => runner.ForKind(JobKind.Training, "/bin/sh", "-c", $"echo m > /opt/ml/model/model.txt; {script}"));

        var state = await host.RunAsync(Image);

        Assert.Equal(expected, state["Train"].FailureReason);
        var uri = $"s3://lake/models/{state["Train"].JobName}/output/";
        Assert.Null(await host.Store.FindAsync(ObjectLocation.Parse(uri + "model.tar.gz"), Token));
        var output = await host.Store.FindAsync(ObjectLocation.Parse(uri + "output.tar.gz"), Token);
        Assert.Equal(script.Contains("partial", StringComparison.Ordinal), output is not null);
    }

    [Fact]
    public async Task A_script_that_is_not_in_its_archive_is_named()
    {
        await using var host = Host();
        var state = await host.RunAsync(Script.Replace("PROGRAM", "other.sh", StringComparison.Ordinal));
        Assert.Equal(
            "The script 'other.sh' is not in the job's code: 's3://lake/code/sourcedir.tar.gz' was not found, or has no such file.",
            state["Train"].FailureReason);
    }

    private static HostPipeline Host(Action<HostRunner>? configure = null)
    {
        var runner = new HostRunner { Sandbox = TestSandbox.Of("bubblewrap") };
        configure?.Invoke(runner);
        var host = new HostPipeline(runner);
        host.Store.Add("s3://lake/train/a.csv", "1\n");
        return host;
    }

    private static async Task<string> ModelAsync(HostPipeline host)
    {
        var uri = host.Execution!.State["Train"].Properties!.Value.GetProperty("ModelArtifacts").GetProperty("S3ModelArtifacts").GetString()!;
        await using (var model = await host.Store.OpenReadAsync(ObjectLocation.Parse(uri), Token))
        {
            await using var archive = File.Create(host.Folder["model.tar.gz"]);
            await model.CopyToAsync(archive, Token);
        }

        await JobArchive.UnpackAsync(host.Folder["model.tar.gz"], host.Folder["model"], Token);
        return await File.ReadAllTextAsync(host.Folder["model", "model.txt"], Token);
    }

    private static async Task AddCodeAsync(HostPipeline host, params (string Name, string Content)[] files)
    {
        Directory.CreateDirectory(host.Folder["code"]);
        foreach (var (name, content) in files)
        {
            await File.WriteAllTextAsync(host.Folder["code", name], content, Token);
            TestSandbox.MakeExecutable(host.Folder["code", name]);
        }

        await JobArchive.PackAsync(JobFiles.Of(host.Folder["code"]).Files, host.Folder["sourcedir.tar.gz"], Token);
        await using var archive = File.OpenRead(host.Folder["sourcedir.tar.gz"]);
        await host.Store.WriteAsync(ObjectLocation.Parse("s3://lake/code/sourcedir.tar.gz"), archive, null, Token);
    }
}
