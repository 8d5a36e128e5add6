using System.Globalization;
using System.Text.Json.Nodes;
using PipelineSdk;
using PipelineSdk.Local;
using Samples.Boosting;

namespace Penguins.Steps;

/// <summary>Measures the model's error on the test set, and writes it into a file from which later steps read it.</summary>
internal static class EvaluateModel
{
    private const string Output = "evaluation";

    private static readonly PropertyFile Report = new("Report", Output, "evaluation.json");

    public static ProcessingStep Create(Places places, ProcessingStep prepare, TrainingStep train)
    {
        var processor = new Processor(places.Role, places.Image, 1, Places.InstanceType) { Entrypoint = ["penguins", "evaluate"] };
        return new("Evaluate", processor.Run(
            inputs:
            [
                new(train.Properties.ModelArtifacts.S3ModelArtifacts, "/opt/ml/processing/model", "model"),
                new(PrepareData.Set(prepare, "test"), "/opt/ml/processing/test", "test"),
            ],
            outputs: [new("/opt/ml/processing/evaluation", outputName: Output)]))
        {
            PropertyFiles = [Report],
        };
    }

    /// <summary>The place of the report.</summary>
    public static PipelineString ReportUri(ProcessingStep evaluate) => $"{PrepareData.Set(evaluate, Output)}/{Report.Path}";

    /// <summary>The error in g, as the report has it.</summary>
    public static JsonGet Rmse(ProcessingStep evaluate) => evaluate.JsonGet(Report, "regression_metrics.rmse.value");

    /// <summary>The error of a model that always says the mean.</summary>
    public static JsonGet RmseOfMean(ProcessingStep evaluate) => evaluate.JsonGet(Report, "baseline.rmse.value");

    public static void Run(JobContext job)
    {
        var model = BoostedTrees.LoadArchive(job.Inputs.File("model"));
        var test = LabelledRows.Read(job.Inputs.Files("test"));
        var (rmse, rmseOfMean) = (model.Rmse(test), model.MeanOnly().Rmse(test));
        var report = new JsonObject
        {
            ["regression_metrics"] = new JsonObject { ["rmse"] = new JsonObject { ["value"] = rmse } },
            ["baseline"] = new JsonObject { ["rmse"] = new JsonObject { ["value"] = rmseOfMean } },
        };
        File.WriteAllText(Path.Combine(job.Outputs[Output], "evaluation.json"), report.ToJsonString());
        job.Log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"RMSE {rmse:0.0} g; predicting the mean: {rmseOfMean:0.0} g"));
    }
}
