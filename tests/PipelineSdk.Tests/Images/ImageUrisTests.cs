using Xunit;

namespace PipelineSdk.Tests.Images;

public sealed class ImageUrisTests
{
    private const string Dlc = "763104351884.dkr.ecr.us-east-1.amazonaws.com";

    [Theory]
    [InlineData("xgboost", "1.7-1", "683313688378.dkr.ecr.us-east-1.amazonaws.com/sagemaker-xgboost:1.7-1")]
    [InlineData("xgboost", "latest", "811284229777.dkr.ecr.us-east-1.amazonaws.com/xgboost:latest")]
    [InlineData("kmeans", null, "382416733822.dkr.ecr.us-east-1.amazonaws.com/kmeans:1")]
    [InlineData("clarify", "9", "205585389593.dkr.ecr.us-east-1.amazonaws.com/sagemaker-clarify-processing:1.0")]
    [InlineData("debugger", null, "503895931360.dkr.ecr.us-east-1.amazonaws.com/sagemaker-debugger-rules:latest")]
    [InlineData("model-monitor", null, "156813124566.dkr.ecr.us-east-1.amazonaws.com/sagemaker-model-monitor-analyzer")]
    [InlineData("spark", "3.3", "173754725891.dkr.ecr.us-east-1.amazonaws.com/sagemaker-spark-processing:3.3-cpu")]
    public void Many_frameworks_need_no_more_than_a_version(string framework, string? version, string uri) =>
        Assert.Equal(uri, ImageUris.Retrieve(framework, "us-east-1", version));

    [Theory]
    [InlineData("ml.m5.xlarge", "cpu")]
    [InlineData("ml.g5.xlarge", "gpu")]
    [InlineData("ml.p6-b200.48xlarge", "gpu")]
    [InlineData("ml_c5", "cpu")]
    [InlineData("local", "cpu")]
    [InlineData("local_gpu", "gpu")]
    public void The_processor_follows_from_the_instance_type(string instanceType, string processor) => Assert.Equal(
        $"763104351884.dkr.ecr.eu-west-1.amazonaws.com/pytorch-training:2.0-{processor}-py310",
        ImageUris.Retrieve("pytorch", "eu-west-1", "2.0", instanceType: instanceType, imageScope: ImageScopes.Training));

    [Fact]
    public void Some_images_are_for_one_instance_family()
    {
        Assert.Equal(
            $"{Dlc}/huggingface-vllm-inference-neuronx:0.10.2-inf2-py310-sdk2.26.0-ubuntu22.04",
            ImageUris.Retrieve("huggingface-vllm-neuronx", "us-east-1", instanceType: "ml.inf2.xlarge"));
        Assert.Equal(
            "785573368785.dkr.ecr.us-east-1.amazonaws.com/sagemaker-neo-pytorch:1.9-inf-py3",
            ImageUris.Retrieve("inferentia-pytorch", "us-east-1", "1.9", instanceType: "ml_inf1"));
    }

    [Fact]
    public void Without_a_version_it_is_the_latest_of_the_scope() => Assert.Equal(
        $"{Dlc}/pytorch-training:2.8.0-cpu-py312",
        ImageUris.Retrieve("pytorch", "us-east-1", instanceType: "ml.m5.large", imageScope: ImageScopes.Training));

    [Theory]
    [InlineData("py2", "520713654638.dkr.ecr.us-east-1.amazonaws.com/sagemaker-tensorflow-scriptmode:1.13.1-cpu-py2")]
    [InlineData("py3", $"{Dlc}/tensorflow-training:1.13.1-cpu-py3")]
    public void The_repository_may_depend_on_the_Python_version(string pyVersion, string uri) =>
        Assert.Equal(uri, ImageUris.Retrieve("tensorflow", "us-east-1", "1.13.1", pyVersion, "ml.m5.xlarge", ImageScopes.Training));

    [Theory]
    [InlineData("pytorch", "2.4", "763104351884.dkr.ecr.us-west-2.amazonaws.com/pytorch-inference-graviton:2.4-cpu-py311-ubuntu22.04-sagemaker")]
    [InlineData("tensorflow", "2.16", "763104351884.dkr.ecr.us-west-2.amazonaws.com/tensorflow-inference-graviton:2.16-cpu-py310-ubuntu20.04-sagemaker")]
    [InlineData("xgboost", "1.5-1", "246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.5-1-arm64")]
    [InlineData("sklearn", "1.4-2", "246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-scikit-learn:1.0-1-arm64-cpu-py3")]
    public void A_Graviton_instance_type_chooses_its_scope(string framework, string version, string uri) =>
        Assert.Equal(uri, ImageUris.Retrieve(framework, "us-west-2", version, instanceType: "ml.c7g.xlarge", imageScope: ImageScopes.Inference));

    [Fact]
    public void An_accelerator_chooses_its_scope() => Assert.Equal(
        $"{Dlc}/mxnet-inference-eia:1.5-cpu-py3",
        ImageUris.Retrieve(new ImageUriRequest("mxnet", "us-east-1")
        {
            Version = "1.5",
            PyVersion = "py3",
            AcceleratorType = "ml.eia2.medium",
            ImageScope = ImageScopes.Training,
        }));

    [Theory]
    [InlineData("ml.p4d.24xlarge", false, "1.6-gpu-py3-cu110-ubuntu18.04-v3")]
    [InlineData("ml.p3.2xlarge", true, "1.6-gpu-py3-cu110-ubuntu18.04-v3")]
    [InlineData("ml.p3.2xlarge", false, "1.6-gpu-py3")]
    [InlineData("ml.m5.xlarge", true, "1.6-cpu-py3")]
    public void P4d_instances_and_distributed_libraries_need_newer_builds_of_early_images(string instanceType, bool smDistributed, string tag) =>
        Assert.Equal(
            $"{Dlc}/pytorch-training:{tag}",
            ImageUris.Retrieve(new ImageUriRequest("pytorch", "us-east-1")
            {
                Version = "1.6",
                PyVersion = "py3",
                InstanceType = instanceType,
                ImageScope = ImageScopes.Training,
                SmDistributed = smDistributed,
            }));

    [Fact]
    public void The_training_compiler_has_its_own_images()
    {
        var request = new ImageUriRequest("pytorch", "us-east-1")
        {
            Version = "1.13",
            InstanceType = "ml.p3.2xlarge",
            ImageScope = ImageScopes.Training,
            TrainingCompiler = true,
        };
        Assert.Equal($"{Dlc}/pytorch-trcomp-training:1.13-gpu-py39", ImageUris.Retrieve(request));
        Assert.Equal(
            $"{Dlc}/huggingface-tensorflow-trcomp-training:2.6-transformers4.17-gpu-py38-cu112-ubuntu20.04",
            ImageUris.Retrieve(request with { Framework = "huggingface", Version = "4.17", BaseFrameworkVersion = "tensorflow2.6" }));
    }

    [Fact]
    public void Hugging_Face_tags_repeat_both_versions_as_given()
    {
        var request = new ImageUriRequest("huggingface", "us-east-1") { Version = "4.37", ImageScope = ImageScopes.Inference };
        Assert.Equal(
            $"{Dlc}/huggingface-pytorch-inference:2.1-transformers4.37-gpu-py310-cu118-ubuntu20.04",
            ImageUris.Retrieve(request with { BaseFrameworkVersion = "pytorch2.1", InstanceType = "ml.g5.xlarge" }));
        Assert.Equal(
            $"{Dlc}/huggingface-pytorch-inference:2.1.0-transformers4.37-cpu-py310-ubuntu22.04",
            ImageUris.Retrieve(request with { BaseFrameworkVersion = "pytorch2.1.0", ServerlessInference = true }));
    }

    [Fact]
    public void Inferentia_and_Trainium_run_Neuron_images()
    {
        var request = new ImageUriRequest("huggingface", "us-east-1")
        {
            Version = "4.12",
            BaseFrameworkVersion = "pytorch1.9",
            InstanceType = "ml.inf1.xlarge",
            ImageScope = ImageScopes.Inference,
        };
        Assert.Equal(
            $"{Dlc}/huggingface-pytorch-inference-neuron:1.9.1-transformers4.12.3-neuron-py37-sdk1.17.1-ubuntu18.04",
            ImageUris.Retrieve(request));

        var neuronx = request with
        {
            Version = "4.36",
            BaseFrameworkVersion = "pytorch2.1",
            InstanceType = "ml.inf2.xlarge",
            InferenceTool = "neuronx",
        };
        Assert.Equal(
            $"{Dlc}/huggingface-pytorch-inference-neuronx:2.1.2-transformers4.36.2-neuronx-py310-sdk2.18.0-ubuntu20.04",
            ImageUris.Retrieve(neuronx));
        Assert.Equal(
            $"{Dlc}/huggingface-pytorch-inference-neuronx:2.1.2-transformers4.36.2-neuronx-py310-sdk2.19.0-ubuntu20.04",
            ImageUris.Retrieve(neuronx with { SdkVersion = "sdk2.19.0" }));

        Assert.Equal(
            $"{Dlc}/pytorch-training-neuron:1.11-neuron-py38-sdk2.4.0-ubuntu20.04",
            ImageUris.Retrieve("pytorch", "us-east-1", "1.11", instanceType: "ml.trn1.2xlarge", imageScope: ImageScopes.Training));
    }

    [Fact]
    public void A_container_version_ends_the_tag() => Assert.Equal(
        "173754725891.dkr.ecr.us-east-1.amazonaws.com/sagemaker-spark-processing:3.5-cpu-py312-v1.2",
        ImageUris.Retrieve(new ImageUriRequest("spark", "us-east-1") { Version = "3.5", PyVersion = "py312", ContainerVersion = "v1.2" }));

    [Theory]
    [InlineData("ml.g5.xlarge", "24.09-py3")]
    [InlineData("ml.c5.xlarge", "24.09-py3-cpu")]
    public void Triton_tags_name_only_cpu(string instanceType, string tag) => Assert.Equal(
        $"{Dlc}/sagemaker-tritonserver:{tag}",
        ImageUris.Retrieve("sagemaker-tritonserver", "us-east-1", "24.09", instanceType: instanceType));

    [Fact]
    public void Base_Python_images_have_the_Python_version_in_the_repository()
    {
        Assert.Equal("081325390199.dkr.ecr.us-east-1.amazonaws.com/sagemaker-base-python-310:1.0", ImageUris.GetBasePythonImageUri("us-east-1"));
        Assert.Equal(
            "390048526115.dkr.ecr.cn-north-1.amazonaws.com.cn/sagemaker-base-python-38:1.0", ImageUris.GetBasePythonImageUri("cn-north-1", "38"));
    }

    [Theory]
    [InlineData("huggingface", null, $"{Dlc}/huggingface-pytorch-tgi-inference:2.7.0-tgi3.3.6-gpu-py311-cu124-ubuntu22.04")]
    [InlineData("huggingface-neuronx", null, $"{Dlc}/huggingface-pytorch-tgi-inference:2.7.0-optimum3.3.6-neuronx-py310-ubuntu22.04")]
    [InlineData("huggingface-vllm-neuronx", null, $"{Dlc}/huggingface-vllm-inference-neuronx:0.10.2-neuronx-py310-sdk2.26.0-ubuntu22.04")]
    [InlineData("huggingface-tei", "1.7.0", "683313688378.dkr.ecr.us-east-1.amazonaws.com/tei:2.0.1-tei1.7.0-gpu-py310-cu122-ubuntu22.04")]
    [InlineData("huggingface-tei-cpu", null, "683313688378.dkr.ecr.us-east-1.amazonaws.com/tei-cpu:2.0.1-tei1.8.2-cpu-py310-ubuntu22.04")]
    [InlineData("lmi", null, $"{Dlc}/djl-inference:0.24.0-deepspeed0.10.0-cu118")]
    public void Each_backend_for_large_language_models_has_its_image(string backend, string? version, string uri) =>
        Assert.Equal(uri, ImageUris.GetHuggingFaceLlmImageUri(backend, "us-east-1", version));
}
