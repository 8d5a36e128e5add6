namespace PipelineSdk.Local.Tests.Scheduling;

public sealed class JobNamingTests
{
    private const string Id = "abcdefghijkl";
    private const string Token = "0123456789";

    [Theory]
    [InlineData("Training", "Train", null, "pipelines-abcdefghijkl-Train-0123456789")]
    [InlineData("Processing", "A-step-whose-name-is-as-long-as-names-may-be-which-are-64-letters", null, "pipelines-abcdefghijkl-A-step-whose-name-is-as-long-0123456789")]
    [InlineData("Tuning", "Tune", null, "pipelines-abcdefghi-T-0123456789")]
    [InlineData("Training", "Train", "MyJob", "MyJob-abcdefghijkl-0123456789-2")]
    [InlineData("Processing", "P", "MyProcessingJob-MyProcessingJob-MyProcessingJob", "MyProcessingJob-MyProcessingJob-MyPro-abcdefghijkl-0123456789-2")]
    [InlineData("Tuning", "Tune", "MyTuningJob", "MyTuni-abcdefghijkl-0123456789-2")]
    public void Jobs_have_the_services_names(string type, string step, string? baseName, string expected)
    {
        var definition = TestDefinition.Of($$$"""{"Name": "{{{step}}}", "Type": "{{{type}}}", "Arguments": {}}""");

        var name = JobNaming.Name(definition.Steps[0], baseName, Id, Token, 2);

        Assert.Equal(expected, name);
        Assert.InRange(name.Length, 1, type == "Tuning" ? 32 : 63);
    }

    [Theory]
    [InlineData("Processing", "ProcessingJobName", "ProcessingJobName")]
    [InlineData("Training", "TrainingJobName", "TrainingJobName")]
    [InlineData("Transform", "TransformJobName", "TransformJobName")]
    public async Task A_custom_prefix_starts_the_jobs_name(string type, string argument, string property)
    {
        PipelineDefinition definition = new TestDefinition().Parameter("Prefix", "String", "MyJob")
            .Step($$$"""{"Name": "Run", "Type": "{{{type}}}", "Arguments": {"{{{argument}}}": {"Get": "Parameters.Prefix"} } }""");
        await using var test = new PipelineTest("Test", definition);

        var run = await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Matches($"^MyJob-{run.State.Id}-[A-Za-z0-9]{{10}}-0$", run["Run"].JobName);
        Assert.Equal(run["Run"].JobName, run["Run"].Properties?.GetProperty(property).GetString());
    }
}
