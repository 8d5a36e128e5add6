namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Caching, retry policies, display names and descriptions on each kind of step that takes them.</summary>
public sealed class CacheAndRetry : IConformanceCase
{
    public string Name => "cache_and_retry";

    public Pipeline Build(CaseContext ctx)
    {
        RetryPolicy[] every =
        [
            new StepRetryPolicy(
                [StepExceptionType.ServiceFault, StepExceptionType.Throttling],
                backoffRate: 1.5,
                intervalSeconds: 30,
                maxAttempts: 20),
            new SageMakerJobStepRetryPolicy([SageMakerJobExceptionType.ResourceLimit], intervalSeconds: 60, expireAfterMins: 14400),
            new SageMakerJobStepRetryPolicy(
                failureReasonTypes: [SageMakerJobExceptionType.InternalError, SageMakerJobExceptionType.CapacityError],
                maxAttempts: 3),
            new SageMakerJobStepRetryPolicy(
                [SageMakerJobExceptionType.ResourceLimit],
                failureReasonTypes: [SageMakerJobExceptionType.ResourceLimit],
                maxAttempts: 1),
            new StepRetryPolicy([StepExceptionType.Throttling]),
            new StepRetryPolicy([], backoffRate: 0, intervalSeconds: 0, maxAttempts: 2, expireAfterMins: 5),
        ];
        var estimator = Requests.Training(ctx, Requests.ToolImage, "s3://models/out");
        var tuned = Requests.Training(ctx, Requests.ToolImage, "s3://models/out", Requests.Channel("s3://data/train"));
        var model = Requests.Model(ctx, Requests.ToolImage, "s3://models/model.tar.gz");
        var added = new ProcessingStep("AddedLater", Requests.Processing(ctx, Requests.ToolImage));
        added.AddRetryPolicy(every[0]);
        added.AddRetryPolicy(every[1]);
        added.AddRetryPolicy(null);
        Step[] withWords =
        [
            new ProcessingStep("Processing", Requests.Processing(ctx, Requests.ToolImage)) { RetryPolicies = every, CacheConfig = new() },
            new TrainingStep("Training", estimator)
            {
                RetryPolicies = every[..2],
                CacheConfig = new(enableCaching: true, expireAfter: "p30d"),
            },
            new TuningStep("Tuning", Requests.Tuning(tuned, new() { Name = "loss", Regex = "l=(.*)" }, Requests.Range("a", "0", "1")))
            {
                RetryPolicies = every[2..3],
                CacheConfig = new(enableCaching: true),
            },
            new TransformStep("Transform", Requests.Transform("model", "s3://data/batch", "s3://out"))
            {
                RetryPolicies = every[3..4],
                CacheConfig = new(enableCaching: false, expireAfter: "PT1H"),
            },
            new CreateModelStep("CreateModel", model) { RetryPolicies = every[..1] },
            new CreateModelStep("ModelStep-CreateModel", model)
            {
                RetryPolicies = [new StepRetryPolicy([StepExceptionType.Throttling], maxAttempts: 2)],
            },
            new CallbackStep("Callback", "https://sqs.us-west-2.amazonaws.com/123456789012/queue")
            {
                CacheConfig = new(enableCaching: true, expireAfter: "P4DT12H"),
            },
            new LambdaStep("Lambda", "arn:aws:lambda:us-west-2:123456789012:function:f")
            {
                CacheConfig = new(enableCaching: true, expireAfter: ""),
            },
            new ConditionStep("Condition"),
            new FailStep("Fail"),
        ];
        foreach (var step in withWords)
        {
            (step.DisplayName, step.Description) = ("Shown", "Said");
        }

        var emptyWords = new ProcessingStep("EmptyWords", Requests.Processing(ctx, Requests.ToolImage))
        {
            DisplayName = "",
            Description = "",
            RetryPolicies = [],
        };
        return new("CacheAndRetry") { Steps = [withWords[0], added, .. withWords[1..], emptyWords] };
    }
}
