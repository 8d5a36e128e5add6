using PipelineSdk;

namespace Abalone.Steps;

/// <summary>Measures the model's error on the test set, and writes it into a file from which later steps read it.</summary>
internal static class EvaluateModel
{
    private const string Output = "evaluation";

    public static PropertyFile Report { get; } = new("EvaluationReport", Output, "evaluation.json");

    public static ProcessingStep Create(Places places, Images images, ProcessingStep process, TrainingStep train)
    {
        var processor = new ScriptProcessor(places.Role, images.XGBoost, ["python3"], 1, "ml.m5.xlarge");
        return new("AbaloneEval", processor.Run(
            code: "code/evaluate.py",
            inputs:
            [
                new(train.Properties.ModelArtifacts.S3ModelArtifacts, "/opt/ml/processing/model"),
                new(ProcessData.Set(process, "test"), "/opt/ml/processing/test"),
            ],
            outputs: [new("/opt/ml/processing/evaluation", outputName: Output)]))
        {
            DisplayName = "Evaluate",
            PropertyFiles = [Report],
        };
    }

    /// <summary>The place of the report.</summary>
    public static PipelineString ReportUri(ProcessingStep evaluate) => $"{ProcessData.Set(evaluate, Output)}/{Report.Path}";
}
