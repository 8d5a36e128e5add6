namespace PipelineSdk.Local.Tests.Engine;

public sealed class ResolveTests
{
    private static readonly ParameterString Bucket = new("Bucket", "lake");

    private static readonly Processor Processor = new("role", "image", 1, "ml.m5.large");

    private static readonly ProcessingStep Evaluate = new("Evaluate", Processor.Run(
        outputs: [new("/opt/ml/processing/evaluation", $"s3://{Bucket}/{ExecutionVariables.PipelineExecutionId}", "evaluation")]))
    {
        PropertyFiles = [new("Report", "evaluation", "evaluation.json")],
    };

    private static readonly JsonGet Error = Evaluate.JsonGet("Report", "mse.value");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_made_the_pipeline_reads_its_results()
    {
        await using var test = new PipelineTest(Compile(Evaluate));
        test.Stub("Evaluate").PropertyFile("Report", """{"mse": {"value": 4.20}}""");
        var execution = await test.StartAsync(cancellationToken: Token);
        var state = await execution.WaitAsync(Token);

        Assert.Equal("4.20", (await execution.ResolveAsync(Error, Token)).GetRawText());
        Assert.Equal("lake", (await execution.ResolveAsync(Bucket, Token)).GetString());
        Assert.Equal(
            $"s3://lake/{state.Id}/evaluation.json",
            (await execution.ResolveAsync($"{Evaluate.Properties.ProcessingOutputConfig.Outputs["evaluation"].S3Output.S3Uri}/evaluation.json", Token)).GetString());
    }

    [Fact]
    public async Task What_did_not_run_has_no_results()
    {
        await using var test = new PipelineTest(Compile(Evaluate));
        test.Stub("Evaluate").Fails();
        var execution = await test.StartAsync(cancellationToken: Token);
        await execution.WaitAsync(Token);

        var ofFile = await Assert.ThrowsAsync<KeyNotFoundException>(() => execution.ResolveAsync(Error, Token));
        var ofStep = await Assert.ThrowsAsync<KeyNotFoundException>(() => execution.ResolveAsync(new ProcessingStep("Other", Processor.Run()).Properties.ExitMessage, Token));
        Assert.Equal("JsonGet 'mse.value' has no value: step 'Evaluate' does not yet have outputs.", ofFile.Message);
        Assert.Equal("Steps.Other.ExitMessage has no value: there is no step 'Other'.", ofStep.Message);
    }

    private static CompiledPipeline Compile(params Step[] steps) =>
        new Pipeline("Test") { Parameters = [Bucket], Steps = steps }.Compile(new("us-east-1", "123456789012"));
}
