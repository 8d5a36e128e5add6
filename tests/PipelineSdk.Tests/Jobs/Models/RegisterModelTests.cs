using Xunit;

namespace PipelineSdk.Tests.Jobs.Models;

public sealed class RegisterModelTests : IDisposable
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1";
    private const string Archive = "s3://models/model.tar.gz";

    private readonly TemporaryFolder _folder = new();

    public RegisterModelTests() => _folder.Write("src/inference.py", "i");

    public void Dispose() => _folder.Dispose();

    public static TheoryData<EstimatorBase, string> Images => new()
    {
        { new Estimator(Image, Written.Role, 1, "ml.m5.large"), Image },
        { new SKLearn("t.py", Written.Role, "ml.m5.large") { FrameworkVersion = "1.2-1" }, "246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3" },
        { new XGBoost("t.py", Written.Role, 1, "ml.m5.large") { FrameworkVersion = "1.7-1" }, "246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-xgboost:1.7-1" },
        {
            new PyTorch("t.py", Written.Role, 1, "ml.g4dn.xlarge") { FrameworkVersion = "2.0", PyVersion = "py310" },
            "763104351884.dkr.ecr.us-west-2.amazonaws.com/pytorch-inference:2.0-gpu-py310"
        },
        {
            new TensorFlow("t.py", Written.Role, 1, "ml.m5.large") { FrameworkVersion = "2.11", PyVersion = "py39" },
            "763104351884.dkr.ecr.us-west-2.amazonaws.com/tensorflow-inference:2.11-cpu"
        },
        {
            new MXNet("t.py", Written.Role, 1, "ml.m5.large") { FrameworkVersion = "1.9.0", PyVersion = "py38" },
            "763104351884.dkr.ecr.us-west-2.amazonaws.com/mxnet-inference:1.9.0-cpu-py38"
        },
        {
            new HuggingFace("t.py", Written.Role, 1, "ml.m5.large") { TransformersVersion = "4.26", PyTorchVersion = "1.13", PyVersion = "py39" },
            "763104351884.dkr.ecr.us-west-2.amazonaws.com/huggingface-pytorch-inference:1.13-transformers4.26-cpu-py39-ubuntu20.04"
        },
        { new PyTorch("t.py", Written.Role, 1, "ml.m5.large") { ImageUri = Image }, Image },
    };

    [Theory]
    [MemberData(nameof(Images))]
    public void What_an_estimator_trained_is_an_image_and_an_archive(EstimatorBase estimator, string image)
    {
        var compiled = CompiledSteps.Of(null, new RegisterModel("R", estimator, Archive, Options()));
        Assert.Equal("", compiled.Problems);
        Assert.Equal(
            $$"""[{"Image":"{{image}}","ModelDataUrl":"s3://models/model.tar.gz"}]""",
            compiled.Arguments("R-RegisterModel", "InferenceSpecification.Containers"));
    }

    [Fact]
    public void Code_for_an_estimator_is_repacked_in_front()
    {
        var policy = new SageMakerJobStepRetryPolicy([SageMakerJobExceptionType.CapacityError]);
        var estimator = new Estimator(Image, Written.Role, 1, "ml.m5.large") { Subnets = ["subnet-1"], SecurityGroupIds = ["sg-1"], OutputKmsKey = "unused" };
        var register = new RegisterModel("R", estimator, Archive, Options("What it is"))
        {
            EntryPoint = "inference.py",
            SourceDir = "src",
            ModelKmsKey = "key",
            DisplayName = "Shown",
            DependsOn = ["Before"],
            RepackModelStepRetryPolicies = [policy],
        };
        var compiled = CompiledSteps.Of(_folder, new LambdaStep("Before", Written.FunctionArn), register);

        Assert.Equal("", compiled.Problems);
        Assert.Equal("Before R-RepackModel R-RegisterModel", compiled.Names);
        Assert.Equal("""{"S3OutputPath":"s3://bucket/","KmsKeyId":"key"}""", compiled.Arguments("R-RepackModel", "OutputDataConfig"));
        Assert.Equal("""{"Subnets":["subnet-1"],"SecurityGroupIds":["sg-1"]}""", compiled.Arguments("R-RepackModel", "VpcConfig"));
        Assert.Equal("""[{"Key":"team","Value":"search"}]""", compiled.Arguments("R-RepackModel", "Tags"));
        Assert.Equal("\"\\\"s3://models/model.tar.gz\\\"\"", compiled.Arguments("R-RepackModel", "HyperParameters.model_archive"));
        Assert.Equal(
            """{"Image":"123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1","ModelDataUrl":{"Get":"Steps.R-RepackModel.ModelArtifacts.S3ModelArtifacts"}}""",
            compiled.Arguments("R-RegisterModel", "InferenceSpecification.Containers.0"));
        Assert.Equal([("Shown", "What it is"), ("Shown", "What it is")], register.Steps.Select(static step => (step.DisplayName, step.Description)));
        Assert.Equal(["Before", ""], register.Steps.Select(static step => string.Join(' ', step.DependsOn)));
        Assert.Equal([policy], register.RepackModelSteps[0].RetryPolicies);
        Assert.Empty(register.RegisterModelStep.RetryPolicies);
        Assert.Same(register.RegisterModelStep.Properties, register.Properties);
    }

    [Fact]
    public void Models_with_code_are_repacked_even_from_an_archive_in_s3()
    {
        var sklearn = new SKLearnModel(Archive) { FrameworkVersion = "1.2-1", EntryPoint = "src/inference.py", Role = Written.Role };
        var plain = new Model(Image) { ModelData = Archive, Role = Written.Role };
        var register = new RegisterModel("R", new PipelineModel([sklearn, plain], Written.Role), Options());
        var compiled = CompiledSteps.Of(_folder, register);

        Assert.Equal("", compiled.Problems);
        Assert.Equal("sklearn-RepackModel R-RegisterModel", compiled.Names);
        Assert.Equal(
            $$$"""[{"Image":"246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3","ModelDataUrl":{"Get":"Steps.sklearn-RepackModel.ModelArtifacts.S3ModelArtifacts"},"Environment":{"SAGEMAKER_PROGRAM":"inference.py","SAGEMAKER_SUBMIT_DIRECTORY":"s3://bucket/sagemaker-scikit-learn-{{{CodeHash.Of("src/inference.py", "i")}}}/sourcedir.tar.gz","SAGEMAKER_CONTAINER_LOG_LEVEL":"20","SAGEMAKER_REGION":"us-west-2"}},{"Image":"123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1","ModelDataUrl":"s3://models/model.tar.gz","Environment":{}}]""",
            compiled.Arguments("R-RegisterModel", "InferenceSpecification.Containers"));
    }

    [Fact]
    public void A_model_without_a_name_or_a_framework_lends_the_collections_name()
    {
        var model = new Model(Image) { ModelData = Archive, EntryPoint = "src/inference.py", Role = Written.Role };
        Assert.Equal("R-RepackModel R-RegisterModel", CompiledSteps.Of(_folder, new RegisterModel("R", model, Options())).Names);
    }

    private static RegisterModelOptions Options(string? description = null) => new()
    {
        ModelPackageGroupName = "Group",
        InferenceInstances = ["ml.m5.large"],
        Description = description,
        Tags = new() { ["team"] = "search" },
    };
}
