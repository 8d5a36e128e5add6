namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Fail steps: a plain message, a joined one, a parameter's, none at all.</summary>
public sealed class Fail : IConformanceCase
{
    public string Name => "fail";

    public Pipeline Build(CaseContext ctx)
    {
        var limit = new ParameterInteger("Limit", 2);
        var reason = new ParameterString("Reason", "because");
        var joined = new FailStep(
            "Joined",
            new Join(" ", "Execution", ExecutionVariables.PipelineExecutionId, "failed: more than", limit, true, 1.5))
        {
            DisplayName = "Shown",
            Description = "Said",
        };
        var plain = new FailStep("Plain", "It failed");
        var parameter = new FailStep("Parameter", reason) { DependsOn = ["Plain"] };
        var silent = new FailStep("Silent");
        var check = new ConditionStep("Check")
        {
            Conditions = [limit > 5],
            IfSteps = [joined, plain, parameter],
            ElseSteps = [silent],
        };
        return new("Fail") { Parameters = [limit, reason], Steps = [check] };
    }
}
