namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Model steps that register: plain and framework models, an inference pipeline.</summary>
public sealed class ModelStepRegister : IConformanceCase
{
    public string Name => "model_step_register";

    public Pipeline Build(CaseContext ctx)
    {
        var data = new ParameterString("ModelData", "s3://models/model.tar.gz");
        var status = new ParameterString("Status", "Approved");
        var generic = new Model("123456789012.dkr.ecr.us-west-2.amazonaws.com/serve:1")
        {
            ModelData = data,
            Env = new() { ["A"] = "1" },
            Role = ctx.Role,
        };
        var minimal = new ModelStep("Minimal", generic.Register(Package(group: "Group")));
        var several = new PipelineModel(
            [Repacked(ctx, data), SecondRepacked(ctx, minimal.RegisterModelStep.Properties.ModelPackageName), generic],
            ctx.Role)
        {
            VpcConfig = new() { Subnets = ["subnet-1"], SecurityGroupIds = ["sg-1"] },
        };
        return new("ModelStepRegister")
        {
            Parameters = [data, status],
            Steps =
            [
                minimal,
                new ModelStep("Full", generic.Register(FullPackage(status)))
                {
                    DependsOn = [minimal],
                    DisplayName = "Shown",
                    Description = "Said",
                    RetryPolicies = [new([StepExceptionType.ServiceFault], maxAttempts: 2)],
                },
                new ModelStep("NoGroup", generic.Register(Package())),
                new ModelStep("Unversioned", generic.Register(Package(name: "package"))),
                new ModelStep("NoTypes", generic.Register(new() { ModelPackageGroupName = "Group" })),
                new ModelStep("Framework", Framework(ctx, data).Register(Package(group: "Group"))),
                new ModelStep("Repack", PyTorch(ctx, data).Register(Package(group: "Group", framework: "pytorch", frameworkVersion: "1.13")))
                {
                    DependsOn = ["Minimal"],
                    RegisterModelRetryPolicies = [new([StepExceptionType.Throttling], maxAttempts: 3)],
                    RepackModelRetryPolicies =
                    [
                        new SageMakerJobStepRetryPolicy(failureReasonTypes: [SageMakerJobExceptionType.InternalError], expireAfterMins: 30),
                    ],
                },
                new ModelStep("Several", several.Register(Package(group: "Group")))
                {
                    RepackModelStepSettings = new() { OutputPath = "s3://only-the-first", InstanceType = TrainingInstanceType.MlM5_2Xlarge },
                },
            ],
        };
    }

    private static RegisterModelOptions Package(string? group = null, string? name = null, string? framework = null, string? frameworkVersion = null) => new()
    {
        ModelPackageGroupName = group,
        ModelPackageName = name,
        ContentTypes = ["text/csv"],
        ResponseTypes = ["text/csv"],
        InferenceInstances = [ProductionVariantInstanceType.MlM5Xlarge],
        TransformInstances = [TransformInstanceType.MlM5Xlarge],
        Framework = framework,
        FrameworkVersion = frameworkVersion,
    };

    private static RegisterModelOptions FullPackage(PipelineString status) => new()
    {
        ModelPackageGroupName = "Group",
        ContentTypes = ["text/csv"],
        ResponseTypes = ["text/csv"],
        InferenceInstances = [ProductionVariantInstanceType.MlM5Xlarge],
        TransformInstances = [TransformInstanceType.MlM5Xlarge],
        ImageUri = "123456789012.dkr.ecr.us-west-2.amazonaws.com/other:2",
        ApprovalStatus = status,
        Description = "A description",
        MarketplaceCert = true,
        ModelMetrics = new() { ModelStatistics = new("application/json", "s3://metrics/m.json") },
        DriftCheckBaselines = new() { ModelStatistics = new("application/json", "s3://metrics/b.json") },
        MetadataProperties = new() { CommitId = "c", Repository = "r", GeneratedBy = "g", ProjectId = "p" },
        CustomerMetadataProperties = new() { ["k"] = "v" },
        Domain = "MACHINE_LEARNING",
        Task = "REGRESSION",
        SamplePayloadUrl = "s3://samples/x.tar.gz",
        Framework = "XGBOOST",
        FrameworkVersion = "1.7",
        NearestModelName = "near",
        DataInputConfiguration = "{}",
        SkipModelValidation = SkipModelValidation.All,
        SourceUri = "s3://source",
        ModelLifeCycle = new() { Stage = "Development", StageStatus = "In-Progress", StageDescription = "why" },
    };

    private static SKLearnModel Framework(CaseContext ctx, PipelineString data) =>
        new(data) { EntryPoint = "code/inference.py", FrameworkVersion = "1.2-1", Name = "sk", Role = ctx.Role };

    private static PyTorchModel PyTorch(CaseContext ctx, PipelineString data) => new(data)
    {
        EntryPoint = "inference.py",
        SourceDir = "code/src",
        FrameworkVersion = "1.13",
        PyVersion = "py39",
        Name = "pt",
        Role = ctx.Role,
    };

    private static SKLearnModel Repacked(CaseContext ctx, PipelineString data) => new(data)
    {
        EntryPoint = "inference.py",
        SourceDir = "code/src",
        FrameworkVersion = "1.2-1",
        EnableNetworkIsolation = true,
        Name = "first",
        Role = ctx.Role,
    };

    private static XGBoostModel SecondRepacked(CaseContext ctx, PipelineString data) => new(data)
    {
        EntryPoint = "inference.py",
        SourceDir = "code/src",
        FrameworkVersion = "1.7-1",
        EnableNetworkIsolation = true,
        Name = "second",
        Role = ctx.Role,
    };
}
