namespace PipelineSdk.Conformance.Cases.Extended;

/// <summary>Repacking before create and register: settings, retries by part, a model that needs none.</summary>
public sealed class ModelRepack : IConformanceCase
{
    public string Name => "model-repack";

    public Pipeline Build(CaseContext ctx)
    {
        var archive = new ParameterString("Archive", "s3://lake/vision/model.tar.gz");
        var torch = new PyTorchModel(archive)
        {
            Role = ctx.Role,
            EntryPoint = "inference.py",
            SourceDir = "code/torch",
            FrameworkVersion = "2.0",
            PyVersion = "py310",
        };
        var sklearn = new SKLearnModel(archive) { Role = ctx.Role, EntryPoint = "code/predict.py", FrameworkVersion = "1.2-1", Name = "tabular" };
        var create = new ModelStep("Vision", torch.Create(new() { InstanceType = "ml.g4dn.xlarge" }));
        var register = new ModelStep("Tabular", sklearn.Register(Tabular()))
        {
            DisplayName = "Tabular model",
            Description = "Registered with its code",
            DependsOn = [create],
            RegisterModelRetryPolicies = [new([StepExceptionType.Throttling], maxAttempts: 5)],
            RepackModelRetryPolicies = [new SageMakerJobStepRetryPolicy(exceptionTypes: [SageMakerJobExceptionType.ResourceLimit], expireAfterMins: 60)],
            RepackModelStepSettings = new()
            {
                InstanceType = TrainingInstanceType.MlM5_2Xlarge,
                VolumeSize = 64,
                MaxRun = 1800,
                Subnets = ["subnet-a"],
                SecurityGroupIds = ["sg-1"],
                OutputPath = "s3://lake/repacked",
                BaseJobName = "repack-tabular",
            },
        };
        var loose = new PyTorchModel(create.RepackModelSteps[0].Properties.ModelArtifacts.S3ModelArtifacts)
        {
            Role = ctx.Role,
            EntryPoint = "code/torch/inference.py",
            Dependencies = ["code/shared"],
            FrameworkVersion = "2.0",
            PyVersion = "py310",
            Name = "vision",
            ModelKmsKey = "key-model",
        };
        return new("ModelRepack")
        {
            Parameters = [archive],
            Steps = [create, register, Keep(loose, register)],
        };
    }

    private static RegisterModelOptions Tabular() => new()
    {
        ContentTypes = ["text/csv"],
        ResponseTypes = ["text/csv"],
        InferenceInstances = ["ml.m5.large"],
        TransformInstances = ["ml.m5.large"],
        ModelPackageGroupName = "tabular",
        ApprovalStatus = ModelApprovalStatus.Approved,
    };

    private static ModelStep Keep(PyTorchModel model, ModelStep register)
    {
        var package = model.Register(new()
        {
            ContentTypes = ["application/x-npy"],
            ResponseTypes = ["application/json"],
            InferenceInstances = ["ml.g4dn.xlarge"],
            TransformInstances = ["ml.g4dn.xlarge"],
            ModelPackageGroupName = "vision",
        });
        return new("VisionKept", package)
        {
            DisplayName = "Vision, kept",
            Description = "Registers the repacked model",
            RegisterModelRetryPolicies = [new([StepExceptionType.ServiceFault], maxAttempts: 2)],
            RepackModelRetryPolicies =
            [
                new SageMakerJobStepRetryPolicy(
                    failureReasonTypes: [SageMakerJobExceptionType.CapacityError],
                    maxAttempts: 7,
                    intervalSeconds: 30),
            ],
            RepackModelStepSettings = new()
            {
                InstanceType = TrainingInstanceType.MlM5_4Xlarge,
                VolumeSize = 128,
                MaxRun = 900,
                SecurityGroupIds = ["sg-9"],
                Subnets = ["subnet-z"],
                OutputPath = "s3://lake/repacked",
                BaseJobName = "repack-vision",
                Tags = new() { ["job"] = "repack" },
            },
            DependsOn = [register],
        };
    }
}
