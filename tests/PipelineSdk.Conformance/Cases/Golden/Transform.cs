namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Transform steps in both forms, with every option of the input and the transformer.</summary>
public sealed class Transform : IConformanceCase
{
    private const string Data = "s3://data/batch";
    private const string Output = "s3://out/transform";

    public string Name => "transform";

    public Pipeline Build(CaseContext ctx)
    {
        var batch = new ParameterString("BatchData", Data);
        var count = new ParameterInteger("Count", 1);
        var served = new Model("123456789012.dkr.ecr.us-west-2.amazonaws.com/serve:1") { ModelData = "s3://models/model.tar.gz", Role = ctx.Role };
        var model = new ModelStep("Model", served.Create());
        var modelName = model.CreateModelStep.Properties.ModelName;
        var plain = new Transformer(modelName, 1, "ml.m5.xlarge") { OutputPath = Output };
        var withoutOutput = new Transformer(modelName, 1, "ml.m5.xlarge");
        var variables = new Transformer("literal-model-name", count, "ml.m5.xlarge")
        {
            OutputPath = new Join("/", batch, "out"),
            MaxPayload = count,
            Env = new() { ["COUNT"] = count.ToPipelineString() },
        };
        return new("Transform")
        {
            Parameters = [batch, count],
            Steps =
            [
                model,
                new TransformStep("AbaloneTransform", plain, new(batch)),
                new TransformStep("OlderFull", Full(modelName), FullInput())
                {
                    CacheConfig = new(enableCaching: true, expireAfter: "T12H"),
                },
                new TransformStep("OlderNoOutputPath", withoutOutput, new(Data)),
                new TransformStep("Args", plain.Transform(new(batch))),
                new TransformStep("ArgsFull", Full(modelName).Transform(
                    FullInput(),
                    jobName: "explicit",
                    experimentConfig: new() { ExperimentName = "E", TrialComponentDisplayName = "D" }))
                {
                    DisplayName = "Shown",
                    Description = "Said",
                    DependsOn = ["AbaloneTransform"],
                },
                new TransformStep("ArgsNoOutputPath", withoutOutput.Transform(new(Data))),
                new TransformStep("ArgsVariables", variables.Transform(new(new Join("/", batch, "in"))
                {
                    JoinSource = JoinSource.None,
                    InputFilter = "$",
                })),
            ],
        };
    }

    private static Transformer Full(PipelineString modelName) => new(modelName, 1, "ml.m5.xlarge")
    {
        OutputPath = Output,
        Strategy = BatchStrategy.MultiRecord,
        AssembleWith = AssemblyType.Line,
        OutputKmsKey = "alias/out",
        Accept = "text/csv",
        MaxConcurrentTransforms = 4,
        MaxPayload = 6,
        Tags = new() { ["team"] = "search" },
        Env = new() { ["A"] = "1" },
        BaseTransformJobName = "base",
        VolumeKmsKey = "alias/volume",
    };

    private static TransformInput FullInput() => new(Data)
    {
        DataType = S3DataType.ManifestFile,
        ContentType = "text/csv",
        CompressionType = CompressionType.Gzip,
        SplitType = SplitType.Line,
        InputFilter = "$[1:]",
        OutputFilter = "$[0,-1]",
        JoinSource = JoinSource.Input,
        ModelClientConfig = new() { InvocationsTimeoutInSeconds = 60, InvocationsMaxRetries = 2 },
        BatchDataCaptureConfig = new() { DestinationS3Uri = "s3://capture", KmsKeyId = "alias/capture", GenerateInferenceId = true },
    };
}
