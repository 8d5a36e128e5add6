using Xunit;

namespace PipelineSdk.Tests.Jobs.Models;

public sealed class RepackJobTests : IDisposable
{
    private const string Launcher =
        """
        #!/bin/sh
        exec python "$(dirname "$0")/_repack_model.py"

        """;

    private readonly TemporaryFolder _folder = new();
    private readonly ParameterString _data = new("Data");

    public RepackJobTests()
    {
        _folder.Write("src/inference.py", "i");
        _folder.Write("src/_repack_model.py", "left by another tool");
        _folder.Write("lib/l.py", "l");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_repack_step_is_a_training_job_over_the_archive()
    {
        var compiled = Compile(new ModelStep("M", Model("src", "lib").Create(new() { InstanceType = "ml.m5.large" })));
        var place = $"s3://bucket/P/code/{HashOf("lib", "l.py", "l", "src", "_repack_model.py", "left by another tool", "inference.py", "i")}/sourcedir.tar.gz";

        Assert.Equal("", compiled.Problems);
        Assert.Equal(
            $$"""
            {
              "Name": "M-RepackModel-pt",
              "Type": "Training",
              "Arguments": {
                "AlgorithmSpecification": {
                  "TrainingInputMode": "File",
                  "TrainingImage": "246618743249.dkr.ecr.us-west-2.amazonaws.com/sagemaker-scikit-learn:1.2-1-cpu-py3"
                },
                "OutputDataConfig": {
                  "S3OutputPath": "s3://bucket/pt",
                  "KmsKeyId": "key"
                },
                "StoppingCondition": {
                  "MaxRuntimeInSeconds": 86400
                },
                "ResourceConfig": {
                  "VolumeSizeInGB": 30,
                  "InstanceCount": 1,
                  "InstanceType": "ml.m5.large"
                },
                "RoleArn": "arn:aws:iam::123456789012:role/SageMakerRole",
                "InputDataConfig": [
                  {
                    "DataSource": {
                      "S3DataSource": {
                        "S3DataType": "S3Prefix",
                        "S3Uri": {
                          "Get": "Parameters.Data"
                        },
                        "S3DataDistributionType": "FullyReplicated"
                      }
                    },
                    "ChannelName": "training"
                  }
                ],
                "HyperParameters": {
                  "inference_script": "\"inference.py\"",
                  "model_archive": {
                    "Get": "Parameters.Data"
                  },
                  "dependencies": "\"lib\"",
                  "source_dir": "\"src\"",
                  "sagemaker_submit_directory": "\"{{place}}\"",
                  "sagemaker_program": "\"_repack_script_launcher.sh\"",
                  "sagemaker_container_log_level": "20",
                  "sagemaker_region": "\"us-west-2\""
                },
                "VpcConfig": {
                  "Subnets": [
                    "subnet-1"
                  ],
                  "SecurityGroupIds": [
                    "sg-1"
                  ]
                },
                "DebugHookConfig": {
                  "S3OutputPath": "s3://bucket/pt",
                  "CollectionConfigurations": []
                },
                "ProfilerConfig": {
                  "DisableProfiler": true
                }
              },
              "Description": "Used to repack a model with customer scripts for a register/create model step"
            }
            """,
            compiled.Step("M-RepackModel-pt"));
        Assert.Equal($"M-RepackModel-pt: {place} = _repack_model.py, _repack_script_launcher.sh, inference.py, lib/l.py (key)", compiled.Uploads);
        Assert.Equal(
            """{"Get":"Steps.M-RepackModel-pt.ModelArtifacts.S3ModelArtifacts"}""",
            compiled.Arguments("M-CreateModel", "PrimaryContainer.ModelDataUrl"));
    }

    [Fact]
    public void Settings_change_the_job()
    {
        var step = new ModelStep("M", Model("src").Create(new() { InstanceType = "ml.m5.large" }))
        {
            RepackModelStepSettings = new()
            {
                ImageUri = "123456789012.dkr.ecr.us-west-2.amazonaws.com/repack:1",
                InstanceType = "ml.m5.4xlarge",
                VolumeSize = 100,
                VolumeKmsKey = "volume-key",
                MaxRun = 600,
                MaxRetryAttempts = 2,
                UseSpotInstances = true,
                MaxWait = 900,
                OutputPath = "s3://repacked/models",
                OutputKmsKey = "own-key",
                CodeLocation = "s3://elsewhere/code",
                Role = "Repacker",
                Subnets = ["subnet-2"],
                SecurityGroupIds = ["sg-2"],
                EncryptInterContainerTraffic = true,
                Environment = new() { ["E"] = "1" },
                Tags = new() { ["job"] = "repack" },
            },
        };
        var compiled = Compile(step);
        var place = $"s3://elsewhere/code/P/code/{HashOf("src", "_repack_model.py", "left by another tool", "inference.py", "i")}/sourcedir.tar.gz";

        Assert.Equal("", compiled.Problems);
        Assert.Equal($"M-RepackModel-pt: {place} = _repack_model.py, _repack_script_launcher.sh, inference.py", compiled.Uploads);
        Assert.Equal(
            """{"S3OutputPath":"s3://repacked/models","KmsKeyId":"own-key"}""",
            compiled.Arguments("M-RepackModel-pt", "OutputDataConfig"));
        Assert.Equal(
            """{"VolumeSizeInGB":100,"VolumeKmsKeyId":"volume-key","InstanceCount":1,"InstanceType":"ml.m5.4xlarge"}""",
            compiled.Arguments("M-RepackModel-pt", "ResourceConfig"));
        Assert.Equal("""{"MaxRuntimeInSeconds":600,"MaxWaitTimeInSeconds":900}""", compiled.Arguments("M-RepackModel-pt", "StoppingCondition"));
        Assert.Equal("""{"Subnets":["subnet-2"],"SecurityGroupIds":["sg-2"]}""", compiled.Arguments("M-RepackModel-pt", "VpcConfig"));
        Assert.Equal(
            ("\"arn:aws:iam::123456789012:role/Repacker\"", "true", "true", """{"MaximumRetryAttempts":2}""", """{"E":"1"}""", """[{"Key":"job","Value":"repack"}]"""),
            (Argument("RoleArn"), Argument("EnableInterContainerTrafficEncryption"), Argument("EnableManagedSpotTraining"), Argument("RetryStrategy"),
                Argument("Environment"), Argument("Tags")));
        Assert.Equal(
            "\"123456789012.dkr.ecr.us-west-2.amazonaws.com/repack:1\"",
            Argument("AlgorithmSpecification.TrainingImage"));

        string Argument(string path) => compiled.Arguments("M-RepackModel-pt", path);
    }

    [Fact]
    public void Code_in_s3_gets_the_scripts_in_a_new_archive()
    {
        var compiled = Compile(new ModelStep("M", Model("s3://code/sourcedir.tar.gz").Create(new() { InstanceType = "ml.m5.large" })));
        var place = $"s3://bucket/P/code/{HashOf("s3://code/sourcedir.tar.gz")}/sourcedir.tar.gz";
        Assert.Equal(
            $"M-RepackModel-pt: {place} = s3://code/sourcedir.tar.gz - + + _repack_model.py, _repack_script_launcher.sh (key)",
            compiled.Uploads);
        Assert.Equal($$"""
            "\"{{place}}\""
            """, compiled.Arguments("M-RepackModel-pt", "HyperParameters.sagemaker_submit_directory"));
    }

    [Fact]
    public void The_script_is_started_without_installing_requirements()
    {
        Assert.Equal(["_repack_model.py", "_repack_script_launcher.sh"], RepackScripts.Entries.Select(static entry => entry.Name));
        Assert.Equal(Launcher.ReplaceLineEndings("\n"), Text(RepackScripts.Entries[1]));
        Assert.DoesNotContain('\r', Text(RepackScripts.Entries[0]));
        Assert.EndsWith("if __name__ == \"__main__\":\n    main()\n", Text(RepackScripts.Entries[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Compiling_leaves_the_folder_as_it_is()
    {
        Compile(new ModelStep("M", Model("src").Create(new() { InstanceType = "ml.m5.large" })));
        Assert.Equal(
            ["_repack_model.py", "inference.py"],
            Directory.EnumerateFiles(_folder.Full("src")).Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal));
    }

    private CompiledSteps Compile(IPipelineStep step) => CompiledSteps.Of(_folder, new Pipeline("P") { Parameters = [_data], Steps = [step] });

    private PyTorchModel Model(string sourceDir, params string[] dependencies) => new(_data)
    {
        FrameworkVersion = "2.0",
        PyVersion = "py310",
        EntryPoint = "inference.py",
        SourceDir = sourceDir,
        Dependencies = dependencies,
        Name = "pt",
        ModelKmsKey = "key",
        VpcConfig = new() { Subnets = ["subnet-1"], SecurityGroupIds = ["sg-1"] },
        Role = Written.Role,
    };

    private static string HashOf(params string[] pieces) =>
        CodeHash.Of([CodeHash.Of(pieces), .. RepackScripts.Entries.Select(static script => script.Content.Sha256)]);

    private static string Text(ArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Content.Open());
        return reader.ReadToEnd();
    }
}
