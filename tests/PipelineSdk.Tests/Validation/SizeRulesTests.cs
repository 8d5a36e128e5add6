using Xunit;
using static PipelineSdk.Tests.Validation.Problems;

namespace PipelineSdk.Tests.Validation;

public sealed class SizeRulesTests
{
    [Fact]
    public void A_pipeline_has_steps() => Of(Definition(), "warning PSDK1021: at $.Steps: the pipeline has no steps. Fix: add a step.");

    [Fact]
    public void More_than_50_steps_may_be_too_many()
    {
        Of(Definition([.. Enumerable.Range(0, 50).Select(static i => Lambda($"S{i}"))]));
        Of(
            Definition([.. Enumerable.Range(0, 51).Select(static i => Lambda($"S{i}"))]),
            "warning PSDK1017: at $.Steps: the pipeline has 51 steps, branches included; a limit of 50 is reported, though not documented. " +
            "Fix: ask for a higher quota, or split the pipeline.");
    }

    [Fact]
    public void A_definition_of_more_than_a_mebibyte_goes_through_s3()
    {
        // Counted in characters: this one is longer in bytes.
        Of(Definition(Lambda("A", arguments: $$"""{"x": "{{new string('ä', 1_048_000)}}"}""")));
        var json = Definition(Lambda("A", arguments: $$"""{"x": "{{new string('ä', 1_048_576)}}"}"""));
        Of(
            json,
            $"info PSDK1022: at $: the definition has {json.Length:N0} characters; a request takes at most 1,048,576. " +
            "Fix: publish it through S3 (PipelineDefinitionS3Location).");
    }

    [Theory]
    [InlineData("", "the version is missing.")]
    [InlineData("\"Version\": \"2021-01-01\", ", "'2021-01-01' is no known version.")]
    public void The_version_is_the_only_one_there_is(string version, string reason) => Of(
        $$"""{ {{version}} "Steps": [{{Lambda("A")}}]}""",
        $"warning PSDK1023: at $.Version: {reason} Fix: write \"2020-12-01\".");
}
