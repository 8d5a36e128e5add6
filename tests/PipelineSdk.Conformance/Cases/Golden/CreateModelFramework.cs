namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Framework models with inference code: where the code goes, and when a repack step appears.</summary>
public sealed class CreateModelFramework : IConformanceCase
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/serve:1";
    private const string Archive = "s3://models/model.tar.gz";

    public string Name => "create_model_framework";

    public Pipeline Build(CaseContext ctx)
    {
        var data = new ParameterString("ModelData", Archive);
        var image = new ParameterString("Image", Image);
        var large = new CreateModelInput { InstanceType = "ml.m5.large" };
        var compute = new CreateModelInput { InstanceType = "ml.c5.xlarge" };
        var xgboost = new XGBoostModel(data)
        {
            EntryPoint = "inference.py",
            SourceDir = "code/src",
            FrameworkVersion = "1.7-1",
            EnableNetworkIsolation = true,
            Name = "xgb",
            VpcConfig = new() { Subnets = ["subnet-1"], SecurityGroupIds = ["sg-1"] },
            Role = ctx.Role,
        };
        return new("CreateModelFramework")
        {
            Parameters = [data, image],
            Steps =
            [
                new CreateModelStep("SKLearnOlder", SKLearn(ctx, Archive), null),
                new CreateModelStep("SKLearnOlderCodeLocation", Located(ctx, data), null),
                new ModelStep("SKLearnArgs", SKLearn(ctx, data).Create(large)),
                new ModelStep("SKLearnNamed", Named(ctx, data).Create(large)),
                new ModelStep("PyTorchRuntimeRepack", PyTorch(ctx, data, "pt-model", "alias/model", "code/lib").Create(compute))
                {
                    DependsOn = ["SKLearnOlder"],
                },
                new ModelStep("PyTorchCompileTimeRepack", PyTorch(ctx, Archive, "pt-static", null).Create(compute)),
                new ModelStep("XGBoostRepack", xgboost.Create(large))
                {
                    RepackModelStepSettings = new()
                    {
                        InstanceType = TrainingInstanceType.MlM5_4Xlarge,
                        VolumeSize = 100,
                        MaxRun = 600,
                        OutputPath = "s3://repacked",
                        BaseJobName = "repack",
                    },
                },
                new ModelStep("TensorFlow", TensorFlow(ctx, data, "tf", "code/inference.py").Create(large)),
                new ModelStep("TensorFlowNoCode", TensorFlow(ctx, data, "tf2", null).Create(large)),
                new CreateModelStep("PyTorchOlderNoRepack", OldPyTorch(ctx), large),
                new ModelStep("GenericWithCode", Generic(ctx, data).Create()),
                new ModelStep("ImageParameter", new Model(image) { ModelData = Archive, EntryPoint = "code/inference.py", Role = ctx.Role }.Create()),
            ],
        };
    }

    private static SKLearnModel SKLearn(CaseContext ctx, PipelineString data) =>
        new(data) { EntryPoint = "code/inference.py", FrameworkVersion = "1.2-1", Role = ctx.Role };

    private static SKLearnModel Located(CaseContext ctx, PipelineString data) => new(data)
    {
        EntryPoint = "code/inference.py",
        FrameworkVersion = "1.2-1",
        CodeLocation = "s3://my-code/prefix",
        ModelServerWorkers = 2,
        Name = "named",
        Role = ctx.Role,
    };

    private static SKLearnModel Named(CaseContext ctx, PipelineString data) => new(data)
    {
        EntryPoint = "code/inference.py",
        FrameworkVersion = "1.2-1",
        Name = "sk-named",
        Env = new() { ["OWN"] = "yes" },
        Role = ctx.Role,
    };

    private static PyTorchModel PyTorch(CaseContext ctx, PipelineString data, string name, string? key, params string[] dependencies) => new(data)
    {
        EntryPoint = "inference.py",
        SourceDir = "code/src",
        Dependencies = dependencies,
        FrameworkVersion = "1.13",
        PyVersion = "py39",
        Name = name,
        ModelKmsKey = key,
        Role = ctx.Role,
    };

    private static PyTorchModel OldPyTorch(CaseContext ctx) => new(Archive)
    {
        EntryPoint = "code/inference.py",
        FrameworkVersion = "1.1",
        PyVersion = "py3",
        Name = "old-torch",
        Role = ctx.Role,
    };

    private static TensorFlowModel TensorFlow(CaseContext ctx, PipelineString data, string name, string? entryPoint) =>
        new(data) { EntryPoint = entryPoint, FrameworkVersion = "2.11", Name = name, Role = ctx.Role };

    private static Model Generic(CaseContext ctx, PipelineString data) => new(Image)
    {
        ModelData = data,
        EntryPoint = "inference.py",
        SourceDir = "code/src",
        Name = "generic",
        Role = ctx.Role,
    };
}
