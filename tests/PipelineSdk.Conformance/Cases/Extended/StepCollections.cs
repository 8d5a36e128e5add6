namespace PipelineSdk.Conformance.Cases.Extended;

/// <summary>The older collections: a model created from an estimator and run over a batch, and its registration after that.</summary>
public sealed class StepCollections : IConformanceCase
{
    public string Name => "step-collections";

    public Pipeline Build(CaseContext ctx)
    {
        var batch = new ParameterString("Batch", "s3://lake/prices/batch");
        var trainer = new Estimator($"{ctx.Account}.dkr.ecr.{ctx.Region}.amazonaws.com/prices:1", ctx.Role, 1, TrainingInstanceType.MlM5Large)
        {
            OutputPath = "s3://lake/prices/out",
            DisableProfiler = true,
        };
        var train = new TrainingStep("Train", trainer.Fit(new TrainingInput("s3://lake/prices/train")));
        var artifacts = train.Properties.ModelArtifacts.S3ModelArtifacts;
        var scored = new TransformInput(batch) { ContentType = "text/csv", SplitType = SplitType.Line, InputFilter = "$[1:]" };
        var score = new EstimatorTransformer("Score", trainer, artifacts, new() { InstanceType = "ml.m5.large" }, 1, "ml.m5.xlarge", scored)
        {
            Description = "Scores the batch",
            DisplayName = "Score",
            Strategy = BatchStrategy.MultiRecord,
            AssembleWith = AssemblyType.Line,
            OutputPath = "s3://lake/prices/scored",
            OutputKmsKey = "key-out",
            Accept = "text/csv",
            MaxConcurrentTransforms = 2,
            MaxPayload = 6,
            Tags = new() { ["a"] = "b" },
            VolumeKmsKey = "key-vol",
            Env = new() { ["X"] = "1" },
            DependsOn = [train],
            ModelStepRetryPolicies = [new StepRetryPolicy([StepExceptionType.Throttling], maxAttempts: 2)],
            TransformStepRetryPolicies = [new StepRetryPolicy([StepExceptionType.ServiceFault], maxAttempts: 3)],
        };
        var keep = new RegisterModel("Keep", trainer, artifacts, new()
        {
            ContentTypes = ["text/csv"],
            ResponseTypes = ["text/csv"],
            InferenceInstances = ["ml.m5.large"],
            TransformInstances = ["ml.m5.large"],
            ModelPackageGroupName = "prices",
            ApprovalStatus = ModelApprovalStatus.Approved,
            Description = "Kept after scoring",
            Tags = new() { ["kind"] = "prices" },
            CustomerMetadataProperties = new() { ["k"] = "v" },
            Domain = "MACHINE_LEARNING",
            Task = "REGRESSION",
            SkipModelValidation = SkipModelValidation.All,
        })
        {
            DisplayName = "Keep",
            DependsOn = [score],
        };
        return new("StepCollections") { Parameters = [batch], Steps = [train, score, keep] };
    }
}
