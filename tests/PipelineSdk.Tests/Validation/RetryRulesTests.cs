using PipelineSdk.Arguments;
using Xunit;
using static PipelineSdk.Tests.Validation.Problems;

namespace PipelineSdk.Tests.Validation;

public sealed class RetryRulesTests
{
    private const string Throttling = """ "ExceptionType": ["Step.THROTTLING"] """;

    [Theory]
    [InlineData("""{"ExceptionType": ["Step.THROTTLING", "SageMaker.CAPACITY_ERROR"], "BackoffRate": 0, "IntervalSeconds": 0, "MaxAttempts": 0}""")]
    [InlineData("""{"ExceptionType": ["Step.SERVICE_FAULT"], "BackoffRate": 2.5, "IntervalSeconds": 43200, "MaxAttempts": 20}""")]
    [InlineData("""{"ExceptionType": ["SageMaker.RESOURCE_LIMIT", "SageMaker.JOB_INTERNAL_ERROR"], "ExpireAfterMin": 14400, "MaxAttempts": 0}""")]
    public void Nothing_is_wrong_with_good_policies(string policy) => Of(With(policy));

    [Theory]
    [InlineData("Lambda", "FunctionArn")]
    [InlineData("Callback", "SqsQueueUrl")]
    public void Some_steps_have_no_policies(string type, string target) => Of(
        Definition($$"""
            {"Name": "A", "Type": "{{type}}", "Arguments": {}, "{{target}}": {"Get": "Execution.PipelineName"}, "RetryPolicies": [{ {{Throttling}} }]}
            """),
        $"error PSDK4007: step 'A' at $.Steps[0].RetryPolicies: {type} steps have no retry policies. Fix: remove RetryPolicies.");

    [Fact]
    public void A_policy_has_one_limit() => Of(
        With($$"""{ {{Throttling}}, "MaxAttempts": 1, "ExpireAfterMin": 1}"""),
        "error PSDK4008: step 'Train' at $.Steps[0].RetryPolicies[0]: the policy has both MaxAttempts and ExpireAfterMin; the service takes one of them. " +
        "Fix: remove MaxAttempts or ExpireAfterMin.");

    [Theory]
    [InlineData("IntervalSeconds", "43201", "43,201", "0 to 43,200")]
    [InlineData("IntervalSeconds", "-1", "-1", "0 to 43,200")]
    [InlineData("MaxAttempts", "21", "21", "0 to 20")]
    [InlineData("MaxAttempts", "-1", "-1", "0 to 20")]
    [InlineData("ExpireAfterMin", "14401", "14,401", "0 to 14,400")]
    [InlineData("BackoffRate", "-0.5", "-0.5", "a number that is not negative")]
    public void Numbers_are_in_range(string member, string value, string shown, string range) => Of(
        With($$"""{ {{Throttling}}, "{{member}}": {{value}} }"""),
        $"error PSDK4009: step 'Train' at $.Steps[0].RetryPolicies[0].{member}: {member} is {shown}. Fix: give {range}.");

    [Fact]
    public void Failures_are_known_ones() => Of(
        With("""{"ExceptionType": ["Step.THROTTLING", "SageMaker.OOM"]}"""),
        "warning PSDK4010: step 'Train' at $.Steps[0].RetryPolicies[0].ExceptionType[1]: 'SageMaker.OOM' is no known failure. Fix: use one of " +
        "'Emr.RESOURCE_LIMIT', 'SageMaker.CAPACITY_ERROR', 'SageMaker.JOB_INTERNAL_ERROR', 'SageMaker.RESOURCE_LIMIT', 'Step.SERVICE_FAULT', " +
        "'Step.THROTTLING'.");

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"ExceptionType": []}""")]
    public void A_policy_is_for_some_failure(string policy) => Of(
        With(policy),
        "error PSDK4011: step 'Train' at $.Steps[0].RetryPolicies[0].ExceptionType: the policy is for no failure. " +
        "Fix: name at least one failure, such as 'Step.THROTTLING'.");

    [Fact]
    public void Tuning_steps_do_not_retry_internal_errors() => Of(
        Definition("""{"Name": "A", "Type": "AutoML", "Arguments": {}, "RetryPolicies": [{"ExceptionType": ["SageMaker.JOB_INTERNAL_ERROR"]}]}"""),
        "warning PSDK4012: step 'A' at $.Steps[0].RetryPolicies[0].ExceptionType[0]: AutoML steps never retry 'SageMaker.JOB_INTERNAL_ERROR'. " +
        "Fix: remove it from the policy.");

    [Fact]
    public void Model_steps_have_no_failures_of_jobs()
    {
        const string Message =
            "warning PSDK4013: step 'A' at $.Steps[0].RetryPolicies[0].ExceptionType[0]: 'SageMaker.CAPACITY_ERROR' is a failure of a job, and Model steps " +
            "start none. Fix: use 'Step.SERVICE_FAULT' or 'Step.THROTTLING'.";
        Of(Definition("""{"Name": "A", "Type": "Model", "Arguments": {}, "RetryPolicies": [{"ExceptionType": ["SageMaker.CAPACITY_ERROR"]}]}"""), Message);
        Of(
            new Pipeline("P")
            {
                Steps =
                [
                    new CreateModelStep("A", new CreateModelRequest())
                    {
                        RetryPolicies = [new SageMakerJobStepRetryPolicy([SageMakerJobExceptionType.CapacityError])],
                    },
                ],
            },
            Message);
    }

    [Fact]
    public void A_failure_as_text_is_read() => Of(
        With("""{"ExceptionType": "Step.THROTTLING"}"""),
        "warning PSDK4014: step 'Train' at $.Steps[0].RetryPolicies[0].ExceptionType: the failure is written as text; the service takes a list. " +
        "Fix: write [\"Step.THROTTLING\"].");

    private static string With(string policy) => Definition(Training("Train", $", \"RetryPolicies\": [{policy}]"));
}
