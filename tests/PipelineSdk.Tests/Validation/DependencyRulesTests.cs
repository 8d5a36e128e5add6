using Xunit;
using static PipelineSdk.Tests.Validation.Problems;

namespace PipelineSdk.Tests.Validation;

public sealed class DependencyRulesTests
{
    [Fact]
    public void Names_under_depends_on_are_steps() => Of(
        Definition(Lambda("A"), Lambda("B", """, "DependsOn": ["A", "Nowhere"]""")),
        "error PSDK1009: step 'B' at $.Steps[1].DependsOn[1]: DependsOn names 'Nowhere', and there is no such step. Fix: name one of the steps 'A', 'B'.");

    [Fact]
    public void A_step_does_not_depend_on_itself() => Of(
        Definition(Lambda("A", """, "DependsOn": ["A"]""")),
        "error PSDK1011: step 'A' at $.Steps[0].DependsOn[0]: the step depends on itself, so that it can never start. Fix: remove 'A' from its DependsOn.");

    [Fact]
    public void A_step_does_not_refer_to_itself() => Of(
        Definition(Training("A", arguments: """, "TrainingJobName": {"Get": "Steps.A.TrainingJobArn"}""")),
        "error PSDK1011: step 'A' at $.Steps[0].Arguments.TrainingJobName: the step refers to itself with 'Steps.A.TrainingJobArn', which is known only " +
        "after it has run. Fix: give the value itself, or refer to another step.");

    [Fact]
    public void Nothing_depends_on_a_fail_step() => Of(
        Definition(Condition("C", ifSteps: Fail("Stop")), Lambda("A", """, "DependsOn": ["Stop"]""")),
        "error PSDK1013: step 'A' at $.Steps[1].DependsOn[0]: DependsOn names the Fail step 'Stop', which ends the execution. " +
        "Fix: remove 'Stop', or depend on the step that decides about it.");

    [Fact]
    public void Nothing_refers_to_a_fail_step() => Of(
        Definition(Condition("C", ifSteps: Fail("Stop")), Lambda("A", arguments: """{"x": {"Get": "Steps.Stop.ErrorMessage"}}""")),
        "error PSDK1014: step 'A' at $.Steps[1].Arguments.x: 'Steps.Stop.ErrorMessage' refers to a Fail step, which ends the execution and reports " +
        "nothing. Fix: refer to another step.");

    [Fact]
    public void A_step_does_not_wait_for_the_other_branch() => Of(
        Definition(Condition(
            "C",
            ifSteps: Training("A"),
            elseSteps: $"""{Lambda("B", """, "DependsOn": ["A"]""")}, {Lambda("D", arguments: """{"x": {"Get": "Steps.A.TrainingJobArn"}}""")}""")),
        "warning PSDK1015: step 'B' at $.Steps[0].Arguments.ElseSteps[0].DependsOn[0]: the step waits for 'A' in the other branch of 'C', and only one " +
        "of the two runs. Fix: put both steps into one branch, or remove the dependency.",
        "warning PSDK1015: step 'D' at $.Steps[0].Arguments.ElseSteps[1].Arguments.x: the step waits for 'A' in the other branch of 'C', and only one " +
        "of the two runs. Fix: put both steps into one branch, or remove the dependency.");

    [Fact]
    public void The_other_branch_may_be_that_of_an_outer_condition()
    {
        var inner = Condition("Inner", ifSteps: Lambda("Deep", """, "DependsOn": ["Other", "Beside"]"""));
        Of(
            Definition(Condition("Outer", ifSteps: $"{inner}, {Lambda("Beside")}", elseSteps: Lambda("Other"))),
            "warning PSDK1016: step 'Inner' at $.Steps[0].Arguments.IfSteps[0]: the condition step stands in a branch of 'Outer'. The developer guide " +
            "forbids that; the Python SDK writes it. Fix: list the condition step itself, or join the conditions in one condition step.",
            "warning PSDK1015: step 'Deep' at $.Steps[0].Arguments.IfSteps[0].Arguments.IfSteps[0].DependsOn[0]: the step waits for 'Other' in the other " +
            "branch of 'Outer', and only one of the two runs. Fix: put both steps into one branch, or remove the dependency.");
    }

    [Fact]
    public void Steps_of_one_branch_wait_for_each_other() =>
        Of(Definition(Condition("C", ifSteps: $"""{Lambda("A")}, {Lambda("B", """, "DependsOn": ["A"]""")}""")));

    [Fact]
    public void Steps_do_not_wait_for_each_other_in_a_circle() => Of(
        Definition(
            Training("Train", """, "DependsOn": ["Evaluate"]"""),
            Lambda("Evaluate", arguments: """{"model": {"Get": "Steps.Train.ModelArtifacts.S3ModelArtifacts"}}""")),
        "error PSDK1010: step 'Train' at $.Steps[1].Arguments.model: the steps wait for each other: Train → Evaluate → Train. " +
        "Fix: remove one of the dependencies at $.Steps[1].Arguments.model, $.Steps[0].DependsOn[0].");

    [Fact]
    public void A_condition_does_not_wait_for_its_branch() => Of(
        Definition(Condition("C", ifSteps: Lambda("A"), members: """, "DependsOn": ["A"]""")),
        "error PSDK1010: step 'C' at $.Steps[0].Arguments.IfSteps[0]: the steps wait for each other: C → A → C. " +
        "Fix: remove one of the dependencies at $.Steps[0].Arguments.IfSteps[0], $.Steps[0].DependsOn[0].");

    [Fact]
    public void A_long_circle_is_cut_in_the_middle()
    {
        var steps = Enumerable.Range(0, 40).Select(i => Lambda($"S{i}", $", \"DependsOn\": [\"S{(i + 39) % 40}\"]"));
        Of(
            Definition([.. steps]),
            "error PSDK1010: step 'S0' at $.Steps[1].DependsOn[0]: the steps wait for each other: S0 → S1 → S2 → S3 → S4 → S5 → S6 → S7 → S8 → S9 → " +
            "21 more → S31 → S32 → S33 → S34 → S35 → S36 → S37 → S38 → S39 → S0. Fix: remove one of the dependencies at " +
            string.Join(", ", Enumerable.Range(1, 20).Select(i => $"$.Steps[{i}].DependsOn[0]")) + ".");
    }

    [Fact]
    public void Built_steps_are_checked_too()
    {
        var first = new LambdaStep("First", "arn:aws:lambda:us-west-2:123456789012:function:f") { Outputs = [new LambdaOutput("x")] };
        var second = new LambdaStep("Second", "arn:aws:lambda:us-west-2:123456789012:function:f") { Inputs = { ["x"] = first.Outputs["x"] } };
        first.AddDependsOn(second, "Third");
        Of(
            new Pipeline("P") { Steps = [first, second] },
            "error PSDK1009: step 'First' at $.Steps[0].DependsOn[1]: DependsOn names 'Third', and there is no such step. " +
            "Fix: name one of the steps 'First', 'Second'.",
            "error PSDK1010: step 'First' at $.Steps[1].Arguments.x: the steps wait for each other: First → Second → First. " +
            "Fix: remove one of the dependencies at $.Steps[1].Arguments.x, $.Steps[0].DependsOn[0].");
    }
}
