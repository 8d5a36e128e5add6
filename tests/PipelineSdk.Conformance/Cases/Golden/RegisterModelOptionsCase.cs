namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Registration in the older way with every other option: baselines, metadata, code, retries.</summary>
public sealed class RegisterModelOptionsCase : IConformanceCase
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/serve:1";
    private const string Archive = "s3://models/model.tar.gz";

    public string Name => "register_model_options";

    public Pipeline Build(CaseContext ctx)
    {
        var data = new ParameterString("ModelData", Archive);
        var value = new ParameterString("MetadataValue", "v");
        var full = new RegisterModel("Full", Model(ctx, data), Full(value))
        {
            DisplayName = "Shown",
            RegisterModelStepRetryPolicies =
            [
                new StepRetryPolicy([StepExceptionType.Throttling], backoffRate: 3.0, intervalSeconds: 5, maxAttempts: 4),
            ],
        };
        var bare = new RegisterModel("Bare", new Model(Image) { ModelData = Archive, Role = ctx.Role }, new()
        {
            ContentTypes = ["text/csv"],
            ResponseTypes = ["text/csv"],
            ModelPackageGroupName = "Group",
        });
        var code = new RegisterModel("WithCode", SKLearnModel(ctx, data), Options("Both descriptions", new() { ["team"] = "search" }))
        {
            DependsOn = ["Full", bare],
            DisplayName = "Both steps",
            RepackModelStepRetryPolicies =
            [
                new SageMakerJobStepRetryPolicy(exceptionTypes: [SageMakerJobExceptionType.CapacityError], maxAttempts: 2),
            ],
        };
        var estimatorCode = new RegisterModel("EstimatorCode", Estimator(ctx), Archive, Options())
        {
            EntryPoint = "inference.py",
            SourceDir = "code/src",
            Dependencies = ["code/lib"],
            ModelKmsKey = "alias/model",
            DependsOn = [bare],
        };
        var framework = new SKLearn("code/inference.py", ctx.Role, TrainingInstanceType.MlM5Xlarge) { FrameworkVersion = "1.2-1" };
        return new("RegisterModelOptions")
        {
            Parameters = [data, value],
            Steps = [full, bare, code, estimatorCode, new RegisterModel("FrameworkEstimator", framework, data, Options())],
        };
    }

    private static Model Model(CaseContext ctx, PipelineString data) => new(Image)
    {
        ModelData = data,
        Role = ctx.Role,
        Env = new() { ["A"] = "1" },
        VpcConfig = new() { Subnets = ["subnet-1"], SecurityGroupIds = ["sg-1"] },
    };

    private static SKLearnModel SKLearnModel(CaseContext ctx, PipelineString data) => new(data)
    {
        EntryPoint = "code/inference.py",
        FrameworkVersion = "1.2-1",
        Role = ctx.Role,
        Name = "named-model",
        VpcConfig = new() { Subnets = ["subnet-1"], SecurityGroupIds = ["sg-1"] },
    };

    private static Estimator Estimator(CaseContext ctx) => new(Image, ctx.Role, 1, TrainingInstanceType.MlM5Xlarge)
    {
        Subnets = ["subnet-1"],
        SecurityGroupIds = ["sg-1"],
        OutputKmsKey = "alias/out",
    };

    private static RegisterModelOptions Options(PipelineString? description = null, PipelineMap<PipelineString>? tags = null) => new()
    {
        ContentTypes = ["text/csv", "application/json"],
        ResponseTypes = ["text/csv"],
        InferenceInstances = ["ml.m5.xlarge"],
        TransformInstances = ["ml.m5.xlarge"],
        ModelPackageGroupName = "Group",
        Description = description,
        Tags = tags,
    };

    private static RegisterModelOptions Full(PipelineString value) => new()
    {
        ContentTypes = ["text/csv", "application/json"],
        ResponseTypes = ["text/csv"],
        InferenceInstances = ["ml.m5.xlarge"],
        TransformInstances = ["ml.m5.xlarge"],
        ModelPackageGroupName = "Group",
        ApprovalStatus = ModelApprovalStatus.Approved,
        Description = "The best model",
        Tags = new() { ["team"] = "search" },
        ModelMetrics = new()
        {
            ModelStatistics = Metric("statistics"),
            ModelConstraints = Metric("constraints"),
            ModelDataStatistics = Metric("data-statistics"),
            ModelDataConstraints = Metric("data-constraints"),
            Bias = Metric("bias"),
            Explainability = Metric("explainability"),
            BiasPreTraining = Metric("bias-pre"),
            BiasPostTraining = Metric("bias-post"),
        },
        DriftCheckBaselines = new()
        {
            ModelStatistics = Metric("b-statistics"),
            ModelConstraints = Metric("b-constraints"),
            ModelDataStatistics = Metric("b-data-statistics"),
            ModelDataConstraints = Metric("b-data-constraints"),
            BiasConfigFile = new("s3://metrics/bias.json") { ContentType = "application/json", ContentDigest = "d" },
            BiasPreTrainingConstraints = Metric("b-bias-pre"),
            BiasPostTrainingConstraints = Metric("b-bias-post"),
            ExplainabilityConstraints = Metric("b-explain"),
            ExplainabilityConfigFile = new("s3://metrics/explain.json"),
        },
        CustomerMetadataProperties = new() { ["owner"] = "me", ["value"] = value },
        Domain = "COMPUTER_VISION",
        Task = "IMAGE_CLASSIFICATION",
        SamplePayloadUrl = "s3://samples/payload.tar.gz",
        Framework = "PYTORCH",
        FrameworkVersion = "1.13",
        NearestModelName = "resnet50",
        DataInputConfiguration = """{"input":[1,3,224,224]}""",
        SkipModelValidation = SkipModelValidation.All,
        SourceUri = "https://example.com/source",
    };

    private static MetricsSource Metric(string name) => new("application/json", $"s3://metrics/{name}.json") { ContentDigest = "abc" };
}
