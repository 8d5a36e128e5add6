using Microsoft.Extensions.DependencyInjection;

namespace PipelineSdk.Aws.Tests.Documentation;

/// <summary>The code of the README's section "Deploy and run".</summary>
internal static class DeployAndRun
{
    public static async Task RunAsync(Pipeline pipeline)
    {
        #region README
        using var session = new PipelineSession(new() { Role = "SageMakerRole" });

        Console.WriteLine(await pipeline.PlanAsync(session)); // a diff of what would change
        await pipeline.UpsertAsync(session);                  // uploads, functions, pipeline: only what differs

        var execution = await pipeline.StartAsync(session, new() { Parameters = new() { ["MaxDepth"] = 7 }, DisplayName = "depth-7" });
        await foreach (var happened in execution.WatchAsync())
        {
            if (happened is StepEvent { Step: var step })
            {
                Console.WriteLine($"{step.Name}: {step.Status} {step.JobArn} {step.FailureReason}");
            }
        }

        await execution.WaitAsync(); // throws PipelineExecutionException with failed steps, reasons and jobs
        var report = await execution.ReadPropertyFileAsync("Evaluate", "EvaluationReport");
        var reviewer = (await execution.GetStepAsync("Review")).GetOutput("reviewer");

        // Again from the training on, with the results of the latest execution and its parameters but one.
        var parameters = await pipeline.BuildParametersFromExecutionAsync(session, execution.Arn, new() { ["MaxDepth"] = 8 });
        await pipeline.StartAsync(session, new() { Parameters = parameters, SelectiveExecution = new(["Train", "Evaluate"]) });

        await pipeline.PutTriggersAsync(session, [PipelineSchedule.Cron("0 1 * * ? *") with { Name = "nightly" }]);
        #endregion

        Console.WriteLine($"{report} {reviewer}");
    }

    public static void Configure(IServiceCollection services, string queueUrl)
    {
        services.AddPipelineSdk();
        services.AddCallbackWorker<Review.ReviewHandler>(queueUrl);
    }
}
