using Xunit;

namespace PipelineSdk.Tests.Steps;

public sealed class StepCollectionTests
{
    [Fact]
    public void Its_steps_stand_in_its_place()
    {
        var group = new StepCollection("Group", [new FailStep("One"), new FailStep("Two")]);
        Assert.Equal("Zero One Two Three", Written.Order(new FailStep("Zero"), group, new FailStep("Three")));
        Assert.Equal(
            "Check(One Two|)",
            Written.Order(new ConditionStep("Check") { IfSteps = [new StepCollection("Group", [new FailStep("One"), new FailStep("Two")])] }));
    }

    [Fact]
    public void Copies_its_steps()
    {
        List<Step> steps = [new FailStep("One")];
        var group = new StepCollection("Group", steps);
        steps.Clear();
        Assert.Equal(("Group", 1), (group.Name, group.Steps.Count));
    }

    [Fact]
    public void Needs_a_name_and_steps()
    {
        Assert.Throws<ArgumentNullException>("name", static () => new StepCollection(null!, []));
        Assert.Equal(
            "A step is null: leave it out. (Parameter 'steps')",
            Assert.Throws<ArgumentException>(static () => new StepCollection("Group", [null!])).Message);
    }
}
