using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace PipelineSdk.Tests.Jobs.Processing;

public sealed class FrameworkProcessorTests : IDisposable
{
    private const string Role = "arn:aws:iam::123456789012:role/Role";

    private const string RunProc =
        """
        #!/bin/bash
        # Unpacks the job's source, installs what it requires and runs it.
        set -e
        cd /opt/ml/processing/input/code
        tar -xzf sourcedir.tar.gz

        if [ -f requirements.txt ]; then
            # A backport for early versions of Python that breaks later ones.
            python -m pip uninstall --yes typing
            python -m pip install --requirement requirements.txt
        fi

        python run.py "$@"

        """;

    private readonly TemporaryFolder _folder = new();

    public FrameworkProcessorTests()
    {
        _folder.Write("src/run.py", "run");
        _folder.Write("src/pkg/a.py", "a");
        _folder.Write("lib/b.py", "b");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Packs_a_folder_with_its_dependencies_and_a_script_that_runs_it()
    {
        var hash = HashOf("lib", "b.py", "b", "run.py", "src", "pkg", "a.py", "a", "run.py", "run");
        var script = HashOf(RunProc.ReplaceLineEndings("\n"));

        var compiled = Compile(NewProcessor().Run("run.py", "src", ["lib"], [new("s3://in", "/in")], arguments: ["x"]));

        Assert.Equal(
            """{"ImageUri":"763104351884.dkr.ecr.us-west-2.amazonaws.com/pytorch-training:1.13-cpu-py39","ContainerArguments":["x"],"ContainerEntrypoint":["/bin/bash","/opt/ml/processing/input/entrypoint/runproc.sh"]}""",
            compiled["AppSpecification"]);
        Assert.Equal("\"code\"", compiled["ProcessingInputs.1.InputName"]);
        Assert.Equal("\"/opt/ml/processing/input/code/\"", compiled["ProcessingInputs.1.S3Input.LocalPath"]);
        Assert.Equal($"\"s3://bucket/P/code/{hash}/sourcedir.tar.gz\"", compiled["ProcessingInputs.1.S3Input.S3Uri"]);
        Assert.Equal("\"entrypoint\"", compiled["ProcessingInputs.2.InputName"]);
        Assert.Equal("\"/opt/ml/processing/input/entrypoint\"", compiled["ProcessingInputs.2.S3Input.LocalPath"]);
        Assert.Equal($"\"s3://bucket/P/code/{script}/runproc.sh\"", compiled["ProcessingInputs.2.S3Input.S3Uri"]);
        Assert.Equal(
            [
                $"s3://bucket/P/code/{hash}/sourcedir.tar.gz = pkg/a.py: a, run.py: run, lib/b.py: b",
                $"s3://bucket/P/code/{script}/runproc.sh = {RunProc.ReplaceLineEndings("\n")}",
            ],
            compiled.Uploads);
        Assert.Empty(compiled.Diagnostics);
    }

    [Fact]
    public void Is_the_same_by_way_of_its_run_arguments()
    {
        var processor = NewProcessor();
        var args = processor.GetRunArgs("run.py", "src", ["lib"], [new("s3://in", "/in")], [new("/out")], ["x"]);

        var older = CompiledJob.Of(new ProcessingStep("A", processor, args.Inputs, args.Outputs, args.Arguments, args.Code), _folder);

        var newer = Compile(processor.Run("run.py", "src", ["lib"], [new("s3://in", "/in")], [new("/out")], ["x"]));
        Assert.Equal(newer.Arguments, older.Arguments);
        Assert.Equal(newer.Uploads, older.Uploads);
    }

    [Fact]
    public void Packs_the_content_of_a_dependency_with_a_slash_at_its_end() => Assert.EndsWith(
        " = pkg/a.py: a, run.py: run, b.py: b",
        Compile(NewProcessor().Run("run.py", "src/", ["lib/"])).Uploads[0],
        StringComparison.Ordinal);

    [Fact]
    public void Warns_of_a_Python_script_that_bash_would_run()
    {
        var compiled = CompiledJob.Of(new ProcessingStep("A", NewProcessor(), inputs: null, code: "src/run.py"), _folder);

        Assert.Equal("""["/bin/bash","/opt/ml/processing/input/entrypoint/run.py"]""", compiled["AppSpecification.ContainerEntrypoint"]);
        Assert.Equal(
            "warning PSDK9102: step 'A' at $.Steps[0].Arguments.AppSpecification.ImageUri: a framework processor runs 'run.py' with bash, because the step " +
            "has it from neither Run(...) nor GetRunArgs(...). " +
            "Fix: make the step from the processor's Run(...), or give it the code of GetRunArgs(...).",
            Assert.Single(compiled.Diagnostics));
    }

    [Fact]
    public void Packs_a_single_script_under_its_own_name()
    {
        var compiled = Compile(NewProcessor().Run("src/run.py"));

        Assert.EndsWith("/sourcedir.tar.gz = run.py: run", compiled.Uploads[0], StringComparison.Ordinal);
        Assert.Contains("\npython run.py \"$@\"\n", compiled.Uploads[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_a_script_in_S3_as_it_is()
    {
        var compiled = Compile(NewProcessor().Run("s3://code/run.sh", sourceDir: "without effect"));

        Assert.Equal("""["/bin/bash","/opt/ml/processing/input/entrypoint/run.sh"]""", compiled["AppSpecification.ContainerEntrypoint"]);
        Assert.Equal("\"s3://code/run.sh\"", compiled["ProcessingInputs.0.S3Input.S3Uri"]);
        Assert.Empty(compiled.Uploads);
    }

    [Fact]
    public void Takes_a_package_in_S3_and_no_other_object()
    {
        var package = Compile(NewProcessor().Run("run.py", "s3://code/sourcedir.tar.gz"));
        var other = Compile(NewProcessor().Run("run.py", "s3://code/source.zip"));

        Assert.Equal("\"s3://code/sourcedir.tar.gz\"", package["ProcessingInputs.0.S3Input.S3Uri"]);
        Assert.Empty(package.Diagnostics);
        Assert.Equal(
            "error PSDK9101: step 'A' at $.Steps[0].Arguments.ProcessingInputs[0].S3Input.S3Uri: the source 's3://code/source.zip' is in S3 but is no " +
            "sourcedir.tar.gz. Fix: name a package of that name, or a local folder.",
            Assert.Single(other.Diagnostics));
    }

    [Fact]
    public void Encrypts_the_package_with_the_outputs_key_and_the_script_with_the_given_one()
    {
        var compiled = Compile(NewProcessor("alias/outputs").Run("run.py", "src", kmsKey: "alias/code"));

        Assert.EndsWith(" (alias/outputs)", compiled.Uploads[0], StringComparison.Ordinal);
        Assert.EndsWith(" (alias/code)", compiled.Uploads[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Puts_the_package_elsewhere_without_the_key()
    {
        var compiled = Compile(NewProcessor("alias/outputs", "s3://mine/prefix/").Run("run.py", "src"));

        Assert.StartsWith("s3://mine/prefix/P/code/", compiled.Uploads[0], StringComparison.Ordinal);
        Assert.EndsWith("run.py: run", compiled.Uploads[0], StringComparison.Ordinal);
        Assert.StartsWith("s3://bucket/P/code/", compiled.Uploads[1], StringComparison.Ordinal);
        Assert.EndsWith(" (alias/outputs)", compiled.Uploads[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_place_for_the_package_that_is_not_in_S3() => Assert.Equal(
        "error PSDK9004: step 'A' at $.Steps[0].Arguments.ProcessingInputs[0].S3Input.S3Uri: the location 'here' is no URI in S3. " +
        "Fix: give a URI that starts with s3://.",
        Assert.Single(Compile(NewProcessor(codeLocation: "here").Run("run.py", "src")).Diagnostics));

    [Fact]
    public void Refuses_a_key_that_is_not_known_yet()
    {
        var key = new ParameterString("Key", "alias/key");
        var compiled = CompiledJob.Of(new ProcessingStep("A", NewProcessor(key).Run("run.py", "src", outputs: [new("/out")], kmsKey: "alias/code")), _folder, [key]);

        Assert.Equal(
            "error PSDK9003: step 'A' at $.Steps[0].Arguments.ProcessingInputs[0].S3Input.S3Uri: the key for the outputs also encrypts code, which is " +
            "uploaded before the pipeline runs, and it is known only while the pipeline runs. Fix: give the key as a constant.",
            Assert.Single(compiled.Diagnostics, static problem => problem.StartsWith("error", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("other.py")]
    [InlineData("../lib/b.py")]
    public void Names_a_script_that_is_not_in_its_folder(string script) => Assert.Equal(
        $"error PSDK9101: step 'A' at $.Steps[0].Arguments.ProcessingInputs[0].S3Input.S3Uri: the script '{script}' is not in the folder 'src'. " +
        "Fix: give the script's path within the folder.",
        Assert.Single(Compile(NewProcessor().Run(script, "src")).Diagnostics));

    [Fact]
    public void Logs_in_to_a_CodeArtifact_repository()
    {
        var compiled = Compile(NewProcessor().Run(
            "run.py",
            "src",
            codeArtifactRepoArn: "arn:aws:codeartifact:us-west-2:123456789012:repository/my-domain/my-repository"));

        Assert.Contains(
            """
            if [ -f requirements.txt ]; then
                if command -v aws > /dev/null; then
                    aws codeartifact login --tool pip --region us-west-2 --domain-owner 123456789012 \
                        --domain my-domain --repository my-repository
                else
                    echo "The image has no AWS CLI: nothing is installed from CodeArtifact."
                fi
                # A backport
            """.ReplaceLineEndings("\n"),
            compiled.Uploads[1],
            StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_what_is_not_the_ARN_of_a_repository() => Assert.Equal(
        "error PSDK9101: step 'A' at $.Steps[0].Arguments.ProcessingInputs[1].S3Input.S3Uri: 'my-repository' is not the ARN of a CodeArtifact repository. " +
        "Fix: give one like arn:aws:codeartifact:us-west-2:123456789012:repository/my-domain/my-repository.",
        Assert.Single(Compile(NewProcessor().Run("run.py", "src", codeArtifactRepoArn: "my-repository")).Diagnostics));

    [Theory]
    [InlineData(ProcessingFramework.SKLearn, "1.2-1", "py3", "sagemaker-scikit-learn:1.2-1-cpu-py3", "sklearn")]
    [InlineData(ProcessingFramework.XGBoost, "1.7-1", "py3", "sagemaker-xgboost:1.7-1", "xgboost")]
    [InlineData(ProcessingFramework.PyTorch, "1.13", "py39", "pytorch-training:1.13-cpu-py39", "pytorch")]
    [InlineData(ProcessingFramework.TensorFlow, "2.11", "py39", "tensorflow-training:2.11-cpu-py39", "tensorflow")]
    [InlineData(ProcessingFramework.MXNet, "1.9.0", "py38", "mxnet-training:1.9.0-cpu-py38", "mxnet")]
    public void Runs_in_the_frameworks_training_image(ProcessingFramework framework, string version, string pyVersion, string image, string jobName)
    {
        var processor = new FrameworkProcessor(framework, version, Role, 1, "ml.m5.xlarge") { PyVersion = pyVersion };

        var compiled = CompiledJob.Of(new ProcessingStep("A", processor.Run("s3://code/run.sh")), keepNames: true);

        Assert.EndsWith($".amazonaws.com/{image}\"", compiled["AppSpecification.ImageUri"], StringComparison.Ordinal);
        Assert.Equal($"\"{jobName}\"", compiled["ProcessingJobName"]);
        Assert.Empty(compiled.Diagnostics);
    }

    [Fact]
    public void Needs_the_instance_type_to_choose_between_images()
    {
        var type = new ParameterString("Type");
        var processor = new PyTorchProcessor("1.13", Role, 1, type) { PyVersion = "py39" };

        Assert.Equal(
            "error PSDK9001: step 'A' at $.Steps[0].Arguments.AppSpecification.ImageUri: which image of pytorch 1.13 the job needs depends on its " +
            "instance type, and that is known only while the pipeline runs. " +
            "Fix: set ImageUri, give the instance type as a constant, or give its parameter a default.",
            Assert.Single(CompiledJob.Of(new ProcessingStep("A", processor.Run("s3://code/run.sh")), parameters: [type]).Diagnostics));
    }

    [Fact]
    public void Chooses_by_a_parameters_default_and_says_so()
    {
        var type = new ParameterString("Type", "ml.g4dn.xlarge");
        var processor = new PyTorchProcessor("1.13", Role, 1, type) { PyVersion = "py39" };

        var compiled = CompiledJob.Of(new ProcessingStep("A", processor.Run("s3://code/run.sh")), parameters: [type]);

        Assert.Equal("\"763104351884.dkr.ecr.us-west-2.amazonaws.com/pytorch-training:1.13-gpu-py39\"", compiled["AppSpecification.ImageUri"]);
        Assert.StartsWith(
            "warning PSDK9002: step 'A' at $.Steps[0].Arguments.AppSpecification.ImageUri: the image of pytorch 1.13 was chosen for the instance type " +
            "'ml.g4dn.xlarge', its parameter's default",
            Assert.Single(compiled.Diagnostics),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_Transformers_on_the_framework_below()
    {
        var processor = new HuggingFaceProcessor(Role, 1, "ml.g4dn.xlarge") { TransformersVersion = "4.6", PyTorchVersion = "1.7", OutputKmsKey = "alias/key" };

        var compiled = Compile(processor.Run("run.py", "src"));

        Assert.Equal(
            "\"763104351884.dkr.ecr.us-west-2.amazonaws.com/huggingface-pytorch-training:1.7-transformers4.6-gpu-py36-cu110-ubuntu18.04\"",
            compiled["AppSpecification.ImageUri"]);
        Assert.EndsWith("run.py: run", compiled.Uploads[0], StringComparison.Ordinal);
        Assert.EndsWith(" (alias/key)", compiled.Uploads[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "neither")]
    [InlineData("2.4", "1.7", "both")]
    public void Needs_one_framework_below_Transformers(string? tensorFlow, string? pyTorch, string given)
    {
        var processor = new HuggingFaceProcessor(Role, 1, "ml.g4dn.xlarge") { TransformersVersion = "4.6", TensorFlowVersion = tensorFlow, PyTorchVersion = pyTorch };

        Assert.Equal(
            $"error PSDK9001: step 'A' at $.Steps[0].Arguments.AppSpecification.ImageUri: Transformers run on either TensorFlow or PyTorch, and {given} is " +
            "given. Fix: set either TensorFlowVersion or PyTorchVersion, or set ImageUri.",
            Assert.Single(CompiledJob.Of(new ProcessingStep("A", processor.Run("s3://code/run.sh"))).Diagnostics));
    }

    [Fact]
    public void Takes_another_image()
    {
        var processor = new TensorFlowProcessor(null, Role, 1, new ParameterString("Type")) { ImageUri = "mine:1" };

        Assert.Equal("\"mine:1\"", Compile(processor.Run("s3://code/run.sh"))["AppSpecification.ImageUri"]);
    }

    private static PyTorchProcessor NewProcessor(PipelineString? outputKmsKey = null, string? codeLocation = null) => new("1.13", Role, 1, "ml.m5.xlarge")
    {
        PyVersion = "py39",
        OutputKmsKey = outputKmsKey,
        CodeLocation = codeLocation,
    };

    private static string HashOf(params string[] pieces) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(pieces))));

    private CompiledJob Compile(Arguments.CreateProcessingJobRequest request) => CompiledJob.Of(new ProcessingStep("A", request), _folder);
}
