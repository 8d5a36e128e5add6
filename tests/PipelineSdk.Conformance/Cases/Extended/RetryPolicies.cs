using PipelineSdk.Arguments;

namespace PipelineSdk.Conformance.Cases.Extended;

/// <summary>Retry policies of every shape on job steps: by attempts, by time, combined types, several policies, added later.</summary>
public sealed class RetryPolicies : IConformanceCase
{
    public string Name => "retry-policies";

    public Pipeline Build(CaseContext ctx)
    {
        var image = $"{ctx.Account}.dkr.ecr.{ctx.Region}.amazonaws.com/jobs:1";
        var where = new ParameterString("Where", "s3://lake/jobs/in");
        var cleaning = Processing();
        cleaning.AppSpecification.ContainerEntrypoint = ["run"];
        cleaning.AppSpecification.ContainerArguments = ["--in", where];
        var clean = new ProcessingStep("Clean", cleaning)
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
        var trainer = Requests.Training(ctx, image, "s3://lake/jobs/out", Requests.Channel(where, "train"));
        trainer.ResourceConfig!.InstanceType = TrainingInstanceType.MlM5Large;
        trainer.DebugHookConfig = new() { S3OutputPath = "s3://lake/jobs/out", CollectionConfigurations = [] };
        var train = new TrainingStep("Train", trainer)
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
        var tuner = Requests.Tuning(trainer, new() { Name = "loss", Regex = "loss=(.*)" }, Requests.Range("rate", "0.01", "0.2"));
        tuner.HyperParameterTuningJobConfig.HyperParameterTuningJobObjective!.Type = HyperParameterTuningJobObjectiveType.Minimize;
        tuner.HyperParameterTuningJobConfig.ResourceLimits = new() { MaxNumberOfTrainingJobs = 4, MaxParallelTrainingJobs = 2 };
        var tune = new TuningStep("Tune", tuner)
        {
            RetryPolicies = [new StepRetryPolicy([StepExceptionType.Throttling], expireAfterMins: 1)],
        };
        tune.AddRetryPolicy(new SageMakerJobStepRetryPolicy(failureReasonTypes: [SageMakerJobExceptionType.InternalError], maxAttempts: 3));
        tune.AddRetryPolicy(null);
        var scoring = Requests.Transform("jobs-1", where, "s3://lake/jobs/scored");
        scoring.TransformResources.InstanceType = TransformInstanceType.MlM5Large;
        var batch = new TransformStep("Batch", scoring)
        {
            RetryPolicies = [new StepRetryPolicy([StepExceptionType.ServiceFault], maxAttempts: 5, expireAfterMins: 30)],
        };
        var once = new ProcessingStep("Once", Processing()) { RetryPolicies = [], DependsOn = ["Train", tune] };
        return new("RetryPolicies") { Parameters = [where], Steps = [clean, train, tune, batch, once] };

        CreateProcessingJobRequest Processing()
        {
            var request = Requests.Processing(ctx, image);
            request.ProcessingResources.ClusterConfig.InstanceType = ProcessingInstanceType.MlM5Large;
            return request;
        }
    }
}
