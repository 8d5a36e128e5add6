using Xunit;
using static PipelineSdk.Tests.Validation.Problems;

namespace PipelineSdk.Tests.Validation;

public sealed class JsonDefinitionRulesTests
{
    [Fact]
    public void Metadata_is_an_object_of_short_texts()
    {
        Of(DefinitionWith($$"""
            "Metadata": {"{{new string('k', 128)}}": "{{new string('v', 1024)}}"},
            """, Lambda("A")));
        Of(
            DefinitionWith($$"""
                "Metadata": {"{{new string('k', 129)}}": "a", "long": "{{new string('v', 1025)}}", "number": 1, "": "b"},
                """, Lambda("A")),
            $"warning PSDK1024: at $.Metadata.{new string('k', 129)}: the key has 129 characters. Fix: give 1 to 128 characters.",
            "warning PSDK1024: at $.Metadata.long: the value has 1,025 characters. Fix: give at most 1,024 characters.",
            "warning PSDK1024: at $.Metadata.number: the value is a number. Fix: give text.",
            "warning PSDK1024: at $.Metadata['']: the key has 0 characters. Fix: give 1 to 128 characters.");
        Of(
            DefinitionWith("\"Metadata\": [],", Lambda("A")),
            "warning PSDK1024: at $.Metadata: the metadata is a list. Fix: give an object of texts.");
    }

    [Fact]
    public void Members_are_known_ones() => Of(
        DefinitionWith("\"Paramters\": [], \"MlflowConfig\": null,", Lambda("A", """, "DependOn": ["B"]""")),
        "warning PSDK1025: at $.Paramters: definitions are not known to have a member 'Paramters'. " +
        "Fix: use one of 'Metadata', 'MlflowConfig', 'Parameters', 'PipelineExperimentConfig', 'Steps', 'Version'.",
        "warning PSDK1025: step 'A' at $.Steps[0].DependOn: steps are not known to have a member 'DependOn'. Fix: use one of 'Arguments', 'CacheConfig', " +
        "'CheckType', 'DependsOn', 'Description', 'DisplayName', 'FailOnViolation', 'FunctionArn', 'ModelName', 'ModelPackageGroupName', 'Name', " +
        "'OutputParameters', 'PropertyFiles', 'RegisterNewBaseline', 'RetryPolicies', 'SkipCheck', 'SqsQueueUrl', 'SuppliedBaselineConstraints', " +
        "'SuppliedBaselineStatistics', 'Type'.");

    [Fact]
    public void Experiment_and_trial_have_names_of_their_kind()
    {
        Of(
            DefinitionWith("""
                "PipelineExperimentConfig": {"ExperimentName": "my experiment", "TrialName": {"Get": "Execution.PipelineExecutionId"}},
                """, Lambda("A")),
            "warning PSDK5006: at $.PipelineExperimentConfig.ExperimentName: 'my experiment' does not match the service's pattern. " +
            "Fix: match [a-zA-Z0-9](-*[a-zA-Z0-9]){0,119}.");
        Of(
            new Pipeline("P") { Steps = [new FailStep("F")], PipelineExperimentConfig = new("", "t_1") },
            "error PSDK5002: at $.PipelineExperimentConfig.ExperimentName: the text has 0 characters. Fix: give 1 to 120 characters.",
            "warning PSDK5006: at $.PipelineExperimentConfig.TrialName: 't_1' does not match the service's pattern. " +
            "Fix: match [a-zA-Z0-9](-*[a-zA-Z0-9]){0,119}.");
    }

    [Fact]
    public void References_stand_outside_of_steps_too() => Of(
        DefinitionWith("""
            "PipelineExperimentConfig": {"ExperimentName": {"Get": "Parameters.X"}, "TrialName": {"Get": "Steps.A.OutputParameters['o']"}},
            """, Lambda("A")),
        "error PSDK2008: at $.PipelineExperimentConfig.ExperimentName: 'Parameters.X' refers to a parameter that is not declared. " +
        "Fix: add it to the pipeline's parameters; declared: none.",
        "error PSDK3014: at $.PipelineExperimentConfig.TrialName: the Lambda step 'A' declares no output 'o'. " +
        "Fix: add it to the step's outputs; declared: none.");
}
