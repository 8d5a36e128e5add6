using System.Globalization;
using Penguins.Steps;
using PipelineSdk;
using PipelineSdk.Local;

namespace Penguins;

/// <summary>Prints what came out: the references that made the pipeline read the results too.</summary>
internal static class Summary
{
    public static async Task PrintAsync(PenguinPipeline sample, LocalExecution execution, FolderObjectStore store)
    {
        var state = execution.State;
        Console.WriteLine();
        if (state[sample.Evaluate.Name].Status == StepStatus.Succeeded)
        {
            var rmse = (await execution.ResolveAsync(EvaluateModel.Rmse(sample.Evaluate))).GetDouble();
            var ofMean = (await execution.ResolveAsync(EvaluateModel.RmseOfMean(sample.Evaluate))).GetDouble();
            Line("Error", string.Create(
                CultureInfo.InvariantCulture, $"RMSE {rmse:0.0} g on the test set; predicting the mean: {ofMean:0.0} g"));
            Line("Model", await FileAsync(sample.Train.Properties.ModelArtifacts.S3ModelArtifacts));
        }

        if (state[sample.Check.Name].Outcome is { } outcome)
        {
            Line("Branch", outcome ? "if: good enough, so reviewed, registered and used" : "else: not good enough");
        }

        if (state[sample.Predict.Name].Status == StepStatus.Succeeded)
        {
            var package = sample.Register.RegisterModelStep.Properties;
            var approval = await execution.ResolveAsync(package.ModelApprovalStatus);
            Line("Registered", $"{await execution.ResolveAsync(package.ModelPackageArn)}, {approval}");
            Line("Predictions", await FileAsync($"{sample.Predict.Properties.TransformOutput.S3OutputPath}/batch.csv.out"));
        }

        if (state.FailureReason is { } reason)
        {
            Line("Failed", reason);
        }

        async Task<string> FileAsync(PipelineString s3Uri) =>
            Path.GetRelativePath(".", store.PathOf(ObjectLocation.Parse((await execution.ResolveAsync(s3Uri)).GetString()!)));
    }

    private static void Line(string title, string text) => Console.WriteLine($"{title,-12} {text}");
}
