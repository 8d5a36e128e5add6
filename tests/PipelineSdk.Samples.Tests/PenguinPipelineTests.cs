using System.Text.Json;
using Penguins;
using PipelineSdk.Local;
using PipelineSdk.Local.Testing;
using Xunit;

namespace PipelineSdk.Samples.Tests;

public sealed class PenguinPipelineTests
{
    private static readonly PipelineEnvironment Environment = new("us-east-1", "123456789012");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public void Compiles_without_a_word() => Assert.Empty(new PenguinPipeline(Environment).Pipeline.Compile(Environment).Diagnostics);

    [Fact]
    public async Task A_good_model_is_reviewed_registered_and_used()
    {
        await using var test = Test(rmse: 300);
        test.Stub("Review").Returns("decision", "Approved").Returns("reviewer", "Ada");

        var run = await test.RunAsync(cancellationToken: Token);

        Assert.Equal((ExecutionStatus.Succeeded, true), (run.Status, run["Check"].Outcome));
        Assert.Equal(
            ["Prepare", "Tune", "Train", "Evaluate", "Check", "Review", "Penguins-RegisterModel", "Model-CreateModel", "Predict", "Notify"],
            run.Order);
        Assert.Equal(["TooInaccurate"], run.Skipped);
        Assert.Equal("Approved", run.Argument("Penguins-RegisterModel", "ModelApprovalStatus").GetString());
        Assert.Equal("Ada", run.Argument("Notify", "reviewer").GetString());
    }

    [Fact]
    public async Task A_model_that_is_not_good_enough_fails_the_execution()
    {
        await using var test = Test(rmse: 400.5);

        var run = await test.RunAsync(cancellationToken: Token);

        Assert.Equal((ExecutionStatus.Failed, false), (run.Status, run["Check"].Outcome));
        Assert.Equal("Step 'TooInaccurate' failed: The model's error of 400.5 g is too large.", run.FailureReason);
        Assert.Equal(["Review", "Penguins-RegisterModel", "Model-CreateModel", "Predict", "Notify"], run.Skipped);
    }

    [Fact]
    public async Task Training_takes_the_best_hyperparameters_and_waits_for_machines()
    {
        await using var test = Test(rmse: 300);
        test.Stub("Tune").Reports("BestTrainingJob.TunedHyperParameters['max_depth']", "4");
        test.Stub("Train").Fails("SageMaker.CAPACITY_ERROR").Twice();

        var run = await test.RunAsync(cancellationToken: Token);

        Assert.Equal((ExecutionStatus.Succeeded, 3), (run.Status, run["Train"].AttemptCount));
        Assert.Equal("4", run.Argument("Train", "HyperParameters.max_depth").GetString());
    }

    private static PipelineTest Test(double rmse)
    {
        var test = new PipelineTest(new PenguinPipeline(Environment).Pipeline.Compile(Environment));
        var report = new { regression_metrics = new { rmse = new { value = rmse } } };
        test.Stub("Evaluate").PropertyFile("Report", JsonSerializer.Serialize(report));
        return test;
    }
}
