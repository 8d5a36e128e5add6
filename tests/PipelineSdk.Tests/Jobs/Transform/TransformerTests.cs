using Xunit;

namespace PipelineSdk.Tests.Jobs.Transform;

public sealed class TransformerTests
{
    [Fact]
    public void A_job_with_every_option()
    {
        var transformer = new Transformer("model", 2, "ml.m5.large")
        {
            Strategy = BatchStrategy.MultiRecord,
            AssembleWith = AssemblyType.Line,
            OutputPath = "s3://out",
            OutputKmsKey = "out-key",
            Accept = "text/csv",
            MaxConcurrentTransforms = 4,
            MaxPayload = 6,
            Tags = new() { ["team"] = "search" },
            Env = new() { ["A"] = "1" },
            BaseTransformJobName = "base",
            VolumeKmsKey = "volume-key",
        };
        var inputs = new TransformInput("s3://data/manifest.json")
        {
            DataType = S3DataType.ManifestFile,
            ContentType = "text/csv",
            CompressionType = CompressionType.Gzip,
            SplitType = SplitType.Line,
            InputFilter = "$[1:]",
            OutputFilter = "$[0]",
            JoinSource = JoinSource.Input,
            ModelClientConfig = new() { InvocationsTimeoutInSeconds = 60 },
            BatchDataCaptureConfig = new() { DestinationS3Uri = "s3://capture" },
        };
        var job = CompiledJob.Of(
            new TransformStep("T", transformer.Transform(inputs, experimentConfig: new() { ExperimentName = "E", TrialComponentDisplayName = "D" })));

        Assert.Empty(job.Diagnostics);
        Assert.Equal(
            """
            {
              "ModelName": "model",
              "TransformInput": {
                "DataSource": {
                  "S3DataSource": {
                    "S3DataType": "ManifestFile",
                    "S3Uri": "s3://data/manifest.json"
                  }
                },
                "ContentType": "text/csv",
                "CompressionType": "Gzip",
                "SplitType": "Line"
              },
              "TransformOutput": {
                "S3OutputPath": "s3://out",
                "Accept": "text/csv",
                "AssembleWith": "Line",
                "KmsKeyId": "out-key"
              },
              "TransformResources": {
                "InstanceType": "ml.m5.large",
                "InstanceCount": 2,
                "VolumeKmsKeyId": "volume-key"
              },
              "BatchStrategy": "MultiRecord",
              "MaxConcurrentTransforms": 4,
              "MaxPayloadInMB": 6,
              "Environment": {
                "A": "1"
              },
              "Tags": [
                {
                  "Key": "team",
                  "Value": "search"
                }
              ],
              "DataProcessing": {
                "InputFilter": "$[1:]",
                "OutputFilter": "$[0]",
                "JoinSource": "Input"
              },
              "ExperimentConfig": {
                "TrialComponentDisplayName": "D"
              },
              "ModelClientConfig": {
                "InvocationsTimeoutInSeconds": 60
              },
              "DataCaptureConfig": {
                "DestinationS3Uri": "s3://capture"
              }
            }
            """,
            job.Arguments);
    }

    [Fact]
    public void What_is_not_said_is_left_out()
    {
        var transformer = new Transformer("model", 1, "ml.m5.large") { OutputPath = "s3://out" };
        var job = CompiledJob.Of(new TransformStep("T", transformer, new("s3://data")));
        Assert.Empty(job.Diagnostics);
        Assert.Equal(
            """
            {
              "ModelName": "model",
              "TransformInput": {
                "DataSource": {
                  "S3DataSource": {
                    "S3DataType": "S3Prefix",
                    "S3Uri": "s3://data"
                  }
                }
              },
              "TransformOutput": {
                "S3OutputPath": "s3://out"
              },
              "TransformResources": {
                "InstanceType": "ml.m5.large",
                "InstanceCount": 1
              }
            }
            """,
            job.Arguments);
    }

    [Theory]
    [InlineData(null, """{"Std:Join":{"On":"/","Values":["s3:/","bucket","P",{"Get":"Execution.PipelineExecutionId"},"T"]}}""")]
    [InlineData("team/a", """{"Std:Join":{"On":"/","Values":["s3:/","bucket","team/a","P",{"Get":"Execution.PipelineExecutionId"},"T"]}}""")]
    public void Results_go_to_a_place_of_the_execution_and_the_step(string? prefix, string path)
    {
        var job = CompiledJob.Of(new TransformStep("T", new Transformer("model", 1, "ml.m5.large").Transform(new("s3://data"))), prefix: prefix);
        Assert.Empty(job.Diagnostics);
        Assert.Equal(path, job["TransformOutput.S3OutputPath"]);
    }

    [Fact]
    public void The_older_form_writes_no_place_and_says_so()
    {
        var job = CompiledJob.Of(new TransformStep("T", new Transformer("model", 1, "ml.m5.large"), new("s3://data")));
        Assert.Equal("""{"S3OutputPath":null}""", job["TransformOutput"]);
        Assert.Equal(
            [
                "warning PSDK9402: step 'T' at $.Steps[0].Arguments.TransformOutput.S3OutputPath: the transformer has no output path. As in the Python SDK, " +
                "this form of the step writes null then, which the service refuses. " +
                "Fix: set OutputPath, or use new TransformStep(name, transformer.Transform(inputs)), which chooses a place.",
            ],
            job.Diagnostics);
    }

    [Fact]
    public void Data_is_in_s3()
    {
        const string problem =
            "error PSDK9401: step 'T' at $.Steps[0].Arguments: the data 'data/batch' does not lie in S3. " +
            "Fix: give an S3 URI, or Asset.File or Asset.Folder for local data.";
        var transformer = new Transformer("model", 1, "ml.m5.large") { OutputPath = "s3://out" };
        Assert.Contains(problem, CompiledJob.Of(new TransformStep("T", transformer.Transform(new("data/batch")))).Diagnostics);
        Assert.Contains(problem, CompiledJob.Of(new TransformStep("T", transformer, new("data/batch"))).Diagnostics);
    }

    [Fact]
    public void Local_data_can_be_an_asset()
    {
        using var folder = new TemporaryFolder();
        folder.Write("batch.csv", "1");
        var transformer = new Transformer("model", 1, "ml.m5.large") { OutputPath = "s3://out" };
        var job = CompiledJob.Of(new TransformStep("T", transformer.Transform(new(Asset.File("batch.csv")))), folder);
        Assert.Empty(job.Diagnostics);
        Assert.EndsWith("/batch.csv = 1", Assert.Single(job.Uploads), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "\"model\"")]
    [InlineData("base", null, "\"base\"")]
    [InlineData("base", "own-2024-01-01-00-00-00-123", "\"own\"")]
    [InlineData("a-name-of-more-than-thirty-nine-characters", null, "\"a-name-of-more-than-thirty-nine-charact\"")]
    public void Custom_job_prefixes_keep_the_jobs_name(string? baseName, string? jobName, string expected)
    {
        var transformer = new Transformer("model", 1, "ml.m5.large") { BaseTransformJobName = baseName };
        var job = CompiledJob.Of(new TransformStep("T", transformer.Transform(new("s3://data"), jobName)), keepNames: true);
        Assert.Equal(expected, job["TransformJobName"]);
    }

    [Fact]
    public void Without_a_known_model_name_the_job_has_a_plain_name()
    {
        var name = new ParameterString("Name");
        var job = CompiledJob.Of(new TransformStep("T", new Transformer(name, 1, "ml.m5.large").Transform(new("s3://data"))), parameters: [name], keepNames: true);
        Assert.Equal("\"transform-job\"", job["TransformJobName"]);
    }

    [Fact]
    public void The_bare_request_needs_no_type_name()
    {
        var step = new TransformStep("T", new()
        {
            ModelName = "model",
            TransformInput = new() { DataSource = new() { S3DataSource = new() { S3DataType = "S3Prefix", S3Uri = "s3://data" } } },
            TransformOutput = new() { S3OutputPath = "s3://out" },
            TransformResources = new() { InstanceType = "ml.m5.large", InstanceCount = 1 },
        });
        Assert.Equal("Transform", step.Type);
    }
}
