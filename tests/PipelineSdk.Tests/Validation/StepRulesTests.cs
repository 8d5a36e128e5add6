using Xunit;
using static PipelineSdk.Tests.Validation.Problems;

namespace PipelineSdk.Tests.Validation;

public sealed class StepRulesTests
{
    [Fact]
    public void Nothing_is_wrong_with_good_steps() => Of(Definition(
        Processing("Process"),
        Training("Train", """, "DependsOn": ["Process"], "DisplayName": "Training", "Description": "Trains." """),
        Condition("Check", ifSteps: Lambda("Tell"), members: """, "DependsOn": ["Train"]""")));

    [Fact]
    public void Names_are_unique_in_branches_too() => Of(
        Definition(Lambda("A"), Condition("C", ifSteps: Lambda("A"))),
        "error PSDK1003: step 'A' at $.Steps[1].Arguments.IfSteps[0].Name: the step at $.Steps[0] has the name 'A' too. " +
        "Fix: give every step a name of its own, in branches too.");

    [Fact]
    public void Names_have_letters_digits_hyphens_and_underscores() => Of(
        Definition(Lambda("my step"), Lambda("Träin"), Lambda("a-b_C9")),
        "error PSDK1004: step 'my step' at $.Steps[0].Name: 'my step' is no step name. " +
        "Fix: use 1 to 64 letters (A to Z, a to z), digits, '-' and '_'.",
        "error PSDK1004: step 'Träin' at $.Steps[1].Name: 'Träin' is no step name. " +
        "Fix: use 1 to 64 letters (A to Z, a to z), digits, '-' and '_'.");

    [Fact]
    public void Names_have_64_characters_at_most() => Of(
        Definition(Lambda(new('a', 64)), Lambda(new('b', 65))),
        $"error PSDK1004: step '{new string('b', 65)}' at $.Steps[1].Name: the name has 65 characters. " +
        "Fix: use 1 to 64 letters (A to Z, a to z), digits, '-' and '_'.");

    [Fact]
    public void Display_names_have_256_characters_at_most() => Of(
        Definition(Lambda("A", $", \"DisplayName\": \"{new string('a', 257)}\"")),
        "error PSDK1007: step 'A' at $.Steps[0].DisplayName: the display name has 257 characters. Fix: give at most 256 characters.");

    [Fact]
    public void Display_names_outside_of_the_schema_are_worth_a_note() => Of(
        Definition(Lambda("A", ", \"DisplayName\": \"Tell them\"")),
        "info PSDK1026: step 'A' at $.Steps[0].DisplayName: the API takes the display name 'Tell them', but it does not have the form that the " +
        "published definition schema wants. Fix: use 1 to 64 letters (A to Z, a to z), digits, '-' and '_' to satisfy the schema too.");

    [Fact]
    public void Descriptions_have_3072_characters_at_most() => Of(
        Definition(Lambda("A", $", \"Description\": \"{new string('a', 3073)}\"")),
        "error PSDK1008: step 'A' at $.Steps[0].Description: the description has 3,073 characters. Fix: give at most 3,072 characters.");

    [Fact]
    public void Condition_steps_do_not_stand_in_branches() => Of(
        Definition(Condition("Outer", ifSteps: Condition("Inner"))),
        "warning PSDK1016: step 'Inner' at $.Steps[0].Arguments.IfSteps[0]: the condition step stands in a branch of 'Outer'. The developer guide " +
        "forbids that; the Python SDK writes it. Fix: list the condition step itself, or join the conditions in one condition step.");

    [Fact]
    public void Condition_steps_have_conditions_and_steps() => Of(
        Definition(Condition("C", conditions: "", ifSteps: "")),
        "warning PSDK1018: step 'C' at $.Steps[0].Arguments.Conditions: the step has no conditions. Fix: give at least one condition.",
        "warning PSDK1019: step 'C' at $.Steps[0].Arguments: neither branch of the step has steps. Fix: put steps into IfSteps or ElseSteps.");

    [Fact]
    public void Types_are_known_ones() => Of(
        Definition("""{"Name": "A", "Type": "Trainig", "Arguments": {}}""", """{"Name": "B", "Type": "Lineage", "Arguments": {}}"""),
        "warning PSDK1020: step 'A' at $.Steps[0].Type: 'Trainig' is no known step type. Fix: use one of the types that SageMaker has: AutoML, " +
        "BedrockCustomModel, BedrockCustomModelDeployment, BedrockModelImport, BedrockProvisionedModelThroughput, Callback, ClarifyCheck, Condition, " +
        "EMR, EMRServerless, Endpoint, EndpointConfig, Fail, InferenceComponent, Lambda, Lineage, Model, Processing, QualityCheck, RegisterModel, " +
        "Training, Transform, Tuning.");

    [Fact]
    public void Built_steps_are_checked_too() => Of(
        new Pipeline("P")
        {
            Steps =
            [
                new FailStep("A b"),
                new FailStep("Twice"),
                new FailStep("Twice") { DisplayName = new('a', 257), Description = new('a', 3073) },
            ],
        },
        "error PSDK1004: step 'A b' at $.Steps[0].Name: 'A b' is no step name. Fix: use 1 to 64 letters (A to Z, a to z), digits, '-' and '_'.",
        "error PSDK1003: step 'Twice' at $.Steps[2].Name: the step at $.Steps[1] has the name 'Twice' too. " +
        "Fix: give every step a name of its own, in branches too.",
        "error PSDK1007: step 'Twice' at $.Steps[2].DisplayName: the display name has 257 characters. Fix: give at most 256 characters.",
        "error PSDK1008: step 'Twice' at $.Steps[2].Description: the description has 3,073 characters. Fix: give at most 3,072 characters.");
}
