using System.Globalization;
using System.Text.Json.Nodes;
using PipelineSdk.Local;
using Samples.Boosting;

namespace Abalone.Local;

/// <summary>The scripts of the <c>code</c> folder in C#: they read and write the same places.</summary>
internal static class LocalJobs
{
    public static void Process(JobContext job)
    {
        string[] data = [.. File.ReadLines(Directory.EnumerateFiles(job.Folder.Map("/opt/ml/processing/input/data")).Single())];
        new Random(1).Shuffle(data);
        var held = data.Length * 15 / 100;
        Write("train", data[..^(2 * held)]);
        Write("validation", data[^(2 * held)..^held]);
        Write("test", data[^held..]);
        job.Log.WriteLine($"{data.Length - (2 * held)} to train, {held} to validate, {held} to test");

        void Write(string set, string[] lines) =>
            File.WriteAllLines(
                Path.Combine(job.Outputs[set], $"{set}.csv"), lines.Select(static line => LabelledRows.FormatRow(AbaloneRows.Parse(line))));
    }

    public static void Evaluate(JobContext job)
    {
        var model = BoostedTrees.LoadArchive(job.Folder.Map("/opt/ml/processing/model/model.tar.gz"));
        var test = LabelledRows.Read(job.Folder.Map("/opt/ml/processing/test/test.csv"));
        var errors = test.Labels.Zip(test.Features, (label, features) => label - model.Predict(features)).ToList();
        var (mse, mean) = (errors.Average(static error => error * error), errors.Average());
        var report = new JsonObject
        {
            ["regression_metrics"] = new JsonObject
            {
                ["mse"] = new JsonObject { ["value"] = mse, ["standard_deviation"] = Math.Sqrt(mse - (mean * mean)) },
            },
        };
        File.WriteAllText(Path.Combine(job.Outputs["evaluation"], "evaluation.json"), report.ToJsonString());
        job.Log.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"RMSE {Math.Sqrt(mse):0.000} rings on {test.Count} abalones; predicting the mean: {model.MeanOnly().Rmse(test):0.000} rings"));
    }
}
