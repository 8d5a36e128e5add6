namespace PipelineSdk.Conformance.Cases.Golden;

/// <summary>Every option of a processor, with and without parameters.</summary>
public sealed class ProcessingOptions : IConformanceCase
{
    private const string Key = "arn:aws:kms:us-west-2:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab";

    public string Name => "processing_options";

    public Pipeline Build(CaseContext ctx)
    {
        var instanceType = new ParameterString("InstanceType", "ml.m5.xlarge");
        var count = new ParameterInteger("InstanceCount", 1);
        var size = new ParameterInteger("VolumeSize", 30);
        var runtime = new ParameterInteger("MaxRuntime", 600);
        var isolated = new ParameterBoolean("Isolated", true);
        var role = new ParameterString("Role", ctx.Role);
        var mode = new ParameterString("Mode", "slow");
        var key = new ParameterString("Key", Key);
        var subnet = new ParameterString("Subnet", "subnet-9");
        var fromParameters = new SKLearnProcessor("1.2-1", role, count, instanceType)
        {
            VolumeSizeInGB = size,
            VolumeKmsKey = key,
            OutputKmsKey = key,
            MaxRuntimeInSeconds = runtime,
            Env = new() { ["MODE"] = mode, ["WORKERS"] = count.ToPipelineString() },
            Tags = new() { ["team"] = "search" },
            NetworkConfig = new() { EnableNetworkIsolation = isolated, Subnets = [subnet], SecurityGroupIds = ["sg-1"] },
        };
        return new("ProcessingOptions")
        {
            Parameters = [instanceType, count, size, runtime, isolated, role, mode, key, subnet],
            Steps =
            [
                Full(ctx),
                new ProcessingStep(
                    "FromParameters",
                    fromParameters.Run("code/job.py", arguments: ["--count", count.ToPipelineString(), "--mode", mode])),
                ByRoleName(),
            ],
        };
    }

    private static ProcessingStep Full(CaseContext ctx)
    {
        var processor = new SKLearnProcessor("1.2-1", ctx.Role, instanceCount: 3, instanceType: "ml.m5.2xlarge")
        {
            VolumeSizeInGB = 50,
            VolumeKmsKey = Key,
            OutputKmsKey = "alias/outputs",
            MaxRuntimeInSeconds = 3600,
            BaseJobName = "full-options",
            Env = new() { ["MODE"] = "fast", ["WORKERS"] = "4" },
            Tags = new() { ["team"] = "search", ["stage"] = "dev" },
            NetworkConfig = new()
            {
                EnableNetworkIsolation = true,
                SecurityGroupIds = ["sg-1"],
                Subnets = ["subnet-1", "subnet-2"],
                EncryptInterContainerTraffic = true,
            },
        };
        var report = new PropertyFile("Report", outputName: "report", path: "metrics/report.json");
        var args = processor.Run(
            code: "code/job.py",
            inputs: [new("s3://data/in", "/opt/ml/processing/input/data", inputName: "data")],
            outputs: [new("/opt/ml/processing/report", outputName: "report")],
            arguments: ["--verbose", "1"],
            kmsKey: Key);
        return new("Full", args)
        {
            PropertyFiles = [report, new("Other", "report", "other.json")],
            CacheConfig = new(enableCaching: true, expireAfter: "P30D"),
            DisplayName = "Full options",
            Description = "Every option set",
        };
    }

    private static ProcessingStep ByRoleName()
    {
        var processor = new SKLearnProcessor("0.23-1", "ShortRoleName", instanceCount: 1, instanceType: "ml.m5.large")
        {
            NetworkConfig = new() { EncryptInterContainerTraffic = false },
        };
        return new("ByRoleName", processor.Run(
            code: "code/job.py",
            jobName: "explicit-job-name",
            experimentConfig: new() { ExperimentName = "E", TrialName = "T", TrialComponentDisplayName = "D" }));
    }
}
