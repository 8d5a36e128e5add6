using Xunit;

namespace PipelineSdk.Tests.Jobs.Training;

public sealed class FrameworkTests
{
    private const string Code = "s3://code/sourcedir.tar.gz";

    private static readonly ParameterString Type = new("Type", "ml.p3.2xlarge");
    private static readonly ParameterString Unset = new("Unset");

    public static TheoryData<Framework, string, string> Images => new()
    {
        { new SKLearn("a.py", Written.Role, "ml.m5.xlarge") { SourceDir = Code, FrameworkVersion = "1.2-1" }, "246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3", "null" },
        { new SKLearn("a.py", Written.Role, "ml.m5.xlarge") { SourceDir = Code, FrameworkVersion = "1.2-1", ImageUriRegion = "us-east-1" }, "683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3", "null" },
        { new XGBoost("a.py", Written.Role, 2, "ml.m5.xlarge") { SourceDir = Code, FrameworkVersion = "1.7-1" }, "246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.7-1", "null" },
        { new PyTorch("a.py", Written.Role, 1, "ml.g5.xlarge") { SourceDir = Code, FrameworkVersion = "2.0", PyVersion = "py310" }, "763104351884.dkr.ecr.us-west-2.amazonaws.com/pytorch-training:2.0-gpu-py310", "true" },
        { new TensorFlow("a.py", Written.Role, 1, "ml.m5.xlarge") { SourceDir = Code, FrameworkVersion = "2.11", PyVersion = "py39" }, "763104351884.dkr.ecr.us-west-2.amazonaws.com/tensorflow-training:2.11-cpu-py39", "true" },
        { new MXNet("a.py", Written.Role, 1, "ml.m5.xlarge") { SourceDir = Code, FrameworkVersion = "1.9", PyVersion = "py38" }, "763104351884.dkr.ecr.us-west-2.amazonaws.com/mxnet-training:1.9-cpu-py38", "true" },
        { new MXNet("a.py", Written.Role, 1, "ml.m5.xlarge") { SourceDir = Code, FrameworkVersion = "1.4.1", PyVersion = "py3" }, "763104351884.dkr.ecr.us-west-2.amazonaws.com/mxnet-training:1.4.1-cpu-py3", "null" },
        { new HuggingFace("a.py", Written.Role, 1, "ml.g5.xlarge") { SourceDir = Code, TransformersVersion = "4.26", PyTorchVersion = "1.13", PyVersion = "py39" }, "763104351884.dkr.ecr.us-west-2.amazonaws.com/huggingface-pytorch-training:1.13-transformers4.26-gpu-py39-cu117-ubuntu20.04", "true" },
        { new PyTorch("a.py", Written.Role, 1, "ml.m5.xlarge") { SourceDir = Code, ImageUri = Written.Image }, Written.Image, "null" },
        { new PyTorch("a.py", Written.Role, [new("c", "ml.c5.xlarge", 1), new("g", "ml.g5.xlarge", 1)]) { SourceDir = Code, FrameworkVersion = "2.0", PyVersion = "py310" }, "763104351884.dkr.ecr.us-west-2.amazonaws.com/pytorch-training:2.0-gpu-py310", "true" },
    };

    public static TheoryData<Framework, string> Refused => new()
    {
        { new SKLearn("a.py", Written.Role, "ml.m5.xlarge") { SourceDir = Code }, "FrameworkVersion is missing, which decides the image of SKLearn. Fix: set FrameworkVersion, or ImageUri." },
        { new SKLearn("a.py", Written.Role, "ml.p3.8xlarge") { SourceDir = Code, ImageUri = Written.Image }, "scikit-learn does not use GPUs, which 'ml.p3.8xlarge' has. Fix: choose another instance type." },
        { new SKLearn("a.py", Written.Role, "ml.m5.xlarge") { SourceDir = Code, ImageUri = Written.Image, PyVersion = "py2" }, "scikit-learn has no images for the Python version 'py2'. Fix: leave PyVersion out." },
        { new XGBoost("a.py", Written.Role, 1, "ml.m5.xlarge") { SourceDir = Code, ImageUri = Written.Image, FrameworkVersion = "1.1-1" }, "XGBoost 1.1 predicts wrongly from sparse data, and SageMaker does not support it. Fix: use 1.2-1 or newer." },
        { new XGBoost("a.py", Written.Role, 1, "ml.m5.xlarge") { SourceDir = Code, ImageUri = Written.Image, PyVersion = "py2" }, "XGBoost has no images for the Python version 'py2'. Fix: leave PyVersion out." },
        { new PyTorch("a.py", Written.Role, 1, "ml.m5.xlarge") { SourceDir = Code, FrameworkVersion = "2.0" }, "PyVersion is missing, which decides the image of PyTorch. Fix: set PyVersion, or ImageUri." },
        { new TensorFlow("a.py", Written.Role, 1, "ml.m5.xlarge") { SourceDir = Code, FrameworkVersion = "1.10.0", PyVersion = "py2" }, "TensorFlow 1.10.0 has no image that runs scripts. Fix: use 1.11 or newer, or set ImageUri." },
        { new HuggingFace("a.py", Written.Role, 1, "ml.g5.xlarge") { SourceDir = Code, PyVersion = "py39" }, "TransformersVersion is missing. Fix: set TransformersVersion, or ImageUri." },
        { new HuggingFace("a.py", Written.Role, 1, "ml.g5.xlarge") { SourceDir = Code, TransformersVersion = "4.26", PyVersion = "py39" }, "neither PyTorchVersion nor TensorFlowVersion is set. Fix: set the one of the framework that Transformers runs on." },
        { new HuggingFace("a.py", Written.Role, 1, "ml.g5.xlarge") { SourceDir = Code, TransformersVersion = "4.26", PyTorchVersion = "1.13", TensorFlowVersion = "2.11", PyVersion = "py39" }, "both PyTorchVersion and TensorFlowVersion are set. Fix: set the one of the framework that Transformers runs on." },
        { new HuggingFace("a.py", Written.Role, 1, "ml.g5.xlarge") { SourceDir = Code, TransformersVersion = "4.26", PyTorchVersion = "1.13.1", PyVersion = "py39" }, "the versions '4.26' of Transformers and '1.13.1' of its framework do not have the same number of parts. Fix: shorten both, or give both in full." },
    };

    [Theory]
    [MemberData(nameof(Images))]
    public void The_image_follows_from_version_and_instance_type(Framework estimator, string image, string metrics)
    {
        var compiled = CompiledJob.Of(new TrainingStep("Train", estimator, null));

        Assert.Empty(compiled.Diagnostics);
        Assert.Equal($"\"{image}\"", compiled["AlgorithmSpecification.TrainingImage"]);
        Assert.Equal(metrics, compiled["AlgorithmSpecification.EnableSageMakerMetricsTimeSeries"]);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_a_framework_cannot_do_is_refused(Framework estimator, string problem) => Assert.Contains(
        $"error PSDK9210: step 'Train' at $.Steps[0].Arguments: {problem}",
        CompiledJob.Of(new TrainingStep("Train", estimator, null)).Diagnostics);

    [Fact]
    public void An_instance_type_from_a_parameter_counts_by_its_default()
    {
        var compiled = CompiledJob.Of(new TrainingStep("Train", Torch(Type), null), parameters: [Type]);

        Assert.Equal("\"763104351884.dkr.ecr.us-west-2.amazonaws.com/pytorch-training:2.0-gpu-py310\"", compiled["AlgorithmSpecification.TrainingImage"]);
        Assert.Equal("""{"Get":"Parameters.Type"}""", compiled["ResourceConfig.InstanceType"]);
        Assert.Equal(
            [
                "warning PSDK9002: step 'Train' at $.Steps[0].Arguments.AlgorithmSpecification.TrainingImage: the image of PyTorch was chosen for the instance " +
                "type 'ml.p3.2xlarge', its parameter's default; a start with a type of another kind gets the wrong image. " +
                "Fix: set ImageUri, or give the instance type as a constant.",
            ],
            compiled.Diagnostics);
    }

    [Fact]
    public void An_instance_type_that_is_not_known_chooses_no_image() => Assert.Contains(
        "error PSDK9001: step 'Train' at $.Steps[0].Arguments.AlgorithmSpecification.TrainingImage: which image of PyTorch the job needs depends on its " +
        "instance type, and that is known only while the pipeline runs. Fix: set ImageUri, give the instance type as a constant, or give its parameter a default.",
        CompiledJob.Of(new TrainingStep("Train", Torch(Unset), null), parameters: [Unset]).Diagnostics);

    [Fact]
    public void An_image_from_a_parameter_is_its_default_as_in_the_Python_SDK()
    {
        var image = new ParameterString("Image", Written.Image);
        var compiled = CompiledJob.Of(new TrainingStep("Train", Torch("ml.m5.xlarge", image), null));

        Assert.Equal($"\"{Written.Image}\"", compiled["AlgorithmSpecification.TrainingImage"]);
        Assert.Equal(
            [
                $"warning PSDK9002: step 'Train' at $.Steps[0].Arguments.AlgorithmSpecification.TrainingImage: the image is '{Written.Image}', the default of " +
                "the parameter 'Image', whatever the pipeline is started with. " +
                "Fix: give the image as a constant, or set TrainingImage of the request that Fit returns to the parameter.",
            ],
            compiled.Diagnostics);
        Assert.Contains(
            "error PSDK9001: step 'Train' at $.Steps[0].Arguments.AlgorithmSpecification.TrainingImage: the image is the parameter 'Unset', of which a " +
            "framework's estimator takes the default, and it has none. " +
            "Fix: give the parameter a default, or set TrainingImage of the request that Fit returns.",
            CompiledJob.Of(new TrainingStep("Train", Torch("ml.m5.xlarge", Unset), null)).Diagnostics);
    }

    [Fact]
    public void An_image_that_only_the_run_knows_stays_a_reference()
    {
        var image = new JsonGet("Evaluate", "report", "image");

        Assert.Equal(
            """{"Std:JsonGet":{"PropertyFile":{"Get":"Steps.Evaluate.PropertyFiles.report"},"Path":"image"}}""",
            CompiledJob.Of(new TrainingStep("Train", Torch("ml.m5.xlarge", image), null))["AlgorithmSpecification.TrainingImage"]);
    }

    [Fact]
    public void A_version_that_does_not_exist_is_reported_with_those_that_do()
    {
        var estimator = new SKLearn("a.py", Written.Role, "ml.m5.xlarge") { SourceDir = Code, FrameworkVersion = "9.9" };

        Assert.StartsWith(
            "error PSDK9001: step 'Train' at $.Steps[0].Arguments.AlgorithmSpecification.TrainingImage: The version '9.9' is not supported for the framework " +
            "'sklearn' in the scope ",
            Assert.Single(CompiledJob.Of(new TrainingStep("Train", estimator, null)).Diagnostics),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Jobs_are_named_after_the_image() => Assert.Equal(
        "\"pytorch-training\"",
        CompiledJob.Of(new TrainingStep("Train", Torch("ml.m5.xlarge"), null), keepNames: true)["TrainingJobName"]);

    private static PyTorch Torch(TrainingInstanceType type, PipelineString? image = null) => new("a.py", Written.Role, 1, type)
    {
        SourceDir = Code,
        FrameworkVersion = "2.0",
        PyVersion = "py310",
        ImageUri = image,
    };
}
