using Xunit;
using static PipelineSdk.Tests.Validation.Problems;

namespace PipelineSdk.Tests.Validation;

public sealed class ExpressionRulesTests
{
    private const string Arn = "arn:aws:lambda:us-west-2:123456789012:function:f";

    [Fact]
    public void Joins_are_of_text() => Of(
        DefinitionWith(
            """
            "Parameters": [{"Name": "Flag", "Type": "Boolean"}, {"Name": "Real", "Type": "Float"}, {"Name": "Text", "Type": "String"}],
            """,
            Lambda("A", arguments: """
                {"x": {"Std:Join": {"On": "", "Values": ["a", 1, {"Get": "Parameters.Text"}, null, true, 1.5, [], {"a": 1, "b": 2},
                 {"Get": "Parameters.Flag"}, {"Get": "Parameters.Real"}, {"Std:Join": {"On": "", "Values": []}}]}}}
                """)),
        [.. new[] { "null", "a Boolean", "a floating-point number", "a list", "an object", "a Boolean parameter", "a Float parameter" }
            .Select(static (kind, i) =>
                $"warning PSDK3001: step 'A' at $.Steps[0].Arguments.x['Std:Join'].Values[{i + 3}]: a Std:Join has {kind} among its values; how the " +
                "service writes that as text is not documented. Fix: give text, an integer or a text reference.")]);

    [Fact]
    public void Json_is_read_from_s3_in_conditions_only()
    {
        const string Message =
            "warning PSDK3002: step 'A' at $.Steps[0].Arguments.x['Std:JsonGet']: Std:JsonGet with an S3Uri is documented for the conditions of a " +
            "condition step only. Fix: read the value in a condition step, or declare a property file on a processing step.";
        Of(Definition(Lambda("A", arguments: """{"x": {"Std:JsonGet": {"S3Uri": "s3://bucket/a.json", "Path": "a"}}}""")), Message);
        Of(new Pipeline("P") { Steps = [new LambdaStep("A", Arn) { Inputs = { ["x"] = new JsonGet("s3://bucket/a.json", "a") } }] }, Message);
    }

    [Fact]
    public void Who_reads_json_from_s3_depends_on_who_writes_it()
    {
        const string Message =
            "warning PSDK3013: step 'C' at $.Steps[0].Arguments.Conditions[0].LeftValue['Std:JsonGet']: Std:JsonGet reads a file in S3, and the step has " +
            "no DependsOn, which is required to wait for who writes it. Fix: add the step that writes the file to DependsOn.";
        const string Read = """{"Type": "Equals", "LeftValue": {"Std:JsonGet": {"S3Uri": "s3://bucket/a.json", "Path": "a"}}, "RightValue": 1}""";
        Of(Definition(Condition("C", Read)), Message);
        Of(Definition(Condition("C", Read, members: """, "DependsOn": ["A"]"""), Lambda("A")));
        var condition = new ConditionStep("C")
        {
            Conditions = [new JsonGet("s3://bucket/a.json", "a").IsEqualTo(1)],
            IfSteps = [new FailStep("F")],
        };
        Of(new Pipeline("P") { Steps = [condition] }, Message);
        condition.AddDependsOn("A");
        Of(new Pipeline("P") { Steps = [condition, new LambdaStep("A", Arn)] });
    }

    [Theory]
    [InlineData("""{"Std:Join": {"On": "/", "Values": ["s3://bucket", {"Std:Join": {"On": "", "Values": ["a"]}}]}}""")]
    [InlineData("""{"Std:JsonGet": {"PropertyFile": {"Get": "Steps.Process.PropertyFiles.Report"}, "Path": "a"}}""")]
    public void The_s3_uri_nests_no_functions(string uri) => Of(
        Definition(
            Processing("Process", """, "PropertyFiles": [{"PropertyFileName": "Report", "OutputName": "o", "FilePath": "f"}]""", Outputs("o")),
            Condition(
                "C",
                $$$"""{"Type": "Equals", "LeftValue": {"Std:JsonGet": {"S3Uri": {{{uri}}}, "Path": "a"} }, "RightValue": 1}""",
                members: """, "DependsOn": ["Process"]""")),
        "error PSDK3003: step 'C' at $.Steps[1].Arguments.Conditions[0].LeftValue['Std:JsonGet'].S3Uri: the S3Uri of a Std:JsonGet may join constants, " +
        "parameters, execution variables and properties, but no other function. Fix: write one flat join.");

    [Fact]
    public void The_s3_uri_of_a_built_condition_nests_no_functions()
    {
        var uri = new Join("/", "s3://bucket", new Join("", "a", "b"));
        Of(
            new Pipeline("P")
            {
                Steps =
                [
                    new ConditionStep("C") { Conditions = [new JsonGet(uri, "a").IsEqualTo(1)], IfSteps = [new FailStep("F")], DependsOn = ["A"] },
                    new LambdaStep("A", Arn),
                ],
            },
            "error PSDK3003: step 'C' at $.Steps[0].Arguments.Conditions[0].LeftValue['Std:JsonGet'].S3Uri: the S3Uri of a Std:JsonGet may join constants, " +
            "parameters, execution variables and properties, but no other function. Fix: write one flat join.");
    }

    [Theory]
    [InlineData("", "error PSDK3004: ", "the path of a Std:JsonGet is empty. Fix: name the value, as in 'metrics.mse.value'.")]
    [InlineData("$.a.b", "warning PSDK3005: ", "the path '$.a.b' starts with '$'; documented paths start with the first member's name. Fix: write 'a.b'.")]
    public void Paths_start_with_a_member(string path, string id, string message)
    {
        var expected = $"{id}step 'C' at $.Steps[1].Arguments.Conditions[0].LeftValue['Std:JsonGet'].Path: {message}";
        Of(
            Definition(
                Processing("Process", """, "PropertyFiles": [{"PropertyFileName": "Report", "OutputName": "o", "FilePath": "f"}]""", Outputs("o")),
                Condition("C", $$$$"""
                    {"Type": "Equals", "LeftValue": {"Std:JsonGet": {"PropertyFile": {"Get": "Steps.Process.PropertyFiles.Report"}, "Path": "{{{{path}}}}"}},
                     "RightValue": 1}
                    """)),
            expected);
    }

    [Fact]
    public void A_get_is_a_text_of_a_known_form() => Of(
        Definition(Lambda("A", arguments: """{"x": {"Get": 1}, "y": {"Get": "Step.A.B"}, "z": {"Get": "Execution.PipelineName", "more": 1}}""")),
        "error PSDK3006: step 'A' at $.Steps[0].Arguments.y: 'Step.A.B' is no reference. " +
        "Fix: start it with 'Parameters.', 'Steps.', 'Execution.' or 'PipelineExperimentConfig.'.",
        "error PSDK3006: step 'A' at $.Steps[0].Arguments.x.Get: the value of a Get is a number. Fix: give a text, such as 'Parameters.NAME'.",
        "warning PSDK6002: step 'A' at $.Steps[0].Arguments.z: the input 'z' is a list or an object; inputs are documented as flat: text, numbers and " +
        "Booleans. Fix: give its members as inputs of their own, or all of it as one text.");

    [Fact]
    public void Execution_variables_are_known_ones()
    {
        const string Message =
            "warning PSDK3007: step 'A' at $.Steps[0].Arguments.x: 'Execution.PipelineId' is no known execution variable. Fix: use one of " +
            "'CurrentDateTime', 'PipelineArn', 'PipelineExecutionArn', 'PipelineExecutionId', 'PipelineName', 'ProcessingJobName', 'StartDateTime', " +
            "'TrainingJobName'.";
        Of(Definition(Lambda("A", arguments: """{"x": {"Get": "Execution.PipelineId"}}""")), Message);
        Of(new Pipeline("P") { Steps = [new LambdaStep("A", Arn) { Inputs = { ["x"] = new ExecutionVariable("PipelineId") } }] }, Message);
    }

    [Theory]
    [InlineData("""{"Std:Join": {"Values": []}}""", "a Std:Join has a text 'On' and a list 'Values'; this one has not. " +
        "Fix: write {\"On\": \"SEPARATOR\", \"Values\": [...]}.")]
    [InlineData("""{"Std:Join": []}""", "a Std:Join has a text 'On' and a list 'Values'; this one has not. " +
        "Fix: write {\"On\": \"SEPARATOR\", \"Values\": [...]}.")]
    [InlineData("""{"Std:JsonGet": {"Path": "a"}}""", "a Std:JsonGet has either a 'PropertyFile' or an 'S3Uri'; this one has both or neither. " +
        "Fix: give one of them.")]
    [InlineData("""{"Std:JsonGet": {"PropertyFile": "Report", "Path": "a"}}""", "the 'PropertyFile' of a Std:JsonGet is no reference to one. " +
        "Fix: write {\"Get\": \"Steps.STEP.PropertyFiles.FILE\"}.")]
    public void Functions_have_their_members(string function, string message) => Of(
        Definition(Lambda("A", arguments: $$"""{"x": {{function}} }""")),
        $"error PSDK3008: step 'A' at $.Steps[0].Arguments.x['{function[2..function.IndexOf("\":", StringComparison.Ordinal)]}']: {message}");

    [Fact]
    public void Json_get_has_a_path() => Of(
        Definition(
            Processing("P", """, "PropertyFiles": [{"PropertyFileName": "Report", "OutputName": "o", "FilePath": "f"}]""", Outputs("o")),
            Lambda("A", arguments: """{"x": {"Std:JsonGet": {"PropertyFile": {"Get": "Steps.P.PropertyFiles.Report"}}}}""")),
        "error PSDK3008: step 'A' at $.Steps[1].Arguments.x['Std:JsonGet']: a Std:JsonGet has a text 'Path'; this one has not. Fix: add it.");

    [Fact]
    public void Functions_are_known_ones() => Of(
        Definition(Lambda("A", arguments: """{"x": {"Std:Split": "a"}}""")),
        "warning PSDK3009: step 'A' at $.Steps[0].Arguments.x['Std:Split']: 'Std:Split' is no known function. Fix: use 'Std:Join' or 'Std:JsonGet'.");

    [Fact]
    public void A_reference_written_out_by_hand_is_one_too() => Of(
        new Pipeline("P") { Steps = [new LambdaStep("A", Arn) { Inputs = { ["x"] = PipelineValue.Object(("Get", "Parameters.X")) } }] },
        "error PSDK2008: step 'A' at $.Steps[0].Arguments.x: 'Parameters.X' refers to a parameter that is not declared. " +
        "Fix: add it to the pipeline's parameters; declared: none.");

    internal static string Outputs(params string[] names) => $$"""
        , "ProcessingOutputConfig": {"Outputs": [{{string.Join(", ", names.Select(static name => $$$"""{"OutputName": "{{{name}}}"}"""))}}]}
        """;
}
