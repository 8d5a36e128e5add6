namespace PipelineSdk.Conformance.Cases.Extended;

/// <summary>Model steps that create and register, for one model and for a serial pipeline of two, without repacking.</summary>
public sealed class ModelCreateRegister : IConformanceCase
{
    public string Name => "model-create-register";

    public Pipeline Build(CaseContext ctx)
    {
        var status = new ParameterString("Approval", "Approved");
        var registry = $"{ctx.Account}.dkr.ecr.{ctx.Region}.amazonaws.com";
        var trainer = new Estimator($"{registry}/scorer:2", ctx.Role, 1, TrainingInstanceType.MlM5Large)
        {
            OutputPath = "s3://lake/scorer",
            DisableProfiler = true,
        };
        var train = new TrainingStep("Train", trainer.Fit(new TrainingInput("s3://lake/scorer/train")));
        var scorer = new Model($"{registry}/scorer:2")
        {
            ModelData = train.Properties.ModelArtifacts.S3ModelArtifacts,
            Role = ctx.Role,
            Name = "scorer",
            Env = new() { ["LEVEL"] = "info", ["RUN"] = ExecutionVariables.PipelineExecutionId },
            VpcConfig = new() { Subnets = ["subnet-a"], SecurityGroupIds = ["sg-1"] },
            EnableNetworkIsolation = true,
        };
        var create = new ModelStep("One", scorer.Create(new() { InstanceType = "ml.c5.large", Tags = new() { ["kind"] = "scorer" } }))
        {
            DisplayName = "One model",
            Description = "Creates the scorer",
            RetryPolicies = [new([StepExceptionType.Throttling], maxAttempts: 2)],
            DependsOn = ["Train"],
        };
        var cleaner = new Model($"{registry}/cleaner:1")
        {
            ModelData = "s3://lake/cleaner/model.tar.gz",
            Role = ctx.Role,
            Env = new() { ["MODE"] = "clean" },
        };
        var both = new PipelineModel([cleaner, scorer], ctx.Role) { Name = "both" };
        return new("ModelCreateRegister")
        {
            Parameters = [status],
            Steps =
            [
                train,
                create,
                new ModelStep("OneKept", scorer.Register(Package(status))) { DependsOn = [create] },
                new ModelStep("Both", both.Create(new() { InstanceType = "ml.c5.large" })),
                new ModelStep("BothKept", both.Register(new()
                {
                    ContentTypes = ["text/csv"],
                    ResponseTypes = ["text/csv"],
                    InferenceInstances = ["ml.c5.large", "ml.c5.xlarge"],
                    TransformInstances = ["ml.m5.large"],
                    ModelPackageGroupName = "chains",
                })),
            ],
        };
    }

    private static RegisterModelOptions Package(PipelineString status) => new()
    {
        ContentTypes = ["text/csv", "application/json"],
        ResponseTypes = ["application/json"],
        InferenceInstances = ["ml.c5.large"],
        TransformInstances = ["ml.m5.large"],
        ModelPackageGroupName = "scorers",
        ApprovalStatus = status,
        Description = "The scorer, version two",
        Domain = "MACHINE_LEARNING",
        Task = "REGRESSION",
        Framework = "XGBOOST",
        FrameworkVersion = "1.5",
        SamplePayloadUrl = "s3://lake/scorer/sample.tar.gz",
        NearestModelName = "xgboost",
        CustomerMetadataProperties = new() { ["run"] = ExecutionVariables.PipelineExecutionId, ["owner"] = "risk" },
        SkipModelValidation = SkipModelValidation.All,
        SourceUri = "s3://lake/scorer/source",
        MetadataProperties = new() { CommitId = "abc123", Repository = "scorer", GeneratedBy = "pipeline", ProjectId = "p-1" },
        ModelMetrics = new()
        {
            ModelStatistics = new("application/json", new Join("/", "s3://lake/scorer", ExecutionVariables.PipelineExecutionId, "eval.json")),
        },
        DataInputConfiguration = """{"input_1":[1,224]}""",
    };
}
