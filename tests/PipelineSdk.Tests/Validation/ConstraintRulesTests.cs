using PipelineSdk.Arguments;
using Xunit;
using static PipelineSdk.Tests.Validation.Problems;

namespace PipelineSdk.Tests.Validation;

/// <summary>The service model's limits, on requests that were read and that were built.</summary>
public sealed class ConstraintRulesTests
{
    private const string Role = "arn:aws:iam::123456789012:role/R";

    [Fact]
    public void Required_members_are_there()
    {
        string[] expected =
        [
            "error PSDK5001: step 'T' at $.Steps[0].Arguments: the required member 'RoleArn' of CreateTrainingJobRequest is missing. Fix: set RoleArn.",
            "error PSDK5001: step 'T' at $.Steps[0].Arguments.OutputDataConfig: the required member 'S3OutputPath' of OutputDataConfig is missing. " +
            "Fix: set S3OutputPath.",
        ];
        Of(Definition("""{"Name": "T", "Type": "Training", "Arguments": {"OutputDataConfig": {}}}"""), expected);
        Of(
            new Pipeline("P") { Steps = [new TrainingStep("T", new() { RoleArn = null!, OutputDataConfig = new() { S3OutputPath = null! } })] },
            [expected[1], expected[0]]);
    }

    [Fact]
    public void A_request_that_is_absent_lacks_everything() => Of(
        Definition("""{"Name": "T", "Type": "Training"}"""),
        "error PSDK5001: step 'T' at $.Steps[0].Arguments: the required member 'RoleArn' of CreateTrainingJobRequest is missing. Fix: set RoleArn.",
        "error PSDK5001: step 'T' at $.Steps[0].Arguments: the required member 'OutputDataConfig' of CreateTrainingJobRequest is missing. " +
        "Fix: set OutputDataConfig.");

    [Fact]
    public void Texts_have_their_length()
    {
        var longKey = new string('k', 257);
        string[] expected =
        [
            $"error PSDK5002: step 'T' at $.Steps[0].Arguments.HyperParameters.{new string('k', 256)}: the text has 2,501 characters. " +
            "Fix: give 0 to 2,500 characters.",
            $"error PSDK5002: step 'T' at $.Steps[0].Arguments.HyperParameters['{new string('k', 256)}…']: the text has 257 characters. " +
            "Fix: give 0 to 256 characters.",
        ];
        var tooLong = new string('v', 2501);
        Of(
            Definition(Training("T", arguments: $$"""
                , "HyperParameters": {"{{longKey[1..]}}": "{{tooLong}}", "{{longKey}}": "v"}
                """)),
            expected);
        Of(Built(new() { RoleArn = Role, OutputDataConfig = Output, HyperParameters = new() { [longKey[1..]] = tooLong, [longKey] = "v" } }), expected);
    }

    [Fact]
    public void Numbers_are_in_range()
    {
        const string Message = "error PSDK5003: step 'T' at $.Steps[0].Arguments.StoppingCondition.MaxRuntimeInSeconds: 0 is out of range. Fix: give at least 1.";
        Of(Definition(Training("T", arguments: """, "StoppingCondition": {"MaxRuntimeInSeconds": 0}""")), Message);
        Of(Built(new() { RoleArn = Role, OutputDataConfig = Output, StoppingCondition = new() { MaxRuntimeInSeconds = 0 } }), Message);
    }

    [Fact]
    public void Numbers_beyond_64_bits_are_out_of_range() => Of(
        Definition(Training("T", arguments: """, "StoppingCondition": {"MaxRuntimeInSeconds": 100000000000000000000}""")),
        "error PSDK5003: step 'T' at $.Steps[0].Arguments.StoppingCondition.MaxRuntimeInSeconds: 100000000000000000000 is out of range. Fix: give at least 1.");

    [Fact]
    public void Lists_and_maps_have_their_number_of_items()
    {
        const string Message = "error PSDK5004: step 'T' at $.Steps[0].Arguments.InputDataConfig: there are 0 items. Fix: give 1 to 20.";
        Of(Definition(Training("T", arguments: """, "InputDataConfig": []""")), Message);
        Of(Built(new() { RoleArn = Role, OutputDataConfig = Output, InputDataConfig = [] }), Message);
        var many = Enumerable.Range(0, 101).ToDictionary(static i => $"V{i}", static i => (PipelineString)"v");
        const string Environment = "error PSDK5004: step 'T' at $.Steps[0].Arguments.Environment: there are 101 items. Fix: give 0 to 100.";
        Of(
            Definition(Training("T", arguments: $", \"Environment\": {{{string.Join(", ", many.Keys.Select(static key => $"\"{key}\": \"v\""))}}}")),
            Environment);
        Of(Built(new() { RoleArn = Role, OutputDataConfig = Output, Environment = many }), Environment);
    }

    [Theory]
    [InlineData(""" "EnableNetworkIsolation": "true" """, "EnableNetworkIsolation", "text", "true or false")]
    [InlineData(""" "StoppingCondition": {"MaxRuntimeInSeconds": "60"} """, "StoppingCondition.MaxRuntimeInSeconds", "text", "a whole number")]
    [InlineData(""" "StoppingCondition": {"MaxRuntimeInSeconds": 1.5} """, "StoppingCondition.MaxRuntimeInSeconds", "a floating-point number", "a whole number")]
    [InlineData(""" "StoppingCondition": 60 """, "StoppingCondition", "a number", "an object")]
    [InlineData(""" "InputDataConfig": {"ChannelName": "a", "DataSource": {}} """, "InputDataConfig", "an object", "a list")]
    [InlineData(""" "HyperParameters": {"eta": 0.2} """, "HyperParameters.eta", "a floating-point number", "text")]
    [InlineData(""" "HyperParameters": {"eta": {"a": 1, "b": 2}} """, "HyperParameters.eta", "an object", "text")]
    [InlineData(""" "HyperParameters": ["eta"] """, "HyperParameters", "a list", "an object")]
    public void Values_have_their_type(string member, string path, string kind, string wanted) => Of(
        Definition(Training("T", arguments: $", {member}")),
        $"error PSDK5005: step 'T' at $.Steps[0].Arguments.{path}: the value is {kind}. Fix: give {wanted}.");

    [Fact]
    public void Lists_and_maps_have_no_nulls()
    {
        const string Message = "error PSDK5005: step 'T' at $.Steps[0].Arguments.InputDataConfig[0]: the value is null. Fix: leave the item out.";
        Of(
            Definition(Training("T", arguments: """, "InputDataConfig": [null], "HyperParameters": {"eta": null}""")),
            Message,
            "error PSDK5005: step 'T' at $.Steps[0].Arguments.HyperParameters.eta: the value is null. Fix: leave the item out.");
        Of(Built(new() { RoleArn = Role, OutputDataConfig = Output, InputDataConfig = [null!] }), Message);
    }

    [Fact]
    public void Texts_match_their_pattern()
    {
        const string Message =
            "warning PSDK5006: step 'T' at $.Steps[0].Arguments.RoleArn: 'arn:aws:iam::12:role/SageMaker' does not match the service's pattern. " +
            "Fix: match arn:aws[a-z\\-]*:iam::[0-9]{12}:role/?[a-zA-Z_0-9+=,.@\\-_/]+.";
        Of(
            Definition("""
                {"Name": "T", "Type": "Training", "Arguments": {"RoleArn": "arn:aws:iam::12:role/SageMaker", "OutputDataConfig": {"S3OutputPath": "s3://b"}}}
                """),
            Message);
        Of(Built(new() { RoleArn = "arn:aws:iam::12:role/SageMaker", OutputDataConfig = Output }), Message);
    }

    [Fact]
    public void Enumerations_have_known_values()
    {
        const string Message =
            "warning PSDK5007: step 'T' at $.Steps[0].Arguments.AlgorithmSpecification.TrainingInputMode: 'Stream' is not a known value. " +
            "Fix: use one of 'FastFile', 'File', 'Pipe'.";
        Of(Definition(Training("T", arguments: """, "AlgorithmSpecification": {"TrainingInputMode": "Stream"}""")), Message);
        Of(Built(new() { RoleArn = Role, OutputDataConfig = Output, AlgorithmSpecification = new() { TrainingInputMode = "Stream" } }), Message);
    }

    [Fact]
    public void Members_are_known_ones() => Of(
        Definition(Training("T", arguments: """, "StoppingCondition": {"MaxRuntime": 60}""")),
        "warning PSDK5008: step 'T' at $.Steps[0].Arguments.StoppingCondition.MaxRuntime: StoppingCondition is not known to have a member 'MaxRuntime'. " +
        "Fix: use one of 'MaxPendingTimeInSeconds', 'MaxRuntimeInSeconds', 'MaxWaitTimeInSeconds'.");

    [Theory]
    [InlineData(""" "StoppingCondition": {"MaxRuntimeInSeconds": {"Get": "Execution.PipelineName"}} """)]
    [InlineData(""" "StoppingCondition": {"Get": "Execution.PipelineName"} """)]
    [InlineData(""" "InputDataConfig": {"Get": "Execution.PipelineName"} """)]
    [InlineData(""" "HyperParameters": {"Get": "Execution.PipelineName"} """)]
    [InlineData(""" "HyperParameters": {"eta": {"Std:Join": {"On": "", "Values": ["a"]}}} """)]
    [InlineData(""" "VpcConfig": null """)]
    public void What_only_the_run_knows_has_no_limits(string member) => Of(Definition(Training("T", arguments: $", {member}")));

    [Fact]
    public void The_message_of_a_fail_step_has_3072_characters_at_most()
    {
        const string Message =
            "error PSDK5002: step 'F' at $.Steps[0].Arguments.ErrorMessage: the text has 3,073 characters. Fix: give 0 to 3,072 characters.";
        var text = new string('a', 3073);
        Of(Definition($$"""{"Name": "F", "Type": "Fail", "Arguments": {"ErrorMessage": "{{text}}"} }"""), Message);
        Of(new Pipeline("P") { Steps = [new FailStep("F", text)] }, Message);
    }

    private static OutputDataConfig Output => new() { S3OutputPath = "s3://bucket/model" };

    private static Pipeline Built(CreateTrainingJobRequest request) => new("P") { Steps = [new TrainingStep("T", request)] };
}
