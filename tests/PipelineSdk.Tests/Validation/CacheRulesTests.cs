using PipelineSdk.Arguments;
using Xunit;
using static PipelineSdk.Tests.Validation.Problems;

namespace PipelineSdk.Tests.Validation;

public sealed class CacheRulesTests
{
    [Theory]
    [InlineData("P30D")]
    [InlineData("PT1H")]
    [InlineData("PT30M")]
    [InlineData("P1Y2M3DT4H5M6.5S")]
    [InlineData("P2W")]
    [InlineData("P1M1D")]
    public void Durations_are_iso_8601(string duration) => Of(Cached(duration));

    [Theory]
    [InlineData("30d")]
    [InlineData("5y")]
    [InlineData("T16m")]
    [InlineData("30dT5h")]
    [InlineData("p30d")]
    [InlineData("T12H")]
    public void Loose_durations_are_shown_in_the_guide(string duration) => Of(
        Cached(duration),
        $"warning PSDK4003: step 'Train' at $.Steps[0].CacheConfig.ExpireAfter: '{duration}' is no ISO 8601 duration, though the developer guide shows " +
        "such forms. Fix: write an ISO 8601 duration, such as 'PT30M' for 30 minutes or 'P30D' for 30 days.");

    [Theory]
    [InlineData("")]
    [InlineData("P")]
    [InlineData("T")]
    [InlineData("PT")]
    [InlineData("P1DT")]
    [InlineData("soon")]
    [InlineData("30")]
    [InlineData("P1D1Y")]
    [InlineData("P1.5D")]
    [InlineData(" P1D")]
    [InlineData("P1D\\n")]
    [InlineData("P٣D")]
    public void Others_are_none(string duration) => Of(
        Cached(duration),
        $"error PSDK4004: step 'Train' at $.Steps[0].CacheConfig.ExpireAfter: '{duration.Replace("\\n", "\n", StringComparison.Ordinal)}' is no duration. " +
        "Fix: write an ISO 8601 duration, such as 'PT30M' for 30 minutes or 'P30D' for 30 days.");

    [Theory]
    [InlineData("P30M")]
    [InlineData("p30m")]
    public void Months_are_seldom_meant(string duration) => Of(
        Cached(duration),
        $"warning PSDK4005: step 'Train' at $.Steps[0].CacheConfig.ExpireAfter: '{duration}' means 30 months. " +
        "Fix: write 'PT30M' for minutes, or the time in days for months.");

    [Fact]
    public void An_expiry_has_no_effect_where_the_cache_is_off() => Of(
        Definition(Training("Train", """, "CacheConfig": {"Enabled": false, "ExpireAfter": "P1D"}""")),
        "info PSDK4006: step 'Train' at $.Steps[0].CacheConfig.ExpireAfter: the cache is off, so that 'P1D' has no effect. " +
        "Fix: turn the cache on, or remove the expiry.");

    [Theory]
    [InlineData("Lambda")]
    [InlineData("Callback")]
    public void Lambda_and_callback_steps_are_not_listed_as_cached(string type) => Of(
        Definition($$"""
            {"Name": "A", "Type": "{{type}}", "Arguments": {}, "FunctionArn": {"Get": "Execution.PipelineName"}, "SqsQueueUrl": {"Get": "Execution.PipelineName"},
             "CacheConfig": {"Enabled": true} }
            """),
        $"warning PSDK4001: step 'A' at $.Steps[0].CacheConfig: the Python SDK writes a cache configuration for {type} steps, but the developer guide does " +
        "not list them among those it caches. Fix: make sure in a run that the step is cached, or remove CacheConfig.");

    [Fact]
    public void Some_steps_are_not_cached() => Of(
        Definition(
            """{"Name": "A", "Type": "Fail", "Arguments": {"ErrorMessage": ""}, "CacheConfig": {"Enabled": true}}""",
            """{"Name": "B", "Type": "Model", "Arguments": {}, "CacheConfig": {"Enabled": true}}""",
            Condition("C", members: """, "CacheConfig": {"Enabled": true}""")),
        "warning PSDK4002: step 'A' at $.Steps[0].CacheConfig: Fail steps are not cached. Fix: remove CacheConfig.",
        "warning PSDK4002: step 'B' at $.Steps[1].CacheConfig: Model steps are not cached. Fix: remove CacheConfig.",
        "warning PSDK4002: step 'C' at $.Steps[2].CacheConfig: Condition steps are not cached. Fix: remove CacheConfig.");

    [Fact]
    public void Built_steps_are_checked_too() => Of(
        new Pipeline("P")
        {
            Steps =
            [
                new TrainingStep("Train", new CreateTrainingJobRequest
                {
                    RoleArn = "arn:aws:iam::123456789012:role/R",
                    OutputDataConfig = new() { S3OutputPath = "s3://bucket/model" },
                })
                {
                    CacheConfig = new CacheConfig(true, "soon"),
                },
            ],
        },
        "error PSDK4004: step 'Train' at $.Steps[0].CacheConfig.ExpireAfter: 'soon' is no duration. " +
        "Fix: write an ISO 8601 duration, such as 'PT30M' for 30 minutes or 'P30D' for 30 days.");

    private static string Cached(string duration) =>
        Definition(Training("Train", $$""", "CacheConfig": {"Enabled": true, "ExpireAfter": "{{duration}}"}"""));
}
