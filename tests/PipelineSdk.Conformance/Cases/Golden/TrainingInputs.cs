namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Every kind of training channel.</summary>
public sealed class TrainingInputs : IConformanceCase
{
    public string Name => "training_inputs";

    public Pipeline Build(CaseContext ctx)
    {
        var data = new ParameterString("Data", "s3://data/train");
        var kind = new ParameterString("ContentType", "text/csv");
        var estimator = new Estimator("123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1", ctx.Role, 1, "ml.m5.xlarge")
        {
            OutputPath = "s3://models/out",
            DisableProfiler = true,
            DebuggerHookConfig = false,
        };
        var first = new TrainingStep("First", estimator.Fit("s3://data/one"));
        var many = new TrainingStep("Many", estimator.Fit(new()
        {
            ["plain"] = "s3://data/plain",
            ["parameter"] = data,
            ["wrapped"] = new TrainingInput(data) { ContentType = kind },
            ["joined"] = new TrainingInput(new Join("/", data, "2024")),
            ["property"] = new TrainingInput(first.Properties.ModelArtifacts.S3ModelArtifacts) { InputMode = "File" },
            ["sharded"] = new TrainingInput("s3://data/sharded") { Distribution = "ShardedByS3Key", Compression = "Gzip" },
            ["records"] = new TrainingInput("s3://data/records")
            {
                ContentType = "application/x-recordio",
                RecordWrapping = "RecordIO",
                InputMode = "Pipe",
            },
            ["manifest"] = new TrainingInput("s3://data/manifest") { S3DataType = "ManifestFile" },
            ["augmented"] = new TrainingInput("s3://data/augmented")
            {
                S3DataType = "AugmentedManifestFile",
                AttributeNames = ["source-ref", "label"],
                ShuffleConfig = new() { Seed = 123 },
            },
            ["target"] = new TrainingInput("s3://data/target") { TargetAttributeName = "label" },
            ["groups"] = new TrainingInput("s3://data/groups") { InstanceGroups = ["cpu"] },
            ["efs"] = new FileSystemInput("fs-1", "EFS", "/data"),
            ["lustre"] = new FileSystemInput("fs-2", "FSxLustre", "/mount/data") { FileSystemAccessMode = "rw", ContentType = "text/csv" },
        }));
        var single = new TrainingStep("SingleWithMode", estimator.Fit(new TrainingInput("s3://data/one") { InputMode = "FastFile" }));
        var files = new TrainingStep("FileSystem", estimator.Fit(new FileSystemInput("fs-1", "EFS", "/data")));
        return new("TrainingInputs") { Parameters = [data, kind], Steps = [first, many, single, files] };
    }
}
