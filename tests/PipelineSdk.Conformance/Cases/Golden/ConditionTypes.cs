namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Every condition, over every kind of value.</summary>
public sealed class ConditionTypes : IConformanceCase
{
    public string Name => "condition_types";

    public Pipeline Build(CaseContext ctx)
    {
        var text = new ParameterString("Text", "a");
        var whole = new ParameterInteger("Whole", 1);
        var real = new ParameterFloat("Real", 1.5);
        var flag = new ParameterBoolean("Flag", true);
        var report = new PropertyFile("Report", "report", "report.json");
        var evaluate = new ProcessingStep(
            "Evaluate",
            Requests.Processing(ctx, Requests.ToolImage, Requests.Output(ctx, "ConditionTypes", "Evaluate", "report", "/out")))
        {
            PropertyFiles = [report],
        };
        var callback = new CallbackStep("Callback", "https://sqs.us-west-2.amazonaws.com/123456789012/queue")
        {
            Outputs = [new("score", StepOutputType.Float)],
        };
        var mse = new JsonGet("Evaluate", report, "metrics.mse");
        var check = new ConditionStep("Check")
        {
            Conditions =
            [
                text.IsEqualTo("a"),
                flag.IsEqualTo(true),
                new ConditionEquals(1, null),
                whole > 0,
                real >= 0.5,
                mse < 6.0,
                new ConditionLessThanOrEqualTo(evaluate.JsonGet("Report", "metrics['mse'][0]"), real),
                text.IsIn(["a", "b", text, 3]),
                evaluate.Properties.ProcessingJobStatus.IsIn(["Completed"]),
                !ExecutionVariables.PipelineName.IsEqualTo(new Join("-", text, "x")),
                new ConditionOr([callback.Outputs["score"] > 0.9, !whole.IsIn([1, 2]), new ConditionOr([])]),
            ],
            DisplayName = "Shown",
            Description = "Said",
        };
        var empty = new ConditionStep("Empty");
        return new("ConditionTypes") { Parameters = [text, whole, real, flag], Steps = [evaluate, callback, check, empty] };
    }
}
