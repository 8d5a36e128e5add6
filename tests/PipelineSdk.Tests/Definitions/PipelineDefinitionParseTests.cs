using System.Text;
using PipelineSdk.Tests.Validation;
using Xunit;
using static PipelineSdk.Tests.Validation.Problems;

namespace PipelineSdk.Tests.Definitions;

public sealed class PipelineDefinitionParseTests
{
    private const string Whole = """
        {"Version": "2020-12-01", "Metadata": {}, "More": {"kept": [1.0, 6, null]},
         "Parameters": [{"Name": "Size", "Type": "Integer", "DefaultValue": 2}, {"Name": "Stage", "Type": "String", "EnumValues": ["a", "b"]}],
         "PipelineExperimentConfig": {"ExperimentName": {"Get": "Execution.PipelineName"}, "TrialName": "t"},
         "Steps": [
          {"Name": "Process", "Type": "Processing", "DisplayName": "Prepare", "Description": "Prepares.", "DependsOn": ["Other"],
           "Arguments": {"ProcessingOutputConfig": {"Outputs": [{"OutputName": "metrics", "S3Output": {"S3Uri": {"Std:Join": {"On": "/",
            "Values": ["s3:/", {"Get": "Parameters.Stage"}, {"Get": "Execution.PipelineExecutionId"}]}}}}]}},
           "CacheConfig": {"Enabled": true, "ExpireAfter": "P30D"},
           "RetryPolicies": [{"BackoffRate": 1.5, "IntervalSeconds": 2, "MaxAttempts": 3, "ExceptionType": ["Step.THROTTLING"]}],
           "PropertyFiles": [{"PropertyFileName": "Report", "OutputName": "metrics", "FilePath": "report.json"}]},
          {"Name": "Check", "Type": "Condition", "Arguments": {
            "Conditions": [{"Type": "LessThanOrEqualTo", "RightValue": {"Get": "Parameters.Size"},
             "LeftValue": {"Std:JsonGet": {"PropertyFile": {"Get": "Steps.Process.PropertyFiles.Report"}, "Path": "mse"}}}],
            "IfSteps": [{"Name": "Tell", "Type": "Lambda", "Arguments": {"uri": {"Get": "Steps.Process.ProcessingOutputConfig.Outputs['metrics'].S3Output.S3Uri"}},
             "FunctionArn": {"Get": "Steps.Other.Whatever"}, "OutputParameters": [{"OutputName": "done", "OutputType": "Boolean"}]}],
            "ElseSteps": [{"Name": "Stop", "Type": "Fail", "Arguments": {"ErrorMessage": ""}}]}},
          {"Name": "Other", "Type": "Unheard", "Arguments": {"Deep": {"a.b": [{"Get": "PipelineExperimentConfig.TrialName"}]}}, "Own": {"Get": "Strange"}}]}
        """;

    [Fact]
    public void The_model_has_the_steps_and_what_stands_in_them()
    {
        var definition = PipelineDefinition.Parse(Whole);
        Assert.Equal("2020-12-01", definition.Version);
        Assert.Equal(["Process", "Check", "Other"], definition.Steps.Select(static step => step.Name));
        Assert.Equal(["Process", "Check", "Tell", "Stop", "Other"], definition.AllSteps.Select(static step => step.Name));

        var process = definition.Steps[0];
        Assert.Equal(("Processing", "$.Steps[0]", "Prepare", "Prepares."), (process.Type, process.JsonPath, process.DisplayName, process.Description));
        Assert.Equal(["Other"], process.DependsOn);
        Assert.Equal((true, "P30D"), (process.CacheConfig!.EnableCaching, process.CacheConfig.ExpireAfter));
        var policy = Assert.Single(process.RetryPolicies);
        Assert.Equal((1.5, 2, 3, null), (policy.BackoffRate, policy.IntervalSeconds, policy.MaxAttempts, policy.ExpireAfterMins));
        Assert.Equal(["Step.THROTTLING"], policy.ExceptionTypes);
        var file = Assert.Single(process.PropertyFiles);
        Assert.Equal(("Report", "metrics", "report.json"), (file.Name, file.OutputName, file.Path));
        Assert.Equal(["metrics"], process.ProcessingOutputs!);

        var check = definition.Steps[1];
        Assert.Equal(("Tell", check, true), (check.IfSteps[0].Name, check.IfSteps[0].Parent, check.IfSteps[0].Branch));
        Assert.Equal(("Stop", check, false), (check.ElseSteps[0].Name, check.ElseSteps[0].Parent, check.ElseSteps[0].Branch));
        Assert.Equal("$.Steps[1].Arguments.ElseSteps[0]", check.ElseSteps[0].JsonPath);
        var output = Assert.Single(check.IfSteps[0].OutputParameters);
        Assert.Equal(("done", "Boolean"), (output.OutputName, output.OutputType));
    }

    [Fact]
    public void The_model_has_the_parameters()
    {
        var parameters = PipelineDefinition.Parse(Whole).Parameters;
        Assert.Equal([("Size", "Integer", "$.Parameters[0]"), ("Stage", "String", "$.Parameters[1]")],
            parameters.Select(static parameter => (parameter.Name, parameter.Type, parameter.JsonPath)));
        Assert.Equal("2", parameters[0].DefaultValue!.ToString());
        Assert.Null(parameters[1].DefaultValue);
        Assert.Equal(["a", "b"], parameters[1].EnumValues);
    }

    [Fact]
    public void The_model_has_every_reference_with_its_place()
    {
        var definition = PipelineDefinition.Parse(Whole);
        Assert.Equal(
            [(ReferenceKind.ExecutionVariable, "Execution.PipelineName", "PipelineName", "$.PipelineExperimentConfig.ExperimentName")],
            ReferenceParts.Of(definition.References));
        const string Join = "$.Steps[0].Arguments.ProcessingOutputConfig.Outputs[0].S3Output.S3Uri['Std:Join'].Values";
        Assert.Equal(
            [
                (ReferenceKind.Parameter, "Parameters.Stage", "Stage", Join + "[1]"),
                (ReferenceKind.ExecutionVariable, "Execution.PipelineExecutionId", "PipelineExecutionId", Join + "[2]"),
            ],
            ReferenceParts.Of(definition.Steps[0].References));
        Assert.Equal(
            [
                (ReferenceKind.Parameter, "Parameters.Size", "Size", "$.Steps[1].Arguments.Conditions[0].RightValue"),
                (
                    ReferenceKind.PropertyFile,
                    "Steps.Process.PropertyFiles.Report",
                    "Process",
                    "$.Steps[1].Arguments.Conditions[0].LeftValue['Std:JsonGet'].PropertyFile"),
            ],
            ReferenceParts.Of(definition.Steps[1].References));
        Assert.Equal(
            [
                (
                    ReferenceKind.StepProperty,
                    "Steps.Process.ProcessingOutputConfig.Outputs['metrics'].S3Output.S3Uri",
                    "Process",
                    "$.Steps[1].Arguments.IfSteps[0].Arguments.uri"),
                (ReferenceKind.StepProperty, "Steps.Other.Whatever", "Other", "$.Steps[1].Arguments.IfSteps[0].FunctionArn"),
            ],
            ReferenceParts.Of(definition.Steps[1].IfSteps[0].References));
        Assert.Equal(
            ["Report", ".ProcessingOutputConfig.Outputs['metrics'].S3Output.S3Uri", ".Whatever"],
            definition.AllSteps.SelectMany(static step => step.References).Select(static reference => reference.Path).OfType<string>());
        Assert.Equal(
            [
                (ReferenceKind.Experiment, "PipelineExperimentConfig.TrialName", "TrialName", "$.Steps[2].Arguments.Deep['a.b'][0]"),
                (ReferenceKind.Unknown, "Strange", "Strange", "$.Steps[2].Own"),
            ],
            ReferenceParts.Of(definition.Steps[2].References));
        Assert.Equal(
            [null, "Report", ".ProcessingOutputConfig.Outputs['metrics'].S3Output.S3Uri", ".Whatever"],
            definition.Steps[1].References.Concat(definition.Steps[1].IfSteps[0].References).Select(static reference => reference.Path));
    }

    [Fact]
    public void Nothing_is_lost()
    {
        var definition = PipelineDefinition.Parse(Whole);
        Assert.Equal(Whole.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), definition.ToJson());
        Assert.Equal(Whole, Encoding.UTF8.GetString(definition.Utf8Json.Span));
        Assert.Equal("[1.0, 6, null]", definition.Json.GetProperty("More").GetProperty("kept").GetRawText());
        Assert.Equal("Tell", definition.Steps[1].IfSteps[0].Json.GetProperty("Name").GetString());
        Assert.Equal("", definition.Steps[1].ElseSteps[0].Arguments.GetProperty("ErrorMessage").GetString());
    }

    [Fact]
    public void A_text_that_is_copied_can_be_changed_afterwards()
    {
        var utf8 = Encoding.UTF8.GetBytes(Definition(Lambda("A")));
        var definition = PipelineDefinition.Parse(utf8);
        utf8.AsSpan().Clear();
        Assert.Equal("A", definition.Json.GetProperty("Steps")[0].GetProperty("Name").GetString());
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\n\t ")]
    public void A_byte_order_mark_and_white_space_are_passed_over(string start)
    {
        Assert.Equal("A", PipelineDefinition.Parse(start + Definition(Lambda("A"))).Steps[0].Name);
        Assert.Equal("A", PipelineDefinition.Parse(Encoding.UTF8.GetBytes(start + Definition(Lambda("A")))).Steps[0].Name);
    }

    [Fact]
    public void Parse_throws_with_all_problems()
    {
        var exception = Assert.Throws<PipelineDefinitionException>(static () => PipelineDefinition.Parse("""{"Version": 1, "Steps": [1, {"Name": "A"}]}"""));
        Assert.Equal(
            """
            The definition has 3 errors:
            error PSDK8006: at $.Version: there is a number where text is expected. Fix: give text.
            error PSDK8006: at $.Steps[0]: there is a number where an object is expected. Fix: give an object.
            error PSDK8007: step 'A' at $.Steps[1]: the member 'Type' is missing. Fix: add 'Type'.
            """,
            exception.Message,
            ignoreLineEndingDifferences: true);
        Assert.Equal(3, exception.Diagnostics.Count);
        Assert.IsAssignableFrom<PipelineException>(exception);
        Assert.Throws<PipelineDefinitionException>(static () => PipelineDefinition.Parse(ReadOnlyMemory<byte>.Empty));
        Assert.Throws<ArgumentNullException>(static () => PipelineDefinition.Parse((string)null!));
    }

    [Fact]
    public void What_can_be_read_is_read_beside_what_cannot()
    {
        var definition = OfReading(
            """
            {"Version": "2020-12-01", "Parameters": {"Name": "A"}, "Steps": [
             {"Name": 1, "Type": "Training", "Arguments": {}},
             {"Name": "A", "Type": "Condition", "Arguments": {"Conditions": [{"Type": "Equals", "LeftValue": 1}, 1, {"Type": 2}, {"Type": "Not"}, {"Type": "Or"}],
              "IfSteps": [null, {"Name": "B", "Type": "Lambda", "Arguments": [], "DependsOn": "A"}], "ElseSteps": {}}},
             {"Name": "C", "Type": "Training", "Arguments": {}, "DependsOn": [1, "A"], "DisplayName": null, "Description": {},
              "CacheConfig": {"Enabled": "true", "ExpireAfter": 30}, "PropertyFiles": [{"PropertyFileName": "R"}, 1],
              "RetryPolicies": [{"ExceptionType": [1], "MaxAttempts": "3", "IntervalSeconds": 1.5, "ExpireAfterMin": 3000000000, "BackoffRate": null}, 1],
              "OutputParameters": [{"OutputName": "o", "OutputType": 1}]}]}
            """,
            "error PSDK8006: at $.Parameters: there is an object where a list is expected. Fix: give a list.",
            "error PSDK8006: at $.Steps[0].Name: there is a number where text is expected. Fix: give text.",
            "error PSDK8007: step 'A' at $.Steps[1].Arguments.Conditions[0]: the member 'RightValue' is missing. Fix: add 'RightValue'.",
            "error PSDK8006: step 'A' at $.Steps[1].Arguments.Conditions[1]: there is a number where an object is expected. Fix: give an object.",
            "error PSDK8006: step 'A' at $.Steps[1].Arguments.Conditions[2].Type: there is a number where text is expected. Fix: give text.",
            "error PSDK8007: step 'A' at $.Steps[1].Arguments.Conditions[3]: the member 'Condition' is missing. Fix: add 'Condition'.",
            "error PSDK8007: step 'A' at $.Steps[1].Arguments.Conditions[4]: the member 'Conditions' is missing. Fix: add 'Conditions'.",
            "error PSDK8006: step 'A' at $.Steps[1].Arguments.IfSteps[0]: there is null where an object is expected. Fix: give an object.",
            "error PSDK8006: step 'B' at $.Steps[1].Arguments.IfSteps[1].DependsOn: there is text where a list is expected. Fix: give a list.",
            "error PSDK8006: step 'B' at $.Steps[1].Arguments.IfSteps[1].Arguments: there is a list where an object is expected. Fix: give an object.",
            "error PSDK8006: step 'A' at $.Steps[1].Arguments.ElseSteps: there is an object where a list is expected. Fix: give a list.",
            "error PSDK8006: step 'C' at $.Steps[2].DependsOn[0]: there is a number where text is expected. Fix: give text.",
            "error PSDK8006: step 'C' at $.Steps[2].DisplayName: there is null where text is expected. Fix: give text.",
            "error PSDK8006: step 'C' at $.Steps[2].Description: there is an object where text is expected. Fix: give text.",
            "error PSDK8006: step 'C' at $.Steps[2].CacheConfig.Enabled: there is text where true or false is expected. Fix: give true or false.",
            "error PSDK8006: step 'C' at $.Steps[2].CacheConfig.ExpireAfter: there is a number where text is expected. Fix: give text.",
            "error PSDK8006: step 'C' at $.Steps[2].RetryPolicies[0].ExceptionType[0]: there is a number where text is expected. Fix: give text.",
            "error PSDK8006: step 'C' at $.Steps[2].RetryPolicies[0].BackoffRate: there is null where a number is expected. Fix: give a number.",
            "error PSDK8008: step 'C' at $.Steps[2].RetryPolicies[0].IntervalSeconds: 1.5 is no whole number of 32 bits. " +
            "Fix: give a whole number within the limits of the member.",
            "error PSDK8006: step 'C' at $.Steps[2].RetryPolicies[0].MaxAttempts: there is text where a number is expected. Fix: give a number.",
            "error PSDK8008: step 'C' at $.Steps[2].RetryPolicies[0].ExpireAfterMin: 3000000000 is no whole number of 32 bits. " +
            "Fix: give a whole number within the limits of the member.",
            "error PSDK8006: step 'C' at $.Steps[2].RetryPolicies[1]: there is a number where an object is expected. Fix: give an object.",
            "error PSDK8007: step 'C' at $.Steps[2].PropertyFiles[0]: the member 'OutputName' is missing. Fix: add 'OutputName'.",
            "error PSDK8006: step 'C' at $.Steps[2].PropertyFiles[1]: there is a number where an object is expected. Fix: give an object.",
            "error PSDK8006: step 'C' at $.Steps[2].OutputParameters[0].OutputType: there is a number where text is expected. Fix: give text.");
        Assert.Equal(["A", "B", "C"], definition!.AllSteps.Select(static step => step.Name));
        Assert.Equal(["A"], definition.Steps[1].DependsOn);

        // Validating what could be read begins with what could not.
        Assert.Equal(definition.Problems, definition.Validate().Take(definition.Problems.Count));
    }

    [Theory]
    [InlineData("""{"Type": "Equals", "LeftValue": null, "RightValue": [1, {"a": "b", "c": true}]}""", typeof(ConditionEquals))]
    [InlineData("""{"Type": "NotEquals", "LeftValue": 1.5, "RightValue": false}""", typeof(ConditionNotEquals))]
    [InlineData("""{"Type": "GreaterThan", "LeftValue": {"Get": "Parameters.P"}, "RightValue": {"Get": "Steps.A.B"}}""", typeof(ConditionGreaterThan))]
    [InlineData("""{"Type": "GreaterThanOrEqualTo", "LeftValue": {"Get": "Parameters.Unknown"}, "RightValue": {"Get": "No"}}""", typeof(ConditionGreaterThanOrEqualTo))]
    [InlineData("""{"Type": "LessThan", "LeftValue": {"Std:Join": {"On": "/", "Values": [1, "a", null]}}, "RightValue": 6.0}""", typeof(ConditionLessThan))]
    [InlineData("""
        {"Type": "LessThanOrEqualTo", "LeftValue": {"Std:JsonGet": {"PropertyFile": {"Get": "Steps.S.PropertyFiles.F"}, "Path": "a"}},
         "RightValue": {"Std:JsonGet": {"S3Uri": "s3://b/k", "Path": "a"}}}
        """, typeof(ConditionLessThanOrEqualTo))]
    [InlineData("""{"Type": "In", "QueryValue": {"Get": "Execution.PipelineName"}, "Values": ["a", null]}""", typeof(ConditionIn))]
    [InlineData("""{"Type": "Not", "Condition": {"Type": "Or", "Conditions": [{"Type": "Equals", "LeftValue": 1, "RightValue": 2}]}}""", typeof(ConditionNot))]
    [InlineData("""{"Type": "NotIn", "Value": {"Get": "PipelineExperimentConfig.TrialName"}, "In": ["a"]}""", typeof(UnknownCondition))]
    [InlineData("""{"Type": "And", "Conditions": [{"Type": "Equals", "LeftValue": 1, "RightValue": 2}]}""", typeof(UnknownCondition))]
    [InlineData("""{"Type": "Equals", "LeftValue": {"Std:Join": {"On": 1}}, "RightValue": {"Std:JsonGet": {"Path": 1}}}""", typeof(ConditionEquals))]
    public void Conditions_are_read_and_can_be_written_again(string json, Type type)
    {
        var definition = PipelineDefinition.Parse(DefinitionWith("""
            "Parameters": [{"Name": "P", "Type": "Integer"}],
            """, Condition("C", json)));
        var condition = Assert.Single(definition.Steps[0].Conditions);
        Assert.IsType(type, condition);

        new Pipeline("P") { Steps = [new ConditionStep("C") { Conditions = [condition] }] }.TryCompile(Problems.Environment, out var compiled);
        var written = compiled.Definition.Steps[0].Arguments.GetProperty("Conditions")[0].GetRawText();
        Assert.Equal(json.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), written);
    }

    [Fact]
    public void The_published_form_of_in_is_read()
    {
        var definition = PipelineDefinition.Parse(Definition(Condition("C", """{"Type": "In", "Value": "a", "In": ["a", "b"]}""")));
        var condition = Assert.IsType<ConditionIn>(Assert.Single(definition.Steps[0].Conditions));
        Assert.Equal(["a", "a", "b"], [condition.Value.ToString(), .. condition.InValues.Select(static value => value.ToString())]);
    }

    [Fact]
    public void An_absent_flag_is_reported_and_taken_for_off()
    {
        var definition = OfReading(
            Definition(Training("T", """, "CacheConfig": {}""")),
            "error PSDK8007: step 'T' at $.Steps[0].CacheConfig: the member 'Enabled' is missing. Fix: add 'Enabled'.");
        Assert.False(definition!.Steps[0].CacheConfig!.EnableCaching);
    }
}
