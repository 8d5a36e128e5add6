using Xunit;

namespace PipelineSdk.Tests.Jobs.Models;

public sealed class FrameworkModelTests
{
    private const string Archive = "s3://models/model.tar.gz";

    private static readonly CreateModelInput Large = new() { InstanceType = "ml.m5.large" };

    public static TheoryData<FrameworkModel, CreateModelInput, string> Images => new()
    {
        { new SKLearnModel(Archive) { FrameworkVersion = "1.2-1" }, new(), "246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3" },
        { new XGBoostModel(Archive) { FrameworkVersion = "1.7-1" }, new(), "246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.7-1" },
        { PyTorch("2.0", "py310"), Large, "763104351884.dkr.ecr.us-west-2.amazonaws.com/pytorch-inference:2.0-cpu-py310" },
        { PyTorch("2.0", "py310"), new() { InstanceType = "ml.g4dn.xlarge" }, "763104351884.dkr.ecr.us-west-2.amazonaws.com/pytorch-inference:2.0-gpu-py310" },
        { PyTorch("2.0", "py310"), new() { ServerlessInference = true }, "763104351884.dkr.ecr.us-west-2.amazonaws.com/pytorch-inference:2.0-cpu-py310" },
        {
            PyTorch("1.5.1", "py3"),
            new() { InstanceType = "ml.m5.large", AcceleratorType = "ml.eia2.medium" },
            "763104351884.dkr.ecr.us-west-2.amazonaws.com/pytorch-inference-eia:1.5.1-cpu-py3"
        },
        { new TensorFlowModel(Archive) { FrameworkVersion = "2.12.0" }, Large, "763104351884.dkr.ecr.us-west-2.amazonaws.com/tensorflow-inference:2.12.1-cpu" },
        { new TensorFlowModel(Archive) { FrameworkVersion = "2.16.2" }, Large, "763104351884.dkr.ecr.us-west-2.amazonaws.com/tensorflow-inference:2.16.1-cpu" },
        {
            new MXNetModel(Archive) { FrameworkVersion = "1.9.0", PyVersion = "py38" },
            Large,
            "763104351884.dkr.ecr.us-west-2.amazonaws.com/mxnet-inference:1.9.0-cpu-py38"
        },
        {
            new HuggingFaceModel(Archive) { TransformersVersion = "4.26", TensorFlowVersion = "2.11", PyVersion = "py39" },
            Large,
            "763104351884.dkr.ecr.us-west-2.amazonaws.com/huggingface-tensorflow-inference:2.11-transformers4.26-cpu-py39-ubuntu20.04"
        },
        { new SKLearnModel(Archive) { ImageUri = "image:1" }, new(), "image:1" },
    };

    [Theory]
    [MemberData(nameof(Images))]
    public void The_image_follows_from_version_and_instance(FrameworkModel model, CreateModelInput inputs, string image) =>
        Assert.Equal($"\"{image}\"", Compile(model.Create(inputs)).Arguments("M-CreateModel", "PrimaryContainer.Image"));

    [Fact]
    public void Containers_are_told_of_code_even_where_there_is_none()
    {
        var model = new XGBoostModel(Archive)
        {
            FrameworkVersion = "1.7-1",
            Env = new() { ["SAGEMAKER_PROGRAM"] = "own.py" },
            ContainerLogLevel = 10,
            ModelServerWorkers = 3,
        };
        Assert.Equal(
            """{"SAGEMAKER_PROGRAM":"own.py","SAGEMAKER_SUBMIT_DIRECTORY":"","SAGEMAKER_CONTAINER_LOG_LEVEL":"10","SAGEMAKER_REGION":"us-west-2","SAGEMAKER_MODEL_SERVER_WORKERS":"3"}""",
            Compile(model.Create()).Arguments("M-CreateModel", "PrimaryContainer.Environment"));
    }

    [Theory]
    [InlineData(null, "{}")]
    [InlineData(10, """{"SAGEMAKER_TFS_NGINX_LOGLEVEL":"debug"}""")]
    [InlineData(20, """{"SAGEMAKER_TFS_NGINX_LOGLEVEL":"info"}""")]
    [InlineData(30, """{"SAGEMAKER_TFS_NGINX_LOGLEVEL":"warn"}""")]
    [InlineData(40, """{"SAGEMAKER_TFS_NGINX_LOGLEVEL":"error"}""")]
    [InlineData(50, """{"SAGEMAKER_TFS_NGINX_LOGLEVEL":"crit"}""")]
    public void TensorFlow_serving_has_names_for_log_levels(int? level, string environment) => Assert.Equal(
        environment,
        Compile(new TensorFlowModel(Archive) { FrameworkVersion = "2.11", ContainerLogLevel = level }.Create(Large))
            .Arguments("M-CreateModel", "PrimaryContainer.Environment"));

    [Fact]
    public void No_worker_processes_are_left_out() => Assert.DoesNotContain(
        "SAGEMAKER_MODEL_SERVER_WORKERS",
        new SKLearnModel(Archive) { FrameworkVersion = "1.2-1", ModelServerWorkers = 0 }.Create().Request.PrimaryContainer!.Environment!.Keys);

    [Fact]
    public void A_hugging_face_model_can_come_from_the_hub()
    {
        var model = new HuggingFaceModel
        {
            TransformersVersion = "4.26",
            PyTorchVersion = "1.13",
            PyVersion = "py39",
            Env = new() { ["HF_MODEL_ID"] = "some/model" },
            ImageConfig = new() { RepositoryAccessMode = "Vpc" },
            Role = Written.Role,
        };
        var compiled = Compile(model.Create(new() { InstanceType = "ml.g4dn.xlarge" }));
        Assert.Equal("", compiled.Problems);
        Assert.Equal(
            """{"Image":"763104351884.dkr.ecr.us-west-2.amazonaws.com/huggingface-pytorch-inference:1.13-transformers4.26-gpu-py39-cu117-ubuntu20.04","ImageConfig":{"RepositoryAccessMode":"Vpc"},"Environment":{"HF_MODEL_ID":"some/model","SAGEMAKER_PROGRAM":"","SAGEMAKER_SUBMIT_DIRECTORY":"","SAGEMAKER_CONTAINER_LOG_LEVEL":"20","SAGEMAKER_REGION":"us-west-2"}}""",
            compiled.Arguments("M-CreateModel", "PrimaryContainer"));
    }

    private static PyTorchModel PyTorch(string version, string pyVersion) => new(Archive) { FrameworkVersion = version, PyVersion = pyVersion };

    private static CompiledSteps Compile(CreateModelArguments arguments) => CompiledSteps.Of(null, new ModelStep("M", arguments));
}
