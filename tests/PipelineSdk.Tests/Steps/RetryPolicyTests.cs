using Xunit;

namespace PipelineSdk.Tests.Steps;

public sealed class RetryPolicyTests
{
    [Fact]
    public void Are_written_with_their_defaults_and_limits()
    {
        var step = new ProcessingStep("Process", Requests.Processing())
        {
            RetryPolicies =
            [
                new StepRetryPolicy([StepExceptionType.ServiceFault, StepExceptionType.Throttling]),
                new StepRetryPolicy([StepExceptionType.Throttling], 1.5, 30, maxAttempts: 20, expireAfterMins: 0),
                new StepRetryPolicy([StepExceptionType.Throttling], 0, 30, maxAttempts: 0, expireAfterMins: 14_400),
                new SageMakerJobStepRetryPolicy([SageMakerJobExceptionType.InternalError, SageMakerJobExceptionType.CapacityError], expireAfterMins: 1),
                new SageMakerJobStepRetryPolicy(failureReasonTypes: [SageMakerJobExceptionType.ResourceLimit], maxAttempts: 2),
                new SageMakerJobStepRetryPolicy([SageMakerJobExceptionType.ResourceLimit], [SageMakerJobExceptionType.InternalError]),
            ],
        };
        Assert.Equal(
            """
            [{"BackoffRate":2.0,"IntervalSeconds":1,"ExceptionType":["Step.SERVICE_FAULT","Step.THROTTLING"]},
            {"BackoffRate":1.5,"IntervalSeconds":30,"MaxAttempts":20,"ExceptionType":["Step.THROTTLING"]},
            {"BackoffRate":0.0,"IntervalSeconds":30,"ExpireAfterMin":14400,"ExceptionType":["Step.THROTTLING"]},
            {"BackoffRate":2.0,"IntervalSeconds":1,"ExpireAfterMin":1,"ExceptionType":["SageMaker.JOB_INTERNAL_ERROR","SageMaker.CAPACITY_ERROR"]},
            {"BackoffRate":2.0,"IntervalSeconds":1,"MaxAttempts":2,"ExceptionType":["SageMaker.RESOURCE_LIMIT"]},
            {"BackoffRate":2.0,"IntervalSeconds":1,"ExceptionType":["SageMaker.RESOURCE_LIMIT","SageMaker.JOB_INTERNAL_ERROR"]}]
            """.ReplaceLineEndings(""),
            Written.Try(step).Definition.Steps[0].Json.GetProperty("RetryPolicies").GetRawText());
    }

    [Fact]
    public void Are_added_one_by_one()
    {
        var policy = new StepRetryPolicy([StepExceptionType.Throttling]);
        RetryableStep[] steps =
        [
            new ProcessingStep("A", Requests.Processing()),
            new TrainingStep("B", Requests.Training()),
            new TuningStep("C", Requests.Tuning()),
            new CreateModelStep("D", Requests.Model()),
            new RegisterModelStep("E", Requests.ModelPackage()),
            new TransformStep("F", Requests.Transform()),
        ];
        Assert.All(steps, step =>
        {
            step.AddRetryPolicy(policy);
            step.AddRetryPolicy(null);
            Assert.Equal([policy], step.RetryPolicies);
            Assert.Equal([policy], Written.Try(step).Definition.Steps[0].RetryPolicies);
            Assert.Equal(1, Written.Try(step).Definition.Steps[0].Json.GetProperty("RetryPolicies").GetArrayLength());
        });
    }

    [Fact]
    public void A_job_policy_names_a_failure() => Assert.Equal(
        "Give at least one failure, as an exception type or as a failure reason type. (Parameter 'exceptionTypes')",
        Assert.Throws<ArgumentException>(static () => new SageMakerJobStepRetryPolicy()).Message);

    [Fact]
    public void A_failure_that_does_not_exist_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>("type", static () => new StepRetryPolicy([(StepExceptionType)9]));
        Assert.Throws<ArgumentOutOfRangeException>("type", static () => new SageMakerJobStepRetryPolicy([(SageMakerJobExceptionType)9]));
    }
}
