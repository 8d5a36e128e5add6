using Xunit;
using static PipelineSdk.Tests.Validation.Problems;

namespace PipelineSdk.Tests.Validation;

public sealed class ParameterRulesTests
{
    [Fact]
    public void Nothing_is_wrong_with_good_parameters() => Of(Using("""
        {"Name": "A", "Type": "String", "DefaultValue": "a", "EnumValues": ["a", "b"]},
        {"Name": "B", "Type": "Integer", "DefaultValue": 1}, {"Name": "C", "Type": "Float", "DefaultValue": 1.5},
        {"Name": "D", "Type": "Float", "DefaultValue": 1}, {"Name": "E", "Type": "Boolean", "DefaultValue": false}, {"Name": "F", "Type": "String"}
        """, "A", "B", "C", "D", "E", "F"));

    [Fact]
    public void Names_are_unique() => Of(
        Using("""{"Name": "A", "Type": "String"}, {"Name": "A", "Type": "Integer"}""", "A"),
        "error PSDK2001: at $.Parameters[1].Name: the parameter at $.Parameters[0] has the name 'A' too. Fix: give every parameter a name of its own.");

    [Fact]
    public void Names_have_letters_digits_hyphens_and_underscores() => Of(
        Using("""{"Name": "a b", "Type": "String"}, {"Name": "", "Type": "String"}""", "a b"),
        "error PSDK2002: at $.Parameters[0].Name: 'a b' is no parameter name. Fix: use 1 to 256 letters (A to Z, a to z), digits, '-' and '_'.",
        "error PSDK2002: at $.Parameters[1].Name: '' is no parameter name. Fix: use 1 to 256 letters (A to Z, a to z), digits, '-' and '_'.",
        "info PSDK2009: at $.Parameters[1]: nothing uses the parameter ''. Fix: use it, or remove it.");

    [Fact]
    public void Names_have_256_characters_at_most_and_64_in_the_schema()
    {
        var (longer, tooLong) = (new string('a', 65), new string('b', 257));
        Of(
            Using($$"""{"Name": "{{longer}}", "Type": "String"}, {"Name": "{{tooLong}}", "Type": "String"}""", longer, tooLong),
            "warning PSDK2003: at $.Parameters[0].Name: the name has 65 characters; the published definition schema allows 64. " +
            "Fix: shorten it to 64 characters.",
            "error PSDK2002: at $.Parameters[1].Name: the name has 257 characters. Fix: use 1 to 256 letters (A to Z, a to z), digits, '-' and '_'.");
    }

    [Fact]
    public void More_than_200_cannot_all_be_given()
    {
        var names = Enumerable.Range(0, 201).Select(static i => $"P{i}").ToArray();
        Of(
            Using(string.Join(", ", names.Select(static name => $$"""{"Name": "{{name}}", "Type": "String"}""")), names),
            "warning PSDK2004: at $.Parameters: there are 201 parameters; at the start of an execution at most 200 can be given. Fix: remove some.");
    }

    [Theory]
    [InlineData("String", "1", "a whole number", "text")]
    [InlineData("String", "null", "null", "text")]
    [InlineData("Integer", "\"1\"", "text", "a whole number")]
    [InlineData("Integer", "1.0", "a floating-point number", "a whole number")]
    [InlineData("Integer", "true", "a Boolean", "a whole number")]
    [InlineData("Float", "\"1\"", "text", "a number")]
    [InlineData("Boolean", "1", "a whole number", "true or false")]
    [InlineData("Boolean", "[]", "a structure", "true or false")]
    public void Defaults_have_the_parameters_type(string type, string value, string kind, string wanted) => Of(
        Using($$"""{"Name": "A", "Type": "{{type}}", "DefaultValue": {{value}}}""", "A"),
        $"error PSDK2005: at $.Parameters[0].DefaultValue: the default of the {type} parameter 'A' is {kind}. Fix: give {wanted}.");

    [Fact]
    public void Defaults_have_1024_characters_at_most() => Of(
        Using($$"""{"Name": "A", "Type": "String", "DefaultValue": "{{new string('a', 1025)}}"}""", "A"),
        "warning PSDK2006: at $.Parameters[0].DefaultValue: the default has 1,025 characters; at the start of an execution values have at most 1,024. " +
        "Fix: give at most 1,024 characters.");

    [Fact]
    public void Defaults_are_permitted_values() => Of(
        Using("""{"Name": "A", "Type": "String", "DefaultValue": "c", "EnumValues": ["b", "a"]}""", "A"),
        "warning PSDK2007: at $.Parameters[0].DefaultValue: the default 'c' of the parameter 'A' is not among its permitted values. " +
        "Fix: use one of 'a', 'b'.");

    [Fact]
    public void Those_used_are_declared() => Of(
        Using("""{"Name": "B", "Type": "String"}, {"Name": "C", "Type": "String"}""", "A", "B", "C"),
        "error PSDK2008: step 'Step' at $.Steps[0].Arguments.A: 'Parameters.A' refers to a parameter that is not declared. " +
        "Fix: add it to the pipeline's parameters; declared: 'B', 'C'.");

    [Fact]
    public void Those_declared_are_used() => Of(
        Using("""{"Name": "A", "Type": "String"}"""),
        "info PSDK2009: at $.Parameters[0]: nothing uses the parameter 'A'. Fix: use it, or remove it.");

    [Fact]
    public void Only_text_has_permitted_values() => Of(
        Using("""{"Name": "A", "Type": "Integer", "EnumValues": ["1"]}""", "A"),
        "warning PSDK2010: at $.Parameters[0].EnumValues: the Integer parameter 'A' has permitted values, which only String parameters have. " +
        "Fix: remove EnumValues, or make it a String parameter.");

    [Fact]
    public void Types_are_known_ones() => Of(
        Using("""{"Name": "A", "Type": "Double", "DefaultValue": "x"}""", "A"),
        "warning PSDK2012: at $.Parameters[0].Type: 'Double' is no known parameter type. Fix: use 'String', 'Integer', 'Float' or 'Boolean'.");

    [Fact]
    public void Parameters_of_a_pipeline_are_checked_too()
    {
        var used = new ParameterString("Used");
        Of(
            new Pipeline("P")
            {
                Parameters = [new ParameterString("Choice", "c", ["a", "b"]), new ParameterString("Choice")],
                Steps = [new FailStep("F", used)],
            },
            "error PSDK2008: step 'F' at $.Steps[0].Arguments.ErrorMessage: 'Parameters.Used' refers to a parameter that is not declared. " +
            "Fix: add it to the pipeline's parameters; declared: 'Choice'.",
            "warning PSDK2007: at $.Parameters[0].DefaultValue: the default 'c' of the parameter 'Choice' is not among its permitted values. " +
            "Fix: use one of 'a', 'b'.",
            "info PSDK2009: at $.Parameters[0]: nothing uses the parameter 'Choice'. Fix: use it, or remove it.",
            "error PSDK2001: at $.Parameters[1].Name: the parameter at $.Parameters[0] has the name 'Choice' too. " +
            "Fix: give every parameter a name of its own.",
            "info PSDK2009: at $.Parameters[1]: nothing uses the parameter 'Choice'. Fix: use it, or remove it.");
    }

    [Fact]
    public void A_parameter_is_used_with_the_type_with_which_it_is_declared() => Of(
        new Pipeline("P")
        {
            Parameters = [new ParameterString("Count")],
            Steps = [new FailStep("F", $"{new ParameterInteger("Count")} rows")],
        },
        "warning PSDK2013: step 'F' at $.Steps[0].Arguments.ErrorMessage['Std:Join'].Values[0]: the parameter 'Count' is of type Integer here, and " +
        "declared with type String. Fix: use the parameter that is declared.");

    private static string Using(string parameters, params string[] names) => DefinitionWith(
        $"\"Parameters\": [{parameters}],",
        Lambda("Step", arguments: $$"""{ {{string.Join(", ", names.Select(static name => $$$"""
            "{{{name}}}": {"Get": "Parameters.{{{name}}}"}
            """))}} }"""));
}
