namespace PipelineSdk.Local.Tests.Steps;

public sealed class RecordTests
{
    private const string Register = """
        {"Name": "Register", "Type": "RegisterModel", "Arguments": {"ModelPackageGroupName": "Group", "ModelApprovalStatus": "Approved"}}
        """;

    [Fact]
    public async Task Each_registration_is_the_next_version_of_its_group()
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of(Register));

        var first = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);
        var second = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(1, first["Register"].Properties?.GetProperty("ModelPackageVersion").GetInt32());
        Assert.Equal(
            """
            {"ModelPackageGroupName":"Group","ModelApprovalStatus":"Approved","ModelPackageName":"Group","ModelPackageArn":"arn:aws:sagemaker:us-east-1:000000000000:model-package/group/2","ModelPackageVersion":2,"ModelPackageStatus":"Completed","ModelPackageStatusDetails":{"ValidationStatuses":[],"ImageScanStatuses":[]},"CreationTime":1704067200}
            """,
            second["Register"].Properties?.GetRawText());
        Assert.Equal(
            """{"RegisterModel":{"Arn":"arn:aws:sagemaker:us-east-1:000000000000:model-package/group/2"}}""", second["Register"].Metadata?.GetRawText());
    }

    [Fact]
    public async Task A_transform_needs_a_model_of_this_machine()
    {
        await using var test = new PipelineTest("Test", TestDefinition.Of("""{"Name": "Batch", "Type": "Transform", "Arguments": {"ModelName": "elsewhere"}}"""));
        test.Jobs.ServeStep("Batch", static (_, _) => Task.FromResult(InvocationResponse.FromText("")));

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal("There is no model 'elsewhere' on this machine.", run["Batch"].FailureReason);
    }
}
