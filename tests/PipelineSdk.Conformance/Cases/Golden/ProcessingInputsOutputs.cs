namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Every kind of input and output of a processing job.</summary>
public sealed class ProcessingInputsOutputs : IConformanceCase
{
    public string Name => "processing_inputs_outputs";

    public Pipeline Build(CaseContext ctx)
    {
        var source = new ParameterString("Source", "s3://data/source");
        var target = new ParameterString("Target", "s3://data/target");
        var processor = new Processor(ctx.Role, "123456789012.dkr.ecr.us-west-2.amazonaws.com/tool:latest", 1, "ml.c5.xlarge");
        var outputs = new ProcessingStep("Outputs", processor.Run(outputs: Outputs(target)));
        var inputs = new ProcessingStep("Inputs", processor.Run(inputs: Inputs(source, outputs, ctx)));
        return new("ProcessingInputsOutputs") { Parameters = [source, target], Steps = [outputs, inputs] };
    }

    private static IReadOnlyList<ProcessingOutput> Outputs(ParameterString target) =>
    [
        new("/out/unnamed"),
        new("/out/named", outputName: "named"),
        new("/out/fixed", "s3://fixed/place", "fixed"),
        new("/out/param", target, "param"),
        new("/out/joined", new Join("/", target, ExecutionVariables.PipelineExecutionId, "x"), "joined"),
        new("/out/stream", outputName: "stream") { S3UploadMode = ProcessingS3UploadMode.Continuous },
        new("/out/unnamed-too"),
        new(outputName: "features") { AppManaged = true, FeatureStoreOutput = new() { FeatureGroupName = "my-features" } },
        new("/out/relative", "not-a-uri", "relative"),
    ];

    private static IReadOnlyList<ProcessingInput> Inputs(ParameterString source, ProcessingStep outputs, CaseContext ctx)
    {
        var made = outputs.Properties.ProcessingOutputConfig.Outputs;
        return
        [
            new("s3://data/plain", "/in/plain"),
            new(source, "/in/param", "param"),
            new(made["named"].S3Output.S3Uri, "/in/property"),
            new(made[0].S3Output.S3Uri, "/in/property-by-index"),
            new(new Join("/", source, "part"), "/in/joined"),
            new("code/one.csv", "/in/local-file"),
            new("code/folder", "/in/local-folder", "folder"),
            new(
                "s3://data/manifest.json",
                "/in/manifest",
                s3DataType: ProcessingS3DataType.ManifestFile,
                s3InputMode: ProcessingS3InputMode.Pipe,
                s3DataDistributionType: ProcessingS3DataDistributionType.ShardedByS3Key,
                s3CompressionType: ProcessingS3CompressionType.Gzip),
            new("s3://data/fast", "/in/fast", s3InputMode: "FastFile") { AppManaged = true },
            new(new S3Input("s3://data/object", "/in/object"), "object"),
            new(Athena(), "athena") { AppManaged = true },
            new(Redshift(ctx), "redshift"),
        ];
    }

    private static DatasetDefinition Athena() => new()
    {
        LocalPath = "/in/athena",
        DataDistributionType = DataDistributionType.FullyReplicated,
        AthenaDatasetDefinition = new()
        {
            Catalog = "AwsDataCatalog",
            Database = "db",
            QueryString = "SELECT 1",
            OutputS3Uri = "s3://data/athena",
            WorkGroup = "primary",
            OutputFormat = "PARQUET",
            OutputCompression = "SNAPPY",
        },
    };

    private static DatasetDefinition Redshift(CaseContext ctx) => new()
    {
        LocalPath = "/in/redshift",
        InputMode = InputMode.Pipe,
        RedshiftDatasetDefinition = new()
        {
            ClusterId = "cluster",
            Database = "db",
            DbUser = "user",
            QueryString = "SELECT 2",
            ClusterRoleArn = ctx.Role,
            OutputS3Uri = "s3://data/redshift",
            KmsKeyId = "alias/key",
            OutputFormat = "CSV",
            OutputCompression = "GZIP",
        },
    };
}
