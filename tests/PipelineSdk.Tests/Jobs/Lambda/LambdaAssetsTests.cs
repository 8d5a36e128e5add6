using Xunit;

namespace PipelineSdk.Tests.Jobs;

/// <summary>Functions that publishing creates or updates.</summary>
public sealed class LambdaAssetsTests : IDisposable
{
    private const string New = "arn:aws:lambda:us-west-2:123456789012:function:new";

    private readonly TemporaryFolder _folder = new();

    public LambdaAssetsTests()
    {
        _folder.Write("code/main.py", "x = 1\n");
        _folder.Write("code/lib/util.py", "y = 2\n");
        _folder.Write("code.zip", "zip");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_function_that_exists_is_no_asset() =>
        Assert.Empty(Written.TryIn(_folder.Path, new LambdaStep("Call", Written.FunctionArn)).Assets);

    [Fact]
    public void A_new_function_from_a_script()
    {
        var function = new Lambda { FunctionName = "new", ExecutionRoleArn = Written.Role, Script = "code/main.py", Handler = "main.handler" };
        var compiled = Written.TryIn(_folder.Path, new LambdaStep("Call", function));
        Assert.Equal(New, Arn(compiled));
        var asset = Assert.IsType<LambdaAsset>(Assert.Single(compiled.Assets));
        Assert.Equal(
            ("Call", New, "new", true, Written.Role, null),
            (asset.StepName, asset.FunctionArn, asset.FunctionName, asset.CreatesFunction, asset.ExecutionRoleArn, asset.CodeS3Uri));
        Assert.Same(function, asset.Function);
        Assert.Equal((ArchiveFormat.Zip, "main.py"), (asset.Archive!.Format, Assert.Single(asset.Archive.Entries).Name));
    }

    [Fact]
    public void A_new_function_from_a_folder()
    {
        var compiled = Written.TryIn(_folder.Path, Step(new() { FunctionName = "new", ExecutionRoleArn = Written.Role, Script = "code", Handler = "main.handler" }));
        Assert.Equal(
            ["lib/util.py", "main.py"],
            Assert.IsType<LambdaAsset>(Assert.Single(compiled.Assets)).Archive!.Entries.Select(static entry => entry.Name));
    }

    [Theory]
    [InlineData(null, "s3://sagemaker-us-west-2-123456789012/lambda/new/code")]
    [InlineData("bucket", "s3://bucket/lambda/new/code")]
    public void A_new_function_from_a_zip_lies_in_s3(string? bucket, string uri)
    {
        var compiled = Written.TryIn(_folder.Path, Step(new()
        {
            FunctionName = "new",
            ExecutionRoleArn = Written.Role,
            ZippedCodeDir = "code.zip",
            S3Bucket = bucket,
            Handler = "main.handler",
        }));
        var file = Assert.IsType<FileAsset>(compiled.Assets[0]);
        var asset = Assert.IsType<LambdaAsset>(compiled.Assets[1]);
        Assert.Equal(2, compiled.Assets.Count);
        Assert.Equal(("Call", uri, 3), (file.StepName, file.S3Uri, file.Content.Bytes));
        Assert.Equal((uri, null), (asset.CodeS3Uri, asset.Archive));
    }

    [Fact]
    public void An_existing_function_is_updated()
    {
        var compiled = Written.TryIn(_folder.Path, Step(new() { FunctionArn = Written.FunctionArn, Script = "code/main.py" }));
        Assert.Equal(Written.FunctionArn, Arn(compiled));
        var asset = Assert.IsType<LambdaAsset>(Assert.Single(compiled.Assets));
        Assert.Equal((Written.FunctionArn, Written.FunctionArn, false, null), (asset.FunctionArn, asset.FunctionName, asset.CreatesFunction, asset.ExecutionRoleArn));
    }

    [Fact]
    public void The_zip_of_an_existing_function_has_the_place_that_python_gives_it()
    {
        var compiled = Written.TryIn(_folder.Path, Step(new() { FunctionArn = Written.FunctionArn, ZippedCodeDir = "code.zip" }));
        Assert.Equal("s3://sagemaker-us-west-2-123456789012/lambda/arn/code", Assert.IsType<FileAsset>(compiled.Assets[0]).S3Uri);
    }

    [Theory]
    [InlineData("LambdaRole", "arn:aws-us-gov:iam::123456789012:role/LambdaRole")]
    [InlineData("arn:aws:iam::1:role/a/LambdaRole", "arn:aws:iam::1:role/a/LambdaRole")]
    public void A_role_may_be_given_by_name(string role, string arn)
    {
        var step = Step(new() { FunctionName = "new", ExecutionRoleArn = role, Script = "code", Handler = "main.handler" });
        new Pipeline("Pipeline") { Steps = [step] }.TryCompile(new("us-gov-west-1", "123456789012") { BaseDirectory = _folder.Path }, out var compiled);
        Assert.Equal("arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:new", Arn(compiled));
        Assert.Equal(arn, Assert.IsType<LambdaAsset>(Assert.Single(compiled.Assets)).ExecutionRoleArn);
    }

    [Fact]
    public void A_function_of_several_steps_is_listed_once()
    {
        var function = new Lambda { FunctionName = "new", ExecutionRoleArn = Written.Role, Script = "code", Handler = "main.handler" };
        Assert.Equal("First", Assert.Single(Written.TryIn(_folder.Path, new LambdaStep("First", function), new LambdaStep("Second", function)).Assets).StepName);
    }

    [Fact]
    public void Two_zips_in_one_place_are_reported()
    {
        _folder.Write("other.zip", "other");
        var compiled = Written.TryIn(_folder.Path, 
            new LambdaStep("First", new Lambda { FunctionArn = Written.FunctionArn, ZippedCodeDir = "code.zip" }),
            new LambdaStep("Same", new Lambda { FunctionArn = Written.FunctionArn, ZippedCodeDir = "code.zip" }),
            new LambdaStep("Other", new Lambda { FunctionArn = Written.FunctionArn + "2", ZippedCodeDir = "other.zip" }));
        Assert.Equal(
            "error PSDK7005: step 'Other' at $.Steps[2].FunctionArn: 's3://sagemaker-us-west-2-123456789012/lambda/arn/code' would be written twice with " +
            "different content, for the steps 'First' and 'Other'. Fix: give one of them another bucket or name.",
            Assert.Single(compiled.Diagnostics, static problem => problem.Id == "PSDK7005").ToString());
        Assert.Single(compiled.Assets.OfType<FileAsset>());
    }

    [Fact]
    public void Missing_code_is_reported() => Assert.Equal(
        ["PSDK7001", "PSDK7001"],
        Written.TryIn(_folder.Path, 
            Step(new() { FunctionArn = Written.FunctionArn, Script = "none.py" }),
            new LambdaStep("Zip", new Lambda { FunctionArn = Written.FunctionArn, ZippedCodeDir = "none.zip" }))
            .Diagnostics.Select(static problem => problem.Id).Where(static id => id.StartsWith("PSDK7", StringComparison.Ordinal)));

    private static LambdaStep Step(Lambda function) => new("Call", function);

    private static string? Arn(CompiledPipeline compiled) => compiled.Definition.Steps[0].Json.GetProperty("FunctionArn").GetString();
}
