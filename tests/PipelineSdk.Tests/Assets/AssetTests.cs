using Xunit;

namespace PipelineSdk.Tests.Assets;

public sealed class AssetTests : IDisposable
{
    // SHA-256 of "code/train.py" and the file's content, one after the other.
    private const string TrainHash = "25ad908c203654a51aa1482dce350c1f03944e41d19dc5b8627041d3b3ba5043";

    private readonly TemporaryFolder _folder = new();

    public AssetTests()
    {
        _folder.Write("code/train.py", "print('train')\n");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_file_has_its_place_by_its_content()
    {
        var compiled = Written.TryIn(_folder.Path, Step("Step", Asset.File("code/train.py")));
        const string uri = $"s3://sagemaker-us-west-2-123456789012/Pipeline/code/{TrainHash}/train.py";
        Assert.Equal(uri, Value(compiled));
        Assert.Equal(
            [
                new FileAsset(
                    "Step",
                    uri,
                    new LocalFile(
                        _folder.Full("code/train.py"),
                        15,
                        "c7d9b938f2689ecd5aa95521611eaa67d8ea599095dac2d55c9e29b37d4def34")),
            ],
            compiled.Assets);
    }

    [Fact]
    public void An_object_has_one_key()
    {
        var processor = new ScriptProcessor(Written.Role, Written.Image, ["python3"], 1, "ml.m5.xlarge");
        var compiled = Written.TryIn(
            _folder.Path,
            new ProcessingStep("None", processor.Run("code/train.py")),
            new ProcessingStep("First", processor.Run("code/train.py", kmsKey: "alias/a")),
            new ProcessingStep("Again", processor.Run("code/train.py", kmsKey: "alias/a")),
            new ProcessingStep("Other", processor.Run("code/train.py", kmsKey: "alias/b")));

        Assert.Equal(
            [("None", null), ("First", "alias/a"), ("Other", "alias/b")],
            compiled.Assets.Cast<UploadAsset>().Select(static asset => (asset.StepName, asset.KmsKeyId)));
        Assert.Equal(
            "warning PSDK7011: step 'Other' at $.Steps[3].Arguments.ProcessingInputs[0].S3Input.S3Uri: " +
            $"'s3://sagemaker-us-west-2-123456789012/Pipeline/code/{TrainHash}/train.py' is to be encrypted with the key 'alias/a' for the step 'First' and " +
            "with 'alias/b' for the step 'Other'; an object has one key, and this one gets the last. Fix: use one key for both steps.",
            Assert.Single(compiled.Diagnostics).ToString());
    }

    [Fact]
    public void A_folder_has_its_place_by_its_content_and_its_files_below_it()
    {
        _folder.Write("code/b/x.txt", "y");
        _folder.Write("code/.hidden", "h");
        var compiled = Written.TryIn(_folder.Path, Step("Step", Asset.Folder("code")));
        var prefix = Value(compiled);
        Assert.Matches(@"\As3://sagemaker-us-west-2-123456789012/Pipeline/code/[0-9a-f]{64}\z", prefix);
        Assert.Equal(
            [$"{prefix}/.hidden", $"{prefix}/b/x.txt", $"{prefix}/train.py"],
            compiled.Assets.Cast<FileAsset>().Select(static asset => asset.S3Uri));
    }

    [Fact]
    public void Bucket_and_prefix_are_those_of_the_environment()
    {
        var environment = new PipelineEnvironment("us-west-2", "123456789012") { BaseDirectory = _folder.Path, DefaultBucket = "b", DefaultBucketPrefix = "p/q" };
        Assert.Equal(
            $"s3://b/p/q/Pipeline/code/{TrainHash}/train.py",
            Value(new Pipeline("Pipeline") { Steps = [Step("Step", Asset.File("code/train.py"))] }.Compile(environment)));
    }

    [Fact]
    public void Relative_paths_start_at_the_base_directory()
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), _folder.Path);
        var environment = new PipelineEnvironment("us-west-2", "123456789012") { BaseDirectory = relative };
        new Pipeline("Pipeline") { Steps = [Step("Step", Asset.File("code/train.py"))] }.TryCompile(environment, out var compiled);
        Assert.Equal(_folder.Full("code/train.py"), ((LocalFile)Assert.Single(Files(compiled)).Content).Path);
    }

    [Fact]
    public void Absolute_paths_and_file_uris_are_taken_too()
    {
        var full = _folder.Full("code/train.py");
        _folder.Write("code/a b.py", "");
        string[] paths = [full, $"file://{full}", "file://code/train.py", "./code/../code/train.py", "file://code/a%20b.py"];
        Assert.Equal(
            ["train.py", "train.py", "train.py", "train.py", "a b.py"],
            paths.Select(path => Path.GetFileName(Value(Written.TryIn(_folder.Path, Step("Step", Asset.File(path)))))));
    }

    [Fact]
    public void One_asset_of_several_steps_is_listed_once()
    {
        var script = Asset.File("code/train.py");
        var compiled = Written.TryIn(_folder.Path, Step("First", script), Step("Second", script), Step("Third", Asset.File("code/train.py")));
        Assert.Equal("First", Assert.Single(compiled.Assets).StepName);
    }

    [Fact]
    public void An_asset_in_a_branch_is_that_of_the_step_there()
    {
        var compiled = Written.TryIn(_folder.Path, new ConditionStep("Check") { IfSteps = [Step("Inner", Asset.File("code/train.py"))] });
        Assert.Equal("Inner", Assert.Single(compiled.Assets).StepName);
    }

    [Fact]
    public void An_asset_can_be_part_of_a_text() => Assert.Equal(
        $$$"""{"Std:Join":{"On":"","Values":["--script=","s3://sagemaker-us-west-2-123456789012/Pipeline/code/{{{TrainHash}}}/train.py"]}}""",
        Written.TryIn(_folder.Path, Step("Step", $"--script={Asset.File("code/train.py")}")).Definition.Steps[0].Arguments.GetProperty("value").GetRawText());

    [Fact]
    public void Changed_content_changes_the_place()
    {
        var step = Step("Step", Asset.File("code/train.py"));
        var before = Value(Written.TryIn(_folder.Path, step));
        _folder.Write("code/train.py", "print('other')\n");
        Assert.NotEqual(before, Value(Written.TryIn(_folder.Path, step)));
    }

    [Fact]
    public void A_missing_file_or_folder_is_reported_with_the_place_where_it_was_looked_for()
    {
        Assert.Equal(
            $"error PSDK7001: step 'Step' at $.Steps[0].Arguments.value: 'code/none.py' is no file; it was looked for at '{_folder.Full("code/none.py")}'. " +
            "Fix: correct the path, or set BaseDirectory of the environment.",
            Problem(Asset.File("code/none.py")));
        Assert.Equal(
            $"error PSDK7001: step 'Step' at $.Steps[0].Arguments.value: 'code' is a folder, not a file; it was looked for at '{_folder.Full("code")}'. " +
            "Fix: correct the path, or set BaseDirectory of the environment.",
            Problem(Asset.File("code")));
        Assert.Equal(
            $"error PSDK7001: step 'Step' at $.Steps[0].Arguments.value: 'code/train.py' is no folder; it was looked for at '{_folder.Full("code/train.py")}'. " +
            "Fix: correct the path, or set BaseDirectory of the environment.",
            Problem(Asset.Folder("code/train.py")));
        Assert.StartsWith("error PSDK7001: step 'Step' at $.Steps[0].Arguments.value: 'a\0b' is no file", Problem(Asset.File("a\0b")), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreadable_file_is_reported_once()
    {
        using var locked = new FileStream(_folder.Full("code/train.py"), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var problems = new[] { Problem(Asset.File("code/train.py")), Problem(Asset.Folder("code")) };
        Assert.All(problems, problem =>
        {
            Assert.StartsWith(
                $"error PSDK7002: step 'Step' at $.Steps[0].Arguments.value: '{_folder.Full("code/train.py")}' cannot be read: ",
                problem,
                StringComparison.Ordinal);
            Assert.EndsWith(". Fix: make it readable.", problem, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void A_folder_without_files_is_reported()
    {
        Directory.CreateDirectory(_folder.Full("empty/inner"));
        Assert.Equal(
            "error PSDK7003: step 'Step' at $.Steps[0].Arguments.value: the folder 'empty' has no files. Fix: name a folder with files.",
            Problem(Asset.Folder("empty")));
    }

    [Fact]
    public void The_named_folder_may_be_a_link_itself()
    {
        Directory.CreateSymbolicLink(_folder.Full("link"), _folder.Full("code"));
        var compiled = Written.TryIn(_folder.Path, Step("Step", Asset.Folder("link")));
        Assert.EndsWith("/train.py", Assert.Single(Files(compiled)).S3Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Needs_a_path()
    {
        Assert.Throws<ArgumentNullException>("path", static () => Asset.File(null!));
        Assert.Throws<ArgumentException>("path", static () => Asset.Folder(""));
    }

    private static LambdaStep Step(string name, PipelineValue value) => new(name, Written.FunctionArn) { Inputs = new() { ["value"] = value } };

    private static string Value(CompiledPipeline compiled) => compiled.Definition.Steps[0].Arguments.GetProperty("value").GetString()!;

    private static IEnumerable<FileAsset> Files(CompiledPipeline compiled) => compiled.Assets.Cast<FileAsset>();

    private string Problem(PipelineValue value) => Assert.Single(
        Written.TryIn(_folder.Path, Step("Step", value)).Diagnostics,
        static problem => problem.Id.StartsWith("PSDK7", StringComparison.Ordinal)).ToString();
}
