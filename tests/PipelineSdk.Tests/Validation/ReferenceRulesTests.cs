using Xunit;
using static PipelineSdk.Tests.Validation.Problems;

namespace PipelineSdk.Tests.Validation;

public sealed class ReferenceRulesTests
{
    private const string ReportFile = """, "PropertyFiles": [{"PropertyFileName": "Report", "OutputName": "metrics", "FilePath": "report.json"}]""";

    [Fact]
    public void References_are_to_steps_that_there_are() => Of(
        Definition(Reader("Steps.Nowhere.ModelArtifacts.S3ModelArtifacts")),
        "error PSDK1012: step 'Read' at $.Steps[0].Arguments.x: 'Steps.Nowhere.ModelArtifacts.S3ModelArtifacts' refers to a step that the pipeline does " +
        "not have. Fix: refer to one of the steps 'Read'.");

    [Fact]
    public void Property_files_are_those_of_processing_steps() => Of(
        Definition(Training("Train"), FileReader("Train", "Report")),
        "error PSDK3010: step 'Read' at $.Steps[1].Arguments.x['Std:JsonGet'].PropertyFile: Std:JsonGet reads a property file of the Training step " +
        "'Train'; only Processing steps have some. Fix: write the value to an output of a processing step, and declare a property file there.");

    [Fact]
    public void Property_files_are_declared() => Of(
        Definition(Processing("Process", ReportFile, ExpressionRulesTests.Outputs("metrics")), FileReader("Process", "Nope")),
        "error PSDK3011: step 'Read' at $.Steps[1].Arguments.x['Std:JsonGet'].PropertyFile: the step 'Process' declares no property file 'Nope'. " +
        "Fix: add it to the step's PropertyFiles; declared: 'Report'.");

    [Fact]
    public void Property_files_are_in_an_output_of_the_step() => Of(
        Definition(Processing("Process", ReportFile, ExpressionRulesTests.Outputs("data", "reports"))),
        "error PSDK3012: step 'Process' at $.Steps[0].PropertyFiles[0].OutputName: the property file 'Report' is in the output 'metrics', which the step " +
        "does not have. Fix: name one of the step's outputs: 'data', 'reports'.");

    [Theory]
    [InlineData(""", "ProcessingOutputConfig": {"Outputs": [{"OutputName": {"Get": "Execution.PipelineName"}}]}""")]
    [InlineData(""", "ProcessingOutputConfig": {"Get": "Steps.Other.ProcessingOutputConfig"}""")]
    [InlineData(""", "ProcessingOutputConfig": {"Outputs": {"Get": "Steps.Other.ProcessingOutputConfig.Outputs"}}""")]
    public void Outputs_that_only_the_run_knows_may_have_the_file(string outputs) =>
        Of(Definition(Processing("Process", ReportFile, outputs), Processing("Other"), Reader("Steps.Process.ProcessingOutputConfig.Outputs['x'].S3Output.S3Uri")));

    [Fact]
    public void Outputs_are_declared() => Of(
        Definition(Output("Tell"), Reader("Steps.Tell.OutputParameters['b']")),
        "error PSDK3014: step 'Read' at $.Steps[1].Arguments.x: the Lambda step 'Tell' declares no output 'b'. " +
        "Fix: add it to the step's outputs; declared: 'a'.");

    [Theory]
    [InlineData("Steps.Tell.OutputParameters['a'].b")]
    [InlineData("Steps.Tell.OutputParameters['a']['b']")]
    public void Outputs_are_flat(string reference) => Of(
        Definition(Output("Tell"), Reader(reference)),
        $"error PSDK3015: step 'Read' at $.Steps[1].Arguments.x: '{reference}' goes into an output; outputs are flat, and the step fails when it is " +
        "reached. Fix: give the inner value an output of its own.");

    [Theory]
    [InlineData("Steps.Tell")]
    [InlineData("Steps.Tell.Outputs['a']")]
    [InlineData("Steps.Tell.OutputParameters")]
    [InlineData("Steps.Tell.OutputParameters[0]")]
    [InlineData("Steps.Tell.OutputParameters['a")]
    public void Outputs_are_read_in_one_way(string reference) => Of(
        Definition(Output("Tell"), Reader(reference)),
        $"warning PSDK3016: step 'Read' at $.Steps[1].Arguments.x: '{reference}' is no output of the Lambda step 'Tell'. " +
        "Fix: write 'Steps.Tell.OutputParameters['NAME']' with one of the outputs 'a'.");

    [Theory]
    [InlineData("Steps.Train.ModelArtifacts.S3ModelArtifacts")]
    [InlineData("Steps.Train.ModelArtifacts")]
    [InlineData("Steps.Train.HyperParameters['eta']")]
    [InlineData("Steps.Train.InputDataConfig[0].DataSource.S3DataSource.S3Uri")]
    [InlineData("Steps.Train.InputDataConfig['train'].ChannelName")]
    [InlineData("Steps.Decide.Outcome")]
    [InlineData("Steps.Unknown.Whatever[0]")]
    public void Properties_are_what_the_service_describes(string reference) => Of(Definition(
        Training("Train"),
        Condition("Decide"),
        """{"Name": "Unknown", "Type": "Lineage", "Arguments": {}}""",
        Reader(reference)));

    [Theory]
    [InlineData("Steps.Decide", "Condition", "use one of the members of Condition: 'Outcome'.")]
    [InlineData("Steps.Decide.Outcom", "Condition", "use one of the members of Condition: 'Outcome'.")]
    [InlineData("Steps.Train.ModelArtifacts.S3Uri", "Training", "use one of the members of ModelArtifacts: 'S3ModelArtifacts'.")]
    [InlineData("Steps.Train.ModelArtifacts['S3ModelArtifacts']", "Training", "use one of the members of ModelArtifacts: 'S3ModelArtifacts'.")]
    [InlineData("Steps.Train.ModelArtifacts.S3ModelArtifacts.X", "Training", "end the path at text, or go on with a position or key where it has some.")]
    [InlineData("Steps.Train.InputDataConfig.X", "Training", "end the path at a list, or go on with a position or key where it has some.")]
    [InlineData("Steps.Train.HyperParameters.eta", "Training", "end the path at an object, or go on with a position or key where it has some.")]
    [InlineData("Steps.Train.InputDataConfig[-1]", "Training", "end the path at a list, or go on with a position or key where it has some.")]
    public void Other_properties_are_not_known(string reference, string type, string fix) => Of(
        Definition(Training("Train"), Condition("Decide"), Reader(reference)),
        $"warning PSDK3016: step 'Read' at $.Steps[2].Arguments.x: '{reference}' is nothing that a {type} step is known to report. Fix: {fix}");

    [Fact]
    public void Processing_outputs_are_named_by_the_step() => Of(
        Definition(
            Processing("Process", arguments: ExpressionRulesTests.Outputs("train", "test")),
            Reader("Steps.Process.ProcessingOutputConfig.Outputs['tset'].S3Output.S3Uri")),
        "warning PSDK3017: step 'Read' at $.Steps[1].Arguments.x: the step 'Process' has no output 'tset'. Fix: use one of its outputs: 'test', 'train'.");

    [Fact]
    public void References_of_built_steps_are_checked_too()
    {
        var function = new LambdaStep("Tell", "arn:aws:lambda:us-west-2:123456789012:function:f");
        var read = new LambdaStep("Read", "arn:aws:lambda:us-west-2:123456789012:function:f")
        {
            Inputs = { ["file"] = new JsonGet("Tell", "Report", "a"), ["nowhere"] = new JsonGet("Nowhere", "Report", "a") },
        };
        Of(
            new Pipeline("P") { Steps = [function, read] },
            "error PSDK3010: step 'Read' at $.Steps[1].Arguments.file['Std:JsonGet'].PropertyFile: Std:JsonGet reads a property file of the Lambda step " +
            "'Tell'; only Processing steps have some. Fix: write the value to an output of a processing step, and declare a property file there.",
            "error PSDK1012: step 'Read' at $.Steps[1].Arguments.nowhere['Std:JsonGet'].PropertyFile: 'Steps.Nowhere.PropertyFiles.Report' refers to a " +
            "step that the pipeline does not have. Fix: refer to one of the steps 'Read', 'Tell'.");
    }

    private static string Output(string name) => Lambda(name, """, "OutputParameters": [{"OutputName": "a", "OutputType": "String"}]""");

    private static string Reader(string reference) => Lambda("Read", arguments: $$"""{"x": {"Get": "{{reference}}"} }""");

    private static string FileReader(string step, string file) => Lambda("Read", arguments: $$$"""
        {"x": {"Std:JsonGet": {"PropertyFile": {"Get": "Steps.{{{step}}}.PropertyFiles.{{{file}}}"}, "Path": "a"} } }
        """);
}
