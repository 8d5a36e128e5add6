namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>One generic model, in the older form and by a model step.</summary>
public sealed class CreateModel : IConformanceCase
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/serve:1";
    private const string Archive = "s3://models/model.tar.gz";

    public string Name => "create_model";

    public Pipeline Build(CaseContext ctx)
    {
        var data = new ParameterString("ModelData", Archive);
        var image = new ParameterString("Image", Image);
        var flag = new ParameterBoolean("Isolated", false);
        var plain = new Model(Image) { ModelData = Archive, Role = ctx.Role };
        var isolated = new Model(Image) { ModelData = Archive, Role = ctx.Role, EnableNetworkIsolation = flag };
        var full = new Model(Image)
        {
            ModelData = Archive,
            Role = ctx.Role,
            Env = new() { ["A"] = "1", ["B"] = data },
            VpcConfig = new() { Subnets = ["subnet-1"], SecurityGroupIds = ["sg-1"] },
            EnableNetworkIsolation = true,
            ImageConfig = new() { RepositoryAccessMode = RepositoryAccessMode.Vpc },
            Name = "my-model",
        };
        var variables = new Model(image)
        {
            ModelData = new Join("/", "s3:/", "models", data),
            Role = ctx.Role,
            EnableNetworkIsolation = flag,
        };
        var raw = new Model(Image)
        {
            ModelDataSource = new()
            {
                S3DataSource = new()
                {
                    S3Uri = "s3://models/raw/",
                    S3DataType = S3ModelDataType.S3Prefix,
                    CompressionType = ModelCompressionType.None,
                },
            },
            Role = ctx.Role,
        };
        var inputs = new CreateModelInput { InstanceType = "ml.m5.large", AcceleratorType = "ml.eia1.medium" };
        return new("CreateModel")
        {
            Parameters = [data, image, flag],
            Steps =
            [
                new CreateModelStep("AbaloneCreateModel", plain, inputs) { DisplayName = "Shown", Description = "Said" },
                new CreateModelStep("NoInputs", new Model(Image) { ModelData = data, Role = ctx.Role }, null),
                new CreateModelStep("Full", full, null),
                new CreateModelStep("NoData", new Model(image) { Role = ctx.Role }, null),
                new CreateModelStep("IsolationParameter", isolated, null),
                new CreateModelStep("RoleName", new Model(Image) { ModelData = Archive, Role = "ModelRole" }, null),
                new ModelStep("Args", plain.Create(inputs)),
                new ModelStep("ArgsFull", full.Create(new() { Tags = new() { ["team"] = "search" } })),
                new ModelStep("ArgsVariables", variables.Create()) { DisplayName = "Shown", Description = "Said" },
                new ModelStep("ArgsModelDataSource", raw.Create()),
            ],
        };
    }
}
