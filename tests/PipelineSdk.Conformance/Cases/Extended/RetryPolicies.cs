namespace PipelineSdk.Conformance.Cases.Extended;

/// <summary>Retry policies of every shape on job steps: by attempts, by time, combined types, several policies, added later.</summary>
public sealed class RetryPolicies : IConformanceCase
{
    public string Name => "retry-policies";

    public Pipeline Build(CaseContext ctx)
    {
        var image = $"{ctx.Account}.dkr.ecr.{ctx.Region}.amazonaws.com/jobs:1";
        var where = new ParameterString("Where", "s3://lake/jobs/in");
        var clean = new ProcessingStep(
            "Clean",
            new Processor(ctx.Role, image, 1, "ml.m5.large") { Entrypoint = ["run"] }.Run(arguments: ["--in", where]))
        {
            RetryPolicies =
            [
                new StepRetryPolicy(
                    [StepExceptionType.ServiceFault, StepExceptionType.Throttling],
                    backoffRate: 3.0,
                    intervalSeconds: 2,
                    maxAttempts: 20),
                new SageMakerJobStepRetryPolicy(
                    [SageMakerJobExceptionType.ResourceLimit],
                    backoffRate: 1.0,
                    intervalSeconds: 60,
                    expireAfterMins: 14400),
            ],
        };
        var trainer = new Estimator(image, ctx.Role, 1, "ml.m5.large")
        {
            OutputPath = "s3://lake/jobs/out",
            DisableProfiler = true,
        };
        var train = new TrainingStep("Train", trainer.Fit(new() { ["train"] = new TrainingInput(where) }))
        {
            CacheConfig = new(enableCaching: true),
            RetryPolicies =
            [
                new SageMakerJobStepRetryPolicy(
                    [SageMakerJobExceptionType.CapacityError],
                    [SageMakerJobExceptionType.InternalError, SageMakerJobExceptionType.CapacityError],
                    backoffRate: 0.0,
                    intervalSeconds: 0,
                    maxAttempts: 1),
            ],
            DependsOn = [clean],
        };
        var tuner = new HyperparameterTuner(trainer, "loss", new() { ["rate"] = new ContinuousParameter(0.01, 0.2) })
        {
            ObjectiveType = "Minimize",
            MetricDefinitions = [new() { Name = "loss", Regex = "loss=(.*)" }],
            MaxJobs = 4,
            MaxParallelJobs = 2,
        };
        var tune = new TuningStep("Tune", tuner.Fit(new() { ["train"] = new TrainingInput(where) }))
        {
            RetryPolicies = [new StepRetryPolicy([StepExceptionType.Throttling], expireAfterMins: 1)],
        };
        tune.AddRetryPolicy(new SageMakerJobStepRetryPolicy(failureReasonTypes: [SageMakerJobExceptionType.InternalError], maxAttempts: 3));
        tune.AddRetryPolicy(null);
        var batch = new TransformStep("Batch", new Transformer("jobs-1", 1, "ml.m5.large") { OutputPath = "s3://lake/jobs/scored" }.Transform(new TransformInput(where)))
        {
            RetryPolicies = [new StepRetryPolicy([StepExceptionType.ServiceFault], maxAttempts: 5, expireAfterMins: 30)],
        };
        var once = new ProcessingStep("Once", new Processor(ctx.Role, image, 1, "ml.m5.large").Run())
        {
            RetryPolicies = [],
            DependsOn = ["Train", tune],
        };
        return new("RetryPolicies") { Parameters = [where], Steps = [clean, train, tune, batch, once] };
    }
}
