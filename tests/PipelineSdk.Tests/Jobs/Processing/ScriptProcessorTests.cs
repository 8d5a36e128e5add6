using Xunit;

namespace PipelineSdk.Tests.Jobs.Processing;

public sealed class ScriptProcessorTests : IDisposable
{
    // SHA-256 of the path "code/job.py" and the content "print(1)".
    private const string Hash = "62eb6cfc11a121b56c746d0f8d5c865474ff48b99846285b761650605060f5af";

    private readonly TemporaryFolder _folder = new();

    public ScriptProcessorTests() => _folder.Write("code/job.py", "print(1)");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Puts_a_local_script_under_its_hash_and_runs_it()
    {
        var compiled = Compile(NewProcessor().Run("code/job.py", [new("s3://in", "/in")], kmsKey: "alias/key"), prefix: "team");

        Assert.Equal("""["python3","/opt/ml/processing/input/code/job.py"]""", compiled["AppSpecification.ContainerEntrypoint"]);
        Assert.Equal("\"code\"", compiled["ProcessingInputs.1.InputName"]);
        Assert.Equal("\"/opt/ml/processing/input/code\"", compiled["ProcessingInputs.1.S3Input.LocalPath"]);
        Assert.Equal($"\"s3://bucket/team/P/code/{Hash}/job.py\"", compiled["ProcessingInputs.1.S3Input.S3Uri"]);
        Assert.Equal([$"s3://bucket/team/P/code/{Hash}/job.py = print(1) (alias/key)"], compiled.Uploads);
        Assert.Empty(compiled.Diagnostics);
    }

    [Fact]
    public void Is_the_same_by_way_of_its_run_arguments()
    {
        var args = NewProcessor().GetRunArgs("code/job.py", [new("s3://in", "/in")], [new("/out")], ["x"]);

        var step = new ProcessingStep("A", NewProcessor(), args.Inputs, args.Outputs, args.Arguments, args.Code);

        Assert.Equal(
            Compile(NewProcessor().Run("code/job.py", [new("s3://in", "/in")], [new("/out")], ["x"])).Arguments,
            CompiledJob.Of(step, _folder).Arguments);
    }

    [Fact]
    public void Runs_a_script_in_S3_where_it_is()
    {
        var compiled = Compile(NewProcessor().Run("s3://code/jobs/job.py"));

        Assert.Equal("\"s3://code/jobs/job.py\"", compiled["ProcessingInputs.0.S3Input.S3Uri"]);
        Assert.Equal("""["python3","/opt/ml/processing/input/code/job.py"]""", compiled["AppSpecification.ContainerEntrypoint"]);
        Assert.Empty(compiled.Uploads);
    }

    [Fact]
    public void Runs_a_prefix_in_S3_as_a_folder() => Assert.Equal(
        """["python3","/opt/ml/processing/input/code"]""",
        Compile(NewProcessor().Run("s3://code/jobs/"))["AppSpecification.ContainerEntrypoint"]);

    [Fact]
    public void Takes_a_file_URI_with_an_escaped_path()
    {
        var path = _folder.Write("my job.py", "print(2)");

        var compiled = Compile(NewProcessor().Run(new Uri(path).AbsoluteUri));

        Assert.Equal("""["python3","/opt/ml/processing/input/code/my job.py"]""", compiled["AppSpecification.ContainerEntrypoint"]);
        Assert.EndsWith("/my job.py = print(2)", Assert.Single(compiled.Uploads), StringComparison.Ordinal);
    }

    [Fact]
    public void Names_a_script_that_does_not_exist() => Assert.Equal(
        "error PSDK7001: step 'A' at $.Steps[0].Arguments.ProcessingInputs[0].S3Input.S3Uri: 'nowhere.py' is no file; it was looked for at " +
        $"'{_folder.Full("nowhere.py")}'. Fix: correct the path, or set BaseDirectory of the environment.",
        Assert.Single(Compile(NewProcessor().Run("nowhere.py")).Diagnostics));

    [Fact]
    public void Refuses_a_folder_as_script() => Assert.Equal(
        "error PSDK7001: step 'A' at $.Steps[0].Arguments.ProcessingInputs[0].S3Input.S3Uri: 'code' is a folder, not a file; it was looked for at " +
        $"'{_folder.Full("code")}'. Fix: correct the path, or set BaseDirectory of the environment.",
        Assert.Single(Compile(NewProcessor().Run("code")).Diagnostics));

    [Fact]
    public void Refuses_a_script_elsewhere() => Assert.Equal(
        "error PSDK9101: step 'A' at $.Steps[0].Arguments.ProcessingInputs[0].S3Input.S3Uri: " +
        "the code 'https://host/job.py' is neither in S3 nor a local path. Fix: give a local path or an S3 URI.",
        Assert.Single(Compile(NewProcessor().Run("https://host/job.py")).Diagnostics));

    [Fact]
    public void Needs_a_script() => Assert.Equal(
        "error PSDK9101: step 'A' at $.Steps[0].Arguments.AppSpecification.ContainerEntrypoint[1]: " +
        "the processor runs a script, and none is given. Fix: give the code: a local path or an S3 URI.",
        Assert.Single(CompiledJob.Of(new ProcessingStep("A", NewProcessor(), inputs: null)).Diagnostics));

    [Fact]
    public void Refuses_a_script_that_was_made_from_a_pipeline_value()
    {
        var script = new ParameterString("Script", "job.py");

        Assert.StartsWith(
            "PSDK0001: ",
            Assert.Throws<InvalidOperationException>(() => NewProcessor().Run($"code/{script.ToString()}")).Message,
            StringComparison.Ordinal);
    }

    private static ScriptProcessor NewProcessor() =>
        new("arn:aws:iam::123456789012:role/Role", "image", ["python3"], instanceCount: 1, instanceType: "ml.m5.xlarge");

    private CompiledJob Compile(Arguments.CreateProcessingJobRequest request, string? prefix = null) =>
        CompiledJob.Of(new ProcessingStep("A", request), _folder, prefix: prefix);
}
