using Xunit;

namespace PipelineSdk.Tests.Jobs.Models;

public sealed class EstimatorTransformerTests : IDisposable
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1";
    private const string Archive = "s3://models/model.tar.gz";

    private readonly TemporaryFolder _folder = new();

    public EstimatorTransformerTests() => _folder.Write("inference.py", "i");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_is_created_and_transforms()
    {
        var collection = New(new(Image, Written.Role, 1, "ml.m5.large"));
        var compiled = CompiledSteps.Of(_folder, new LambdaStep("Before", Written.FunctionArn), collection);

        Assert.Equal("", compiled.Problems);
        Assert.Equal("Before ECreateModelStep ETransformStep", compiled.Names);
        Assert.Equal(
            """{"Image":"123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1","ModelDataUrl":"s3://models/model.tar.gz","Environment":{}}""",
            compiled.Arguments("ECreateModelStep", "PrimaryContainer"));
        Assert.Equal("""{"Get":"Steps.ECreateModelStep.ModelName"}""", compiled.Arguments("ETransformStep", "ModelName"));
        Assert.Equal("""{"A":"1"}""", compiled.Arguments("ETransformStep", "Environment"));
        Assert.Equal(["Before", ""], collection.Steps.Select(static step => string.Join(' ', step.DependsOn)));
        Assert.Equal((collection.CreateModelStep, collection.TransformStep), (collection.Steps[0], collection.Steps[1]));
        Assert.Same(collection.TransformStep.Properties, collection.Properties);
    }

    [Fact]
    public void Code_is_repacked_in_front()
    {
        var estimator = new Estimator(Image, Written.Role, 1, "ml.m5.large") { OutputKmsKey = "key", Subnets = ["subnet-1"], SecurityGroupIds = ["sg-1"] };
        var collection = New(estimator, "inference.py");
        var compiled = CompiledSteps.Of(_folder, new LambdaStep("Before", Written.FunctionArn), collection);

        Assert.Equal("", compiled.Problems);
        Assert.Equal("Before ERepackModel ECreateModelStep ETransformStep", compiled.Names);
        Assert.Equal("""{"S3OutputPath":"s3://bucket/","KmsKeyId":"key"}""", compiled.Arguments("ERepackModel", "OutputDataConfig"));
        Assert.Equal("""{"Subnets":["subnet-1"],"SecurityGroupIds":["sg-1"]}""", compiled.Arguments("ERepackModel", "VpcConfig"));
        Assert.Equal("""[{"Key":"team","Value":"search"}]""", compiled.Arguments("ERepackModel", "Tags"));
        Assert.Equal(
            """{"Get":"Steps.ERepackModel.ModelArtifacts.S3ModelArtifacts"}""",
            compiled.Arguments("ECreateModelStep", "PrimaryContainer.ModelDataUrl"));
        Assert.Equal(["Before", "", ""], collection.Steps.Select(static step => string.Join(' ', step.DependsOn)));
        Assert.All(collection.Steps, static step => Assert.Equal(("Shown", "Said"), (step.DisplayName, step.Description)));
    }

    private static EstimatorTransformer New(Estimator estimator, string? entryPoint = null) =>
        new("E", estimator, Archive, null, 1, "ml.m5.large", new("s3://data"))
        {
            EntryPoint = entryPoint,
            OutputPath = "s3://out",
            Env = new() { ["A"] = "1" },
            Tags = new() { ["team"] = "search" },
            DisplayName = "Shown",
            Description = "Said",
            DependsOn = ["Before"],
        };
}
