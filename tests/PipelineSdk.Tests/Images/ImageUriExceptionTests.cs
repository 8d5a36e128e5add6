using Xunit;

namespace PipelineSdk.Tests.Images;

public sealed class ImageUriExceptionTests
{
    private static readonly ImageUriRequest PyTorch = new("pytorch", "us-east-1") { Version = "1.8", ImageScope = ImageScopes.Training };
    private static readonly ImageUriRequest HuggingFace = new("huggingface", "us-east-1") { Version = "4.36", ImageScope = ImageScopes.Training };

    [Fact]
    public void An_unknown_framework_is_refused_with_the_known_ones()
    {
        var refusal = Refusal(PyTorch with { Framework = "caffe" });
        Assert.Equal("framework", refusal.ParamName);
        Assert.Equal(
            $"There are no images for the framework 'caffe'. Supported: {string.Join(", ", refusal.Supported)}. (Parameter 'framework')",
            refusal.Message);
        Assert.Equal(62, refusal.Supported.Count);
        Assert.All(refusal.Supported, name => Assert.True(ImageTable.Default.Framework(name)!.IsRetrievable));
    }

    [Theory]
    [InlineData("huggingface-neuronx")]
    [InlineData("huggingface-training-compiler")]
    [InlineData("sagemaker-base-python")]
    public void A_variant_that_other_arguments_lead_to_is_no_framework(string framework) =>
        Assert.Equal("framework", Refusal(new ImageUriRequest(framework, "us-east-1")).ParamName);

    [Fact]
    public void A_version_is_refused_with_the_versions_and_aliases() => AssertRefused(
        "The version '9.9' is not supported for the framework 'pytorch' in the scope 'inference_graviton'. "
        + "Supported: 1.12.1, 2.0.0, 2.0.1, 2.1.0, 2.2.1, 2.3.0, 2.4.0, 1.12, 2.0, 2.1, 2.2, 2.3, 2.4. (Parameter 'version')",
        PyTorch with { Version = "9.9", ImageScope = ImageScopes.InferenceGraviton });

    [Fact]
    public void A_missing_version_is_refused_where_the_latest_is_unknown() => AssertRefused(
        "No version is given, and the framework 'xgboost' in the scope 'training' needs one. "
        + "Supported: 1, 0.90-1, 0.90-2, 1.0-1, 1.2-1, 1.2-2, 1.3-1, 1.5-1, 1.7-1, 3.0-5, latest. (Parameter 'version')",
        new ImageUriRequest("xgboost", "us-east-1"));

    [Fact]
    public void A_missing_version_is_refused_where_the_tag_repeats_it() => AssertRefused(
        "No version is given, and the framework 'huggingface-neuron' in the scope 'inference' needs one. "
        + "Supported: 4.12.3, 4.12. (Parameter 'version')",
        HuggingFace with { Version = null, InstanceType = "ml.inf1.xlarge", BaseFrameworkVersion = "pytorch1.9" });

    [Fact]
    public void A_scope_is_refused_with_the_scopes() => AssertRefused(
        "The image scope 'processing' is not supported for the framework 'pytorch'. "
        + "Supported: eia, inference, inference_graviton, training. (Parameter 'imageScope')",
        PyTorch with { ImageScope = ImageScopes.Processing });

    [Fact]
    public void A_missing_scope_is_refused_with_the_scopes() => AssertRefused(
        "No image scope is given, and the framework 'pytorch' needs one. "
        + "Supported: eia, inference, inference_graviton, training. (Parameter 'imageScope')",
        PyTorch with { ImageScope = null });

    [Fact]
    public void A_Python_version_is_refused_with_the_Python_versions() => AssertRefused(
        "The Python version 'py39' is not supported for the framework 'pytorch' in the scope 'training', version 1.8.1. "
        + "Supported: py3, py36. (Parameter 'pyVersion')",
        PyTorch with { PyVersion = "py39" });

    [Fact]
    public void A_missing_Python_version_is_refused_where_there_are_several() => AssertRefused(
        "No Python version is given, and the framework 'pytorch' in the scope 'training', version 1.8.1 needs one. "
        + "Supported: py3, py36. (Parameter 'pyVersion')",
        PyTorch);

    [Fact]
    public void A_Region_is_refused_with_the_Regions() => AssertRefused(
        "The Region 'mars-1' is not supported for the framework 'vw' in the scope 'training'. Supported: ap-northeast-1, ap-northeast-2, "
        + "ap-south-1, ap-southeast-1, ap-southeast-2, ca-central-1, eu-central-1, eu-west-1, eu-west-2, us-east-1, us-east-2, us-west-1, us-west-2. "
        + "(Parameter 'region')",
        new ImageUriRequest("vw", "mars-1"));

    [Fact]
    public void A_missing_instance_type_is_refused_with_the_processors() => AssertRefused(
        "No instance type is given, and the framework 'pytorch' in the scope 'training' has images by processor. "
        + "Supported processors: cpu, gpu. (Parameter 'instanceType')",
        PyTorch with { PyVersion = "py3" });

    [Fact]
    public void An_instance_type_is_refused_with_the_processors() => AssertRefused(
        "The processor 'inf' of the instance type 'ml.inf2.xlarge' is not supported for the framework 'autogluon' in the scope 'training'. "
        + "Supported processors: cpu, gpu. (Parameter 'instanceType')",
        new ImageUriRequest("autogluon", "us-east-1") { Version = "1.3", ImageScope = ImageScopes.Training, InstanceType = "ml.inf2.xlarge" });

    [Theory]
    [InlineData("m5.xlarge")]
    [InlineData("ml.m5.x.large")]
    public void A_malformed_instance_type_is_refused_with_an_example(string instanceType) => AssertRefused(
        $"The instance type '{instanceType}' is not valid: it is neither local, local_gpu nor like ml.c5.xlarge. (Parameter 'instanceType')",
        PyTorch with { PyVersion = "py3", InstanceType = instanceType });

    [Theory]
    [InlineData("pytorch", "1.13", "1.13")]
    [InlineData("tensorflow", "2.12", "2.12")]
    public void P2_instances_are_refused_for_later_versions(string framework, string version, string since) => AssertRefused(
        $"The instance type 'ml.p2.xlarge' is not valid: P2 instances are no longer supported from version {since} of '{framework}' on. "
        + "(Parameter 'instanceType')",
        PyTorch with { Framework = framework, Version = version, InstanceType = "ml.p2.xlarge" });

    [Fact]
    public void Graviton_instances_are_refused_with_the_frameworks_that_run_there() => AssertRefused(
        "The framework 'kmeans' is not supported for the Graviton instance type 'ml.c6g.large'. "
        + "Supported: pytorch, sklearn, tensorflow, xgboost. (Parameter 'framework')",
        new ImageUriRequest("kmeans", "us-east-1") { InstanceType = "ml.c6g.large" });

    [Fact]
    public void Trainium_instances_are_refused_with_the_framework_that_runs_there() => AssertRefused(
        "The framework 'kmeans' is not supported for the Trainium instance type 'ml.trn1.2xlarge'. Supported: pytorch. (Parameter 'framework')",
        new ImageUriRequest("kmeans", "us-east-1") { InstanceType = "ml.trn1.2xlarge" });

    [Fact]
    public void The_Graviton_scope_is_refused_on_other_instances() => AssertRefused(
        "The instance family 'm5' is not supported for the scope 'inference_graviton'. "
        + "Supported: m6g, m6gd, c6g, c6gd, c6gn, c7g, r6g, r6gd. (Parameter 'instanceType')",
        new ImageUriRequest("xgboost", "us-east-1") { Version = "1.5-1", ImageScope = ImageScopes.InferenceGraviton, InstanceType = "ml.m5.large" });

    [Fact]
    public void A_base_framework_is_refused_with_those_of_the_version() => AssertRefused(
        "The base framework version 'tensorflow2.1' is not supported for the framework 'huggingface' in the scope 'training', version 4.36.0. "
        + "Supported: pytorch2.1.0, pytorch2.1. (Parameter 'baseFrameworkVersion')",
        HuggingFace with { BaseFrameworkVersion = "tensorflow2.1" });

    [Fact]
    public void A_missing_base_framework_is_refused_with_those_of_the_version() => AssertRefused(
        "No base framework version is given, and the framework 'huggingface' in the scope 'training', version 4.36.0 needs one. "
        + "Supported: pytorch2.1.0, pytorch2.1. (Parameter 'baseFrameworkVersion')",
        HuggingFace);

    [Fact]
    public void An_inference_tool_is_refused_with_those_of_the_framework() => AssertRefused(
        "The inference tool 'neuronx' is not supported for the framework 'pytorch'. Supported: neuron. (Parameter 'inferenceTool')",
        PyTorch with { InferenceTool = "neuronx" });

    [Fact]
    public void A_processor_without_a_container_version_is_refused_with_those_that_have_one() => AssertRefused(
        "The processor 'trn' is not supported for the framework 'huggingface-neuronx' in the scope 'training', version 4.36. "
        + "Supported: inf. (Parameter 'instanceType')",
        HuggingFace with { BaseFrameworkVersion = "pytorch1.13", InferenceTool = "neuronx" });

    [Fact]
    public void An_accelerator_type_is_refused_with_an_example() => AssertRefused(
        "The accelerator type 'ml.p3.large' is not valid: it is neither local_sagemaker_notebook nor like ml.eia2.medium. "
        + "(Parameter 'acceleratorType')",
        PyTorch with { AcceleratorType = "ml.p3.large" });

    [Fact]
    public void A_backend_is_refused_with_the_backends() => AssertRefused(
        "The backend 'tgi' is not supported for large language models. Supported: huggingface, huggingface-neuronx, huggingface-vllm-neuronx, "
        + "huggingface-tei, huggingface-tei-cpu, lmi. (Parameter 'backend')",
        () => ImageUris.GetHuggingFaceLlmImageUri("tgi", "us-east-1"));

    [Fact]
    public void A_base_Python_version_is_refused_with_the_Python_versions() => AssertRefused(
        "The Python version '311' is not supported for the framework 'sagemaker-base-python'. Supported: 310, 38. (Parameter 'pyVersion')",
        () => ImageUris.GetBasePythonImageUri("us-east-1", "311"));

    [Fact]
    public void Model_parallelism_needs_a_version_and_an_instance_type()
    {
        var request = new TrainingImageUriRequest("pytorch", "us-east-1") { SmModelParallel = true };
        AssertRefused(
            "No version is given, and the framework 'pytorch-smp' needs one. (Parameter 'version')", () => ImageUris.GetTrainingImageUri(request));
        AssertRefused(
            "No instance type is given, and the framework 'pytorch-smp' needs one. (Parameter 'instanceType')",
            () => ImageUris.GetTrainingImageUri(request with { FrameworkVersion = "2.3.1" }));
    }

    [Fact]
    public void Hugging_Face_training_runs_on_cpu_and_gpu_only() => AssertRefused(
        "The processor 'trn' of the instance type 'ml.trn1.2xlarge' is not supported for the framework 'huggingface'. "
        + "Supported processors: cpu, gpu. (Parameter 'instanceType')",
        () => ImageUris.GetTrainingImageUri(
            new("huggingface", "us-east-1") { FrameworkVersion = "4.26", PyTorchVersion = "1.13", InstanceType = "ml.trn1.2xlarge" }));

    private static void AssertRefused(string message, ImageUriRequest request) => Assert.Equal(message, Refusal(request).Message);

    private static void AssertRefused(string message, Func<string> retrieve) =>
        Assert.Equal(message, Assert.Throws<ImageUriException>(() => retrieve()).Message);

    private static ImageUriException Refusal(ImageUriRequest request) => Assert.Throws<ImageUriException>(() => ImageUris.Retrieve(request));
}
