namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Condition steps inside the branches of condition steps.</summary>
public sealed class ConditionNested : IConformanceCase
{
    public string Name => "condition_nested";

    public Pipeline Build(CaseContext ctx)
    {
        var kind = new ParameterString("Kind", "a");
        var size = new ParameterInteger("Size", 1);
        var innermost = new ConditionStep("Innermost")
        {
            Conditions = [kind.IsEqualTo("c")],
            IfSteps = [new FailStep("Deep", "deep")],
        };
        var inner = new ConditionStep("Inner")
        {
            Conditions = [size > 10],
            IfSteps = [new FailStep("Big", "too big"), innermost],
            ElseSteps = [new FailStep("Small", "too small")],
        };
        var outer = new ConditionStep("Outer")
        {
            Conditions = [kind.IsEqualTo("a")],
            IfSteps = [inner],
            ElseSteps = [new FailStep("Other", "other") { DependsOn = ["Small"] }],
        };
        return new("ConditionNested") { Parameters = [kind, size], Steps = [outer] };
    }
}
