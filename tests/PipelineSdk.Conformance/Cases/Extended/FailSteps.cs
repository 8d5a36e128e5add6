namespace PipelineSdk.Conformance.Cases.Extended;

/// <summary>Fail steps: no message, a plain one, a parameter, and a join; in branches and at top level.</summary>
public sealed class FailSteps : IConformanceCase
{
    public string Name => "fail-steps";

    public Pipeline Build(CaseContext ctx)
    {
        var stage = new ParameterString("Stage", "test", ["test", "prod"]);
        var drift = new ParameterFloat("Drift", 0.25);
        var reason = new ParameterString("Reason");
        var silent = new FailStep("StopQuietly");
        var loud = new FailStep("StopLoudly", new Join(" ", "drift", drift, "in run", ExecutionVariables.PipelineExecutionId))
        {
            DisplayName = "Stop: too much drift",
            Description = "Ends the run where the drift is above the limit",
        };
        var check = new ConditionStep("CheckDrift")
        {
            DisplayName = "Drift?",
            Conditions = [drift > 0.5],
            IfSteps = [loud],
            ElseSteps = [silent],
        };
        var given = new FailStep("StopWithReason", reason) { DependsOn = [check] };
        var plain = new FailStep("StopPlainly", "not in this stage") { DependsOn = ["CheckDrift", given] };
        var inner = new ConditionStep("CheckStage")
        {
            Conditions = [stage.IsEqualTo("prod"), check.Properties.Outcome.IsEqualTo(false)],
            IfSteps = [new FailStep("StopInProd", "")],
        };
        return new("FailSteps") { Parameters = [stage, drift, reason], Steps = [check, given, plain, inner] };
    }
}
