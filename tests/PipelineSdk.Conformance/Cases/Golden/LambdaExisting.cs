namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Lambda steps over an existing function; outputs used downstream.</summary>
public sealed class LambdaExisting : IConformanceCase
{
    private const string Arn = "arn:aws:lambda:us-west-2:012345678910:function:split-dataset-lambda";

    public string Name => "lambda_existing";

    public Pipeline Build(CaseContext ctx)
    {
        var bucket = new ParameterString("Bucket", "my-bucket");
        var function = new ParameterString("Function", Arn);
        var split = new LambdaStep("ProcessingLambda", Arn)
        {
            Inputs = new()
            {
                ["s3_bucket"] = bucket,
                ["data_file"] = "data.csv",
                ["count"] = 3,
                ["nested"] = new PipelineMap<PipelineValue> { ["list"] = PipelineValue.List(1, bucket) },
            },
            Outputs =
            [
                new("train_file", StepOutputType.String),
                new("test_file"),
                new("rows", StepOutputType.Integer),
                new("ok", StepOutputType.Boolean),
                new("share", StepOutputType.Float),
            ],
        };
        var bare = new LambdaStep("Bare", function);
        var full = new LambdaStep("Full", new Lambda { FunctionArn = Arn, Timeout = 600, MemorySize = 512 })
        {
            Inputs = new()
            {
                ["byProperty"] = split.Properties.Outputs["rows"],
                ["byObject"] = split.Outputs["train_file"],
                ["joined"] = new Join(",", split.Outputs["train_file"], split.Outputs["test_file"]),
            },
            CacheConfig = new(enableCaching: true, expireAfter: "P1D"),
            DisplayName = "Shown",
            Description = "Said",
            DependsOn = ["Bare"],
        };
        var request = Requests.Processing(ctx, Requests.ToolImage);
        request.ProcessingInputs = [Requests.Input("input-1", split.Outputs["train_file"], "/in")];
        request.ProcessingResources.ClusterConfig.InstanceCount = split.Outputs["rows"];
        var use = new ProcessingStep("Use", request);
        return new("LambdaExisting") { Parameters = [bucket, function], Steps = [split, bare, full, use] };
    }
}
