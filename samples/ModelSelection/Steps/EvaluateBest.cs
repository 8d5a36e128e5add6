using PipelineSdk;

namespace ModelSelection.Steps;

/// <summary>Measures the best model on the test set, which the search has not seen, and writes a file from which later steps read.</summary>
internal static class EvaluateBest
{
    private const string Output = "evaluation";

    public static PropertyFile Report { get; } = new("Evaluation", Output, "evaluation.json");

    public static ProcessingStep Create(Places places, Images images, ProcessingStep prepare, PipelineString best)
    {
        var processor = new ScriptProcessor(places.Role, images.XGBoost, ["python3"], 1, "ml.m5.xlarge");
        return new("Evaluate", processor.Run(
            code: "code/evaluate.py",
            inputs: [new(best, "/opt/ml/processing/model"), new(PrepareData.Set(prepare, "test"), "/opt/ml/processing/test")],
            outputs: [new("/opt/ml/processing/evaluation", outputName: Output)]))
        {
            PropertyFiles = [Report],
        };
    }

    /// <summary>The place of the report.</summary>
    public static PipelineString ReportUri(ProcessingStep evaluate) => $"{PrepareData.Set(evaluate, Output)}/{Report.Path}";
}
