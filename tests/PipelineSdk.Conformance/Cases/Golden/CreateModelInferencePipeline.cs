namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Several containers in one model, in the older form and by model steps.</summary>
public sealed class CreateModelInferencePipeline : IConformanceCase
{
    public string Name => "create_model_inference_pipeline";

    public Pipeline Build(CaseContext ctx)
    {
        var data = new ParameterString("ModelData", "s3://models/model.tar.gz");
        var large = new CreateModelInput { InstanceType = "ml.m5.large" };
        Model[] both = [Generic(ctx, data, "first"), Generic(ctx, data, "second")];
        var older = new CreateModelStep("Older", new PipelineModel(both, ctx.Role) { Name = "both" }, large);
        var network = new PipelineModel(both, ctx.Role)
        {
            Name = "both",
            VpcConfig = new() { Subnets = ["subnet-1"], SecurityGroupIds = ["sg-1"] },
            EnableNetworkIsolation = true,
        };
        var sklearn = new SKLearnModel(data)
        {
            EntryPoint = "inference.py",
            SourceDir = "code/sk",
            FrameworkVersion = "1.2-1",
            EnableNetworkIsolation = true,
            Role = ctx.Role,
        };
        var xgboost = new XGBoostModel(older.Properties.PrimaryContainer.ModelDataUrl)
        {
            EntryPoint = "inference.py",
            SourceDir = "code/xgb",
            FrameworkVersion = "1.7-1",
            EnableNetworkIsolation = true,
            Name = "xgb",
            Role = ctx.Role,
        };
        return new("InferencePipeline")
        {
            Parameters = [data],
            Steps =
            [
                older,
                new ModelStep("Args", network.Create(large)),
                new ModelStep("Repack", new PipelineModel([sklearn, xgboost], ctx.Role) { Name = "both" }.Create(large)),
            ],
        };
    }

    private static Model Generic(CaseContext ctx, PipelineString data, string tag) => new($"123456789012.dkr.ecr.us-west-2.amazonaws.com/{tag}:1")
    {
        ModelData = data,
        Env = new() { ["TAG"] = tag },
        Role = ctx.Role,
    };
}
