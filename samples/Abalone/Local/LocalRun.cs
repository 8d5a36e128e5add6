using System.Text;
using System.Text.Json.Nodes;
using Abalone.Steps;
using PipelineSdk;
using PipelineSdk.Local;
using Samples.Boosting;
using Samples.Watching;

namespace Abalone.Local;

/// <summary>Runs the pipeline on this machine.</summary>
internal static class LocalRun
{
    private const int BatchSize = 100;

    /// <returns>The exit code: 0 if the execution succeeds.</returns>
    public static async Task<int> RunAsync(CompiledPipeline compiled, string data, string output, CancellationToken cancellationToken)
    {
        var parameters = new AbaloneParameters(compiled.Environment);
        var folder = Path.Combine(output, ".pipelinesdk");
        var store = new FolderObjectStore(Path.Combine(folder, "s3")).Mount(parameters.InputData.DefaultValue!, data);
        var options = new LocalEngineOptions { Folder = folder, Environment = compiled.Environment, Store = store };
        options.Jobs
            .ForStep("AbaloneProcess", LocalJobs.Process)
            .ForStep("AbaloneEval", LocalJobs.Evaluate)
            .ForImage("*/sagemaker-xgboost:*", new TrainTrees(reportsMetrics: true))
            .ServeImage("*/sagemaker-xgboost:*", new PredictTrees());
        options.Callbacks.ForStep("AbaloneReview", static _ => CallbackResult.Success()
            .With(ReviewModel.Reviewer, "a rule of the sample")
            .With(ReviewModel.InstanceCount, 1));
        options.Lambdas.Add("abalone-notify", static inputs => new JsonObject
        {
            ["message"] = $"{inputs.GetProperty("reviewer")} saw {inputs.GetProperty("model_package_arn")}",
        });

        // The batch are some of the same abalones, without their rings.
        var batch = File.ReadLines(data).Take(BatchSize).Select(static line => LabelledRows.FormatRow(AbaloneRows.Parse(line)[1..]));
        await store.WriteAsync(
            ObjectLocation.Parse($"{parameters.BatchData.DefaultValue}/batch.csv"),
            new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', batch))),
            cancellationToken: cancellationToken);

        await using var engine = new LocalEngine(options);
        var execution = await engine.StartAsync(compiled, cancellationToken: cancellationToken);
        var state = await ExecutionView.ShowAsync(execution);
        Console.WriteLine();
        Console.WriteLine(execution.LogOf("AbaloneEval")?.LastLine);
        Console.WriteLine(state);
        var report = Path.Combine(output, "report.html");
        await execution.WriteReportAsync(report, cancellationToken: cancellationToken);
        Console.WriteLine($"Wrote {Path.GetFullPath(report)}");
        return state.Status == ExecutionStatus.Succeeded ? 0 : 1;
    }
}
