namespace PipelineSdk.Local.Tests.Resolution;

public sealed class ResolverTests
{
    private const string Outputs = """
        {"ProcessingOutputConfig": {"Outputs": [
            {"OutputName": "train", "S3Output": {"S3Uri": "s3://b/train"}},
            {"OutputName": "test", "S3Output": {"S3Uri": "s3://b/test"}}]},
         "Environment": {"a.b-c": "dotted", "it's": "quoted"},
         "FinalMetricDataList": [{"MetricName": "loss", "Value": 0.50}],
         "InputDataConfig": [{"ChannelName": "train", "ContentType": "text/csv"}],
         "ProcessingInputs": [{"InputName": "raw", "AppManaged": false}],
         "Nothing": null}
        """;

    private static readonly ResolutionScope Scope = new()
    {
        Parameters = new Dictionary<string, JsonElement>
        {
            ["Text"] = JsonValues.Of("a"),
            ["Whole"] = JsonValues.Parse("5"),
            ["Real"] = JsonValues.Parse("1.50"),
            ["Flag"] = JsonValues.True,
        },
        Variable = static name => name == "PipelineName" ? JsonValues.Of("Pipe") : default,
        Step = static name => name switch
        {
            "Process" => new() { Name = name, Type = "Processing", Status = StepStatus.Succeeded, Properties = JsonValues.Parse(Outputs) },
            "Later" => new() { Name = name, Type = "Training" },
            _ => null,
        },
        Experiment = JsonValues.Parse("""{"ExperimentName": {"Get": "Execution.PipelineName"}, "TrialName": "t"}"""),
        Self = "Self",
    };

    [Theory]
    [InlineData("""{"Get": "Parameters.Text"}""", "\"a\"")]
    [InlineData("""{"Get": "Parameters.Real"}""", "1.50")]
    [InlineData("""{"Get": "Execution.PipelineName"}""", "\"Pipe\"")]
    [InlineData("""{"Get": "PipelineExperimentConfig.ExperimentName"}""", "\"Pipe\"")]
    [InlineData("""{"Get": "PipelineExperimentConfig.TrialName"}""", "\"t\"")]
    [InlineData("""{"Get": "Steps.Process.ProcessingOutputConfig.Outputs['train'].S3Output.S3Uri"}""", "\"s3://b/train\"")]
    [InlineData("""{"Get": "Steps.Process.ProcessingOutputConfig.Outputs[1].S3Output.S3Uri"}""", "\"s3://b/test\"")]
    [InlineData("""{"Get": "Steps.Process.Environment['a.b-c']"}""", "\"dotted\"")]
    [InlineData("""{"Get": "Steps.Process.Environment['it's']"}""", "\"quoted\"")]
    [InlineData("""{"Get": "Steps.Process.FinalMetricDataList['loss'].Value"}""", "0.50")]
    [InlineData("""{"Get": "Steps.Process.InputDataConfig['train'].ContentType"}""", "\"text/csv\"")]
    [InlineData("""{"Get": "Steps.Process.ProcessingInputs['raw'].AppManaged"}""", "false")]
    [InlineData("""{"Get": "Steps.Process.Nothing"}""", "null")]
    [InlineData("""{"Get": "Steps.Self.Anything[0]"}""", """{"Get":"Steps.Self.Anything[0]"}""")]
    [InlineData("""{"Std:Join": {"On": "/", "Values": ["s3:/", {"Get": "Parameters.Text"}, 5, 1.50, true, null]}}""", "\"s3://a/5/1.50/True/None\"")]
    [InlineData("""{"Std:Join": {"On": "", "Values": []}}""", "\"\"")]
    [InlineData("""{"Std:Join": {"On": "-", "Values": [{"Std:Join": {"On": "+", "Values": [1, 2]}}, 3]}}""", "\"1+2-3\"")]
    [InlineData("""{"A": [1.0, {"B": {"Get": "Parameters.Whole"}}], "Get": "kept"}""", """{"A":[1.0,{"B":5}],"Get":"kept"}""")]
    [InlineData("\"plain\"", "\"plain\"")]
    public void Expressions_get_their_values(string json, string expected) =>
        Assert.Equal(expected, new Resolver(Scope).Resolve(JsonValues.Parse(json)).GetRawText());

    [Theory]
    [InlineData(
        """{"A": [{"Get": "Parameters.Missing"}]}""",
        "Arguments.A[0]: Parameters.Missing has no value: there is no parameter 'Missing'; there are 'Text', 'Whole', 'Real', 'Flag'.")]
    [InlineData("""{"Get": "Execution.Custom"}""", "Arguments: Execution.Custom has no value: the execution has no variable 'Custom' here.")]
    [InlineData("""{"Get": "Steps.Missing.A"}""", "Arguments: Steps.Missing.A has no value: there is no step 'Missing'.")]
    [InlineData("""{"Get": "Steps.Later.A"}""", "Arguments: Steps.Later.A has no value: step 'Later' has no properties: it is Waiting.")]
    [InlineData(
        """{"Get": "Steps.Process.ProcessingOutputConfig.Outputs['train'].S3Uri"}""",
        "Arguments: Steps.Process.ProcessingOutputConfig.Outputs['train'].S3Uri has no value: step 'Process' has no 'S3Uri' at 'ProcessingOutputConfig.Outputs['train']': it has 'OutputName', 'S3Output'.")]
    [InlineData(
        """{"Get": "Steps.Process.ProcessingOutputConfig.Outputs[2]"}""",
        "Arguments: Steps.Process.ProcessingOutputConfig.Outputs[2] has no value: step 'Process' has no '[2]' at 'ProcessingOutputConfig.Outputs': it is a list of 2.")]
    [InlineData("""{"Get": "Steps.Process.A..B"}""", "Arguments: Steps.Process.A..B has no value: '.A..B' is no path such as 'a.b[0]'.")]
    [InlineData("""{"Get": "Nowhere.X"}""", "Arguments: Nowhere.X has no value: it starts with none of 'Parameters.', 'Execution.', 'Steps.'.")]
    [InlineData("""{"Std:Sum": [1]}""", "Arguments: Std:Sum has no value: there is no such function; there are 'Std:Join' and 'Std:JsonGet'.")]
    public void What_has_no_value_is_an_error_that_says_what_there_is(string json, string expected) =>
        Assert.Equal(expected, Assert.Throws<ResolutionException>(() => new Resolver(Scope).Resolve(JsonValues.Parse(json), "Arguments")).Message);
}
