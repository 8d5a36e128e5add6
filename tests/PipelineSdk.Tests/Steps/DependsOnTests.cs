using Xunit;

namespace PipelineSdk.Tests.Steps;

public sealed class DependsOnTests
{
    private readonly LambdaStep _first = new("First", Written.FunctionArn) { Outputs = [new("out")] };
    private readonly LambdaStep _second = new("Second", Written.FunctionArn);
    private readonly StepCollection _group = new("Group", [new LambdaStep("One", Written.FunctionArn), new LambdaStep("Two", Written.FunctionArn)]);
    private readonly LambdaStep _last = new("Last", Written.FunctionArn);

    [Fact]
    public void Takes_steps_collections_and_names_of_either()
    {
        _last.DependsOn = [_first, "Second", _group];
        Assert.Equal("""["First","Second","One","Two"]""", Names());
        _last.DependsOn = ["Group", "Two"];
        Assert.Equal("""["One","Two"]""", Names());
    }

    [Fact]
    public void Names_every_step_once_in_the_order_of_first_mention()
    {
        _last.DependsOn = ["Second", _first, "First"];
        _last.AddDependsOn(_second, "Two", _group, _group);
        _last.AddDependsOn();
        Assert.Equal("""["Second","First","Two","One"]""", Names());
    }

    [Fact]
    public void Is_left_out_where_there_is_none()
    {
        _last.DependsOn = [];
        Assert.Null(Names());
        _last.DependsOn = [new StepCollection("Empty", [])];
        Assert.Null(Names());
    }

    [Fact]
    public void Does_not_repeat_what_data_says()
    {
        _last.Inputs["in"] = _first.Outputs["out"];
        Assert.Null(Names());
        _last.AddDependsOn(_first);
        Assert.Equal("""["First"]""", Names());
    }

    [Fact]
    public void Finds_names_in_branches_and_keeps_unknown_ones()
    {
        var check = new ConditionStep("Check") { IfSteps = [new StepCollection("Inner", [new LambdaStep("Deep", Written.FunctionArn)])] };
        _last.DependsOn = ["Inner", "Deep", "Nobody"];
        Assert.Equal("""["Deep","Nobody"]""", Names(check));
    }

    [Fact]
    public void A_name_may_come_later_in_the_list()
    {
        _first.DependsOn = ["Last"];
        Assert.Equal(["Last"], Written.Try(_first, _last).Definition.Steps[0].DependsOn);
    }

    [Fact]
    public void Shows_what_is_waited_for()
    {
        _last.DependsOn = [_first, _group, "Second"];
        Assert.Equal(
            [("First", _first), ("Group", _group), ("Second", (IPipelineStep?)null)],
            _last.DependsOn.Select(static dependency => (dependency.Name, dependency.Target)));
        Assert.Equal("First, Group, Second", string.Join(", ", _last.DependsOn));
    }

    [Fact]
    public void Takes_no_null()
    {
        Assert.Throws<ArgumentNullException>("value", static () => (StepDependency)(string)null!);
        Assert.Throws<ArgumentNullException>("value", static () => (StepDependency)(Step)null!);
        Assert.Throws<ArgumentNullException>("value", static () => (StepDependency)(StepCollection)null!);
    }

    private string? Names(params IPipelineStep[] more)
    {
        var definition = Written.Try([_last, _first, _second, _group, .. more]).Definition.Steps[0];
        return definition.Json.TryGetProperty("DependsOn", out var names) ? names.GetRawText() : null;
    }
}
