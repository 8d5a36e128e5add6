using Xunit;
using static PipelineSdk.Tests.Validation.Problems;

namespace PipelineSdk.Tests.Validation;

public sealed class ConditionRulesTests
{
    [Theory]
    [InlineData("""{"Type": "Equals", "LeftValue": "a", "RightValue": {"Std:Join": {"On": "", "Values": ["a"]}}}""")]
    [InlineData("""{"Type": "LessThan", "LeftValue": "a", "RightValue": "b"}""")]
    [InlineData("""{"Type": "GreaterThan", "LeftValue": 1, "RightValue": 1.5}""")]
    [InlineData("""{"Type": "Equals", "LeftValue": true, "RightValue": false}""")]
    [InlineData("""{"Type": "Equals", "LeftValue": null, "RightValue": {"Get": "Execution.PipelineName"}}""")]
    [InlineData("""{"Type": "In", "QueryValue": 1, "Values": [1, 2.5, {"Get": "Execution.PipelineName"}]}""")]
    [InlineData("""{"Type": "Not", "Condition": {"Type": "Or", "Conditions": [{"Type": "Equals", "LeftValue": 1, "RightValue": 2}]}}""")]
    [InlineData("""{"Type": "NotEquals", "LeftValue": 1, "RightValue": 2}""")]
    [InlineData("""{"Type": "In", "Value": "a", "In": ["a"]}""")]
    [InlineData("""{"Type": "NotIn", "Value": "a", "In": ["a"]}""")]
    public void Sides_of_one_type_are_compared(string condition) => Of(Definition(Condition("C", condition)));

    [Theory]
    [InlineData("Equals", "\"a\"", "1", "text with a number")]
    [InlineData("NotEquals", "1", "true", "a number with a Boolean")]
    [InlineData("GreaterThan", "{\"Get\": \"Parameters.Text\"}", "1.5", "text with a number")]
    [InlineData("GreaterThanOrEqualTo", "{\"Get\": \"Parameters.Flag\"}", "{\"Get\": \"Parameters.Whole\"}", "a Boolean with a number")]
    [InlineData("LessThan", "[1]", "1", "a structure with a number")]
    [InlineData("LessThanOrEqualTo", "null", "1", "null with a number")]
    public void Sides_of_different_types_are_not_comparable(string type, string left, string right, string kinds) => Of(
        DefinitionWith(
            """
            "Parameters": [{"Name": "Text", "Type": "String"}, {"Name": "Flag", "Type": "Boolean"}, {"Name": "Whole", "Type": "Integer"}],
            """,
            Condition("C", $$"""{"Type": "{{type}}", "LeftValue": {{left}}, "RightValue": {{right}} }"""),
            Lambda("Use", arguments: """{"a": {"Get": "Parameters.Text"}, "b": {"Get": "Parameters.Flag"}, "c": {"Get": "Parameters.Whole"}}""")),
        $"warning PSDK3018: step 'C' at $.Steps[0].Arguments.Conditions[0]: {type} compares {kinds}, and values of different types are not comparable. " +
        "Fix: compare values of one type.");

    [Theory]
    [InlineData("true", "{\"Get\": \"Execution.PipelineName\"}", "a Boolean")]
    [InlineData("{\"Get\": \"Execution.PipelineName\"}", "null", "null")]
    [InlineData("{\"a\": 1, \"b\": 2}", "[]", "a structure")]
    public void Only_numbers_and_texts_have_an_order(string left, string right, string kind) => Of(
        Definition(Condition("C", $$"""{"Type": "LessThan", "LeftValue": {{left}}, "RightValue": {{right}} }""")),
        $"warning PSDK3018: step 'C' at $.Steps[0].Arguments.Conditions[0]: LessThan compares {kind}, which has no order. Fix: compare numbers or texts.");

    [Fact]
    public void Conditions_within_conditions_are_checked() => Of(
        Definition(Condition("C", """
            {"Type": "Not", "Condition": {"Type": "Or", "Conditions": [{"Type": "Or", "Conditions": []},
             {"Type": "In", "QueryValue": "a", "Values": []}, {"Type": "In", "QueryValue": "a", "Values": ["b", 1]}]}}
            """)),
        "warning PSDK3019: step 'C' at $.Steps[0].Arguments.Conditions[0].Condition.Conditions[0]: Or has no conditions. Fix: give at least one condition.",
        "warning PSDK3019: step 'C' at $.Steps[0].Arguments.Conditions[0].Condition.Conditions[1]: In has no values. Fix: give at least one value.",
        "warning PSDK3018: step 'C' at $.Steps[0].Arguments.Conditions[0].Condition.Conditions[2].Values[1]: In compares text with a number, and values of " +
        "different types are not comparable. Fix: compare values of one type.");

    [Fact]
    public void Types_are_known_ones() => Of(
        Definition(Condition("C", """{"Type": "And", "Conditions": []}""")),
        "warning PSDK3020: step 'C' at $.Steps[0].Arguments.Conditions[0]: 'And' is no known condition type. " +
        "Fix: use Equals, GreaterThan, GreaterThanOrEqualTo, LessThan, LessThanOrEqualTo, In, Not or Or.");

    [Fact]
    public void Built_conditions_are_checked_too()
    {
        var text = new ParameterString("Text");
        Of(
            new Pipeline("P")
            {
                Parameters = [text],
                Steps =
                [
                    new ConditionStep("C")
                    {
                        Conditions = [!text.IsEqualTo(1), new ConditionOr([]), text.IsIn([])],
                        IfSteps = [new FailStep("F")],
                    },
                ],
            },
            "warning PSDK3018: step 'C' at $.Steps[0].Arguments.Conditions[0].Condition: Equals compares text with a number, and values of different types " +
            "are not comparable. Fix: compare values of one type.",
            "warning PSDK3019: step 'C' at $.Steps[0].Arguments.Conditions[1]: Or has no conditions. Fix: give at least one condition.",
            "warning PSDK3019: step 'C' at $.Steps[0].Arguments.Conditions[2]: In has no values. Fix: give at least one value.");
    }
}
