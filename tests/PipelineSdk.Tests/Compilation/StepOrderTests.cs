using Xunit;

namespace PipelineSdk.Tests.Compilation;

/// <summary>The order of the definition's steps, and which steps come in without being listed.</summary>
public sealed class StepOrderTests
{
    [Fact]
    public void Listed_steps_stay_in_order() =>
        Assert.Equal("C A B", Written.Order(Step("C", "A"), Step("A"), Step("B")));

    [Fact]
    public void Steps_that_are_reached_follow_breadth_first()
    {
        LambdaStep far = Step("Far"), near = Step("Near", far), custom = Step("Custom", near), other = Step("Other", far), third = Step("Third");
        var first = Step("First", custom);
        var second = Step("Second", other, third);
        Assert.Equal("First Second Custom Other Third Near Far", Written.Order(first, second));
    }

    [Fact]
    public void Of_one_step_dependencies_come_before_references()
    {
        LambdaStep dependency = Step("Dependency"), used = Step("Used"), step = Step("Step", dependency);
        step.Inputs["a"] = used.Outputs["out"];
        step.Inputs["b"] = dependency.Outputs["out"];
        Assert.Equal("Step Dependency Used", Written.Order(step));
    }

    [Fact]
    public void References_reach_a_step_in_every_part_of_another()
    {
        LambdaStep a = Step("A"), b = Step("B"), c = Step("C"), d = Step("D");
        var e = new ProcessingStep("E", Requests.Processing());
        var f = new TrainingStep("F", Requests.Training());
        var call = new LambdaStep("Call", (PipelineString)$"{d.Outputs["out"]}")
        {
            Inputs = new()
            {
                ["join"] = $"x{a.Outputs["out"]}",
                ["list"] = PipelineValue.List(PipelineValue.Object(("k", b.Outputs["out"]))),
                ["file"] = new JsonGet($"s3://{c.Outputs["out"]}", "x"),
                ["property"] = e.JsonGet("report", "x"),
            },
        };
        var register = new RegisterModelStep("Register", new() { ModelPackageGroupName = f.Properties.TrainingJobName });
        Assert.Equal("Call Register A B C E D F", Written.Order(call, register));
    }

    [Fact]
    public void Names_reach_nothing()
    {
        var hidden = Step("Hidden");
        Assert.Equal("Step", Written.Order(Step("Step", hidden.Name)));
    }

    [Fact]
    public void Collections_reach_all_their_steps() =>
        Assert.Equal("Step One Two", Written.Order(Step("Step", new StepCollection("Group", [Step("One"), Step("Two")]))));

    [Fact]
    public void Conditions_reach_steps_before_their_branches_do()
    {
        LambdaStep decided = Step("Decided"), inBranch = Step("InBranch"), before = Step("Before");
        var check = new ConditionStep("Check")
        {
            Conditions = [decided.Outputs["out"] > 1],
            IfSteps = [Step("If", inBranch)],
            ElseSteps = [Step("Else", inBranch)],
            DependsOn = [before],
        };
        Assert.Equal("Check(If|Else) Before Decided InBranch", Written.Order(check));
    }

    [Fact]
    public void A_condition_step_that_is_reached_brings_its_branches()
    {
        var inner = new ConditionStep("Inner") { ElseSteps = [Step("Deep")] };
        var check = new ConditionStep("Check") { IfSteps = [Step("If"), inner] };
        Assert.Equal("Step Check(If Inner(|Deep)|)", Written.Order(Step("Step", check)));
    }

    [Fact]
    public void A_step_in_a_branch_is_not_reached_again()
    {
        var inside = Step("Inside");
        var check = new ConditionStep("Check") { IfSteps = [inside] };
        Assert.Equal("Outside Check(Inside|)", Written.Order(Step("Outside", inside), check));
    }

    [Fact]
    public void Experiment_names_reach_steps_too()
    {
        var named = Step("Named");
        var pipeline = new Pipeline("Pipeline") { PipelineExperimentConfig = new(named.Outputs["out"], "trial"), Steps = [Step("Step")] };
        Assert.Equal(["Step", "Named"], Written.Try(pipeline).Definition.Steps.Select(static step => step.Name));
    }

    [Fact]
    public void A_chain_of_many_steps_is_followed_to_its_end()
    {
        const int count = 100_000;
        var last = Step("0");
        for (var i = 1; i < count; i++)
        {
            last = Step($"{i}", last);
        }

        Assert.Equal(Enumerable.Range(0, count).Reverse().Select(static i => $"{i}"), Written.Try(last).Definition.Steps.Select(static step => step.Name));
    }

    private static LambdaStep Step(string name, params StepDependency[] dependsOn) =>
        new(name, Written.FunctionArn) { Outputs = [new("out")], DependsOn = dependsOn };
}
