using Xunit;

namespace PipelineSdk.Tests.Images;

public sealed class TrainingImageUriTests
{
    [Fact]
    public void A_framework_estimator_trains_in_the_training_image() => Assert.Equal(
        "763104351884.dkr.ecr.us-east-1.amazonaws.com/tensorflow-training:2.19-cpu-py312",
        ImageUris.GetTrainingImageUri(new("tensorflow", "us-east-1") { FrameworkVersion = "2.19", InstanceType = "ml.m5.xlarge" }));

    [Theory]
    [InlineData("2.5.1", "ml.p4d.24xlarge", "2.5.1-gpu-py311-cu124")]
    [InlineData("2.3.1", "ml.p4d.24xlarge", "2.3.1-gpu-py311-cu121")]
    [InlineData("2.0.1", "ml.p5.48xlarge", "2.0.1-gpu-py310-cu121")]
    [InlineData("2.0.1", "ml.p4d.24xlarge", "2.0.1-gpu-py310-cu118")]
    public void Model_parallelism_has_its_own_image_by_CUDA_version(string version, string instanceType, string tag) => Assert.Equal(
        $"658645717510.dkr.ecr.us-east-1.amazonaws.com/smdistributed-modelparallel:{tag}",
        ImageUris.GetTrainingImageUri(new("pytorch", "us-east-1")
        {
            FrameworkVersion = version,
            InstanceType = instanceType,
            SmModelParallel = true,
        }));

    [Fact]
    public void Hugging_Face_builds_on_TensorFlow_or_PyTorch()
    {
        var request = new TrainingImageUriRequest("huggingface", "us-east-1") { InstanceType = "ml.p3.2xlarge" };
        Assert.Equal(
            "763104351884.dkr.ecr.us-east-1.amazonaws.com/huggingface-pytorch-training:1.13-transformers4.26-gpu-py39-cu117-ubuntu20.04",
            ImageUris.GetTrainingImageUri(request with { FrameworkVersion = "4.26", PyTorchVersion = "1.13" }));
        Assert.Equal(
            "763104351884.dkr.ecr.us-east-1.amazonaws.com/huggingface-tensorflow-trcomp-training:2.6-transformers4.17-gpu-py38-cu112-ubuntu20.04",
            ImageUris.GetTrainingImageUri(request with { FrameworkVersion = "4.17", TensorFlowVersion = "2.6", TrainingCompiler = true }));
    }

    [Fact]
    public void The_first_Hugging_Face_images_are_built_for_CUDA_11_0() => Assert.Equal(
        "763104351884.dkr.ecr.us-east-1.amazonaws.com/huggingface-pytorch-training:1.6-transformers4.4-gpu-py36-cu110-ubuntu18.04",
        ImageUris.GetTrainingImageUri(new("huggingface", "us-east-1")
        {
            FrameworkVersion = "4.4",
            PyTorchVersion = "1.6",
            InstanceType = "ml.p3.2xlarge",
        }));

    [Fact]
    public void Distributed_libraries_choose_newer_builds() => Assert.Equal(
        "763104351884.dkr.ecr.us-east-1.amazonaws.com/tensorflow-training:2.3.1-gpu-py37-cu110-ubuntu18.04",
        ImageUris.GetTrainingImageUri(new("tensorflow", "us-east-1")
        {
            FrameworkVersion = "2.3.1",
            PyVersion = "py37",
            InstanceType = "ml.p3.2xlarge",
            SmDistributed = true,
        }));
}
