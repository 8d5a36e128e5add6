namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Callback steps: every output type, inputs of every kind, and their outputs used downstream.</summary>
public sealed class Callback : IConformanceCase
{
    private const string QueueUrl = "https://sqs.us-east-2.amazonaws.com/012345678901/MyCallbackQueue";

    public string Name => "callback";

    public Pipeline Build(CaseContext ctx)
    {
        var data = new ParameterString("InputData", "s3://data/abalone.csv");
        var number = new ParameterInteger("Number", 5);
        var queue = new ParameterString("Queue", QueueUrl);
        var first = new CallbackStep("MyCallbackStep", QueueUrl)
        {
            Inputs = new()
            {
                ["number"] = 5,
                ["stringArg"] = "some-arg",
                ["flag"] = true,
                ["real"] = 0.5,
                ["nothing"] = PipelineValue.Null,
                ["list"] = PipelineValue.List("a", data),
                ["nested"] = new PipelineMap<PipelineValue> { ["deep"] = number },
                ["inputData"] = data,
                ["execution"] = ExecutionVariables.PipelineExecutionArn,
                ["joined"] = new Join("/", data, "x"),
            },
            Outputs =
            [
                new("text", StepOutputType.String),
                new("whole", StepOutputType.Integer),
                new("flag", StepOutputType.Boolean),
                new("real", StepOutputType.Float),
                new("untyped"),
            ],
        };
        var second = new CallbackStep("Second", queue)
        {
            Inputs = new()
            {
                ["byProperty"] = first.Properties.Outputs["whole"],
                ["byObject"] = first.Outputs["text"],
                ["joined"] = new Join("-", first.Outputs["text"], first.Outputs["flag"]),
            },
            CacheConfig = new(enableCaching: true, expireAfter: "PT30M"),
            DisplayName = "Shown",
            Description = "Said",
            DependsOn = [first],
        };
        var request = Requests.Training(
            ctx,
            "123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1",
            "s3://models/out",
            Requests.Channel(first.Outputs["text"]));
        request.ResourceConfig!.InstanceCount = first.Outputs["whole"];
        var train = new TrainingStep("Train", request);
        return new("Callback") { Parameters = [data, number, queue], Steps = [train, first, second] };
    }
}
