namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>The collection that creates a model from an estimator, after a repack if it has code, and transforms with it.</summary>
public sealed class EstimatorTransformerCase : IConformanceCase
{
    public string Name => "estimator_transformer";

    public Pipeline Build(CaseContext ctx)
    {
        var estimator = new Estimator("123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1", ctx.Role, 1, TrainingInstanceType.MlM5Xlarge)
        {
            OutputPath = "s3://models/out",
            DisableProfiler = true,
        };
        var train = new TrainingStep("Train", estimator.Fit("s3://data/train"));
        var artifacts = train.Properties.ModelArtifacts.S3ModelArtifacts;
        var large = new CreateModelInput { InstanceType = "ml.m5.large" };
        var batch = new TransformInput("s3://data/batch") { ContentType = "text/csv" };
        var plain = new EstimatorTransformer("Plain", estimator, artifacts, large, 1, "ml.m5.xlarge", batch)
        {
            OutputPath = "s3://out",
            Env = new() { ["TRANSFORM"] = "1" },
            Description = "Said",
            DisplayName = "Shown",
            ModelStepRetryPolicies = [new StepRetryPolicy([StepExceptionType.Throttling], maxAttempts: 2)],
            DependsOn = ["Train"],
        };
        var code = new EstimatorTransformer("Code", estimator, artifacts, large, 1, "ml.m5.xlarge", batch)
        {
            OutputPath = "s3://out",
            EntryPoint = "code/inference.py",
            Strategy = BatchStrategy.SingleRecord,
            DependsOn = [plain],
        };
        return new("EstimatorTransformer") { Steps = [train, plain, code] };
    }
}
