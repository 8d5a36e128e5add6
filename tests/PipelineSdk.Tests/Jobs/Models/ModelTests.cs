using PipelineSdk.Arguments;
using Xunit;

namespace PipelineSdk.Tests.Jobs.Models;

public sealed class ModelTests
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/serve:1";
    private const string Archive = "s3://models/model.tar.gz";

    [Fact]
    public void A_model_with_every_option_is_created() => Assert.Equal(
        """
        {
          "Name": "M-CreateModel",
          "Type": "Model",
          "Arguments": {
            "ExecutionRoleArn": "arn:aws:iam::123456789012:role/ModelRole",
            "PrimaryContainer": {
              "Image": "123456789012.dkr.ecr.us-west-2.amazonaws.com/serve:1",
              "ImageConfig": {
                "RepositoryAccessMode": "Vpc"
              },
              "ModelDataUrl": "s3://models/model.tar.gz",
              "AdditionalModelDataSources": [
                {
                  "ChannelName": "more",
                  "S3DataSource": {
                    "S3Uri": "s3://models/more/",
                    "S3DataType": "S3Prefix",
                    "CompressionType": "None"
                  }
                }
              ],
              "Environment": {
                "A": "1"
              }
            },
            "Tags": [
              {
                "Key": "team",
                "Value": "search"
              }
            ],
            "VpcConfig": {
              "Subnets": [
                "subnet-1"
              ],
              "SecurityGroupIds": [
                "sg-1"
              ]
            },
            "EnableNetworkIsolation": true
          }
        }
        """,
        CompiledSteps.Of(null, new ModelStep("M", Full().Create(new() { Tags = new() { ["team"] = "search" } }))).Step("M-CreateModel"));

    [Fact]
    public void Network_isolation_that_is_off_is_left_out()
    {
        var model = new Model(Image) { ModelData = Archive, Role = Written.Role, EnableNetworkIsolation = false };
        Assert.Null(model.Create().Request.EnableNetworkIsolation);
    }

    [Fact]
    public void Accepted_terms_make_a_data_source_of_a_known_archive()
    {
        var step = new ModelStep("M", new Model(Image) { ModelData = Archive, Role = Written.Role, ModelReferenceArn = "arn:reference" }.Create(new()
        {
            AcceptEula = true,
        }));
        Assert.Equal(
            """{"Image":"123456789012.dkr.ecr.us-west-2.amazonaws.com/serve:1","ModelDataSource":{"S3DataSource":{"S3Uri":"s3://models/model.tar.gz","S3DataType":"S3Object","CompressionType":"Gzip","ModelAccessConfig":{"AcceptEula":true},"HubAccessConfig":{"HubContentArn":"arn:reference"}}},"Environment":{}}""",
            CompiledSteps.Of(null, step).Arguments("M-CreateModel", "PrimaryContainer"));
    }

    [Fact]
    public void Accepted_terms_are_left_out_where_the_archive_is_known_only_at_run_time()
    {
        var data = new ParameterString("Data");
        var pipeline = new Pipeline("P")
        {
            Parameters = [data],
            Steps = [new ModelStep("M", new Model(Image) { ModelData = data, Role = Written.Role }.Create(new() { AcceptEula = true }))],
        };
        Assert.Equal(
            """{"Image":"123456789012.dkr.ecr.us-west-2.amazonaws.com/serve:1","ModelDataUrl":{"Get":"Parameters.Data"},"Environment":{}}""",
            CompiledSteps.Of(null, pipeline).Arguments("M-CreateModel", "PrimaryContainer"));
    }

    [Fact]
    public void Accepted_terms_leave_the_users_data_source_as_it_is()
    {
        var source = new ModelDataSource
        {
            S3DataSource = new() { S3Uri = "s3://models/raw/", S3DataType = S3ModelDataType.S3Prefix, CompressionType = ModelCompressionType.None },
        };
        var model = new Model(Image) { ModelDataSource = source, Role = Written.Role };
        var accepted = model.Create(new() { AcceptEula = false, ModelReferenceArn = "arn:reference" }).Request.PrimaryContainer!.ModelDataSource!.S3DataSource!;
        Assert.Equal(
            ("s3://models/raw/", "False", "arn:reference"),
            (accepted.S3Uri.ToString(), accepted.ModelAccessConfig!.AcceptEula.ToString(), accepted.HubAccessConfig!.HubContentArn.ToString()));
        Assert.Null(source.S3DataSource.ModelAccessConfig);
        Assert.Null(source.S3DataSource.HubAccessConfig);
        Assert.Same(source, model.Create().Request.PrimaryContainer!.ModelDataSource);
    }

    [Fact]
    public void A_request_is_the_callers_own()
    {
        var model = Full();
        var first = model.Create().Request;
        first.PrimaryContainer!.Environment!["B"] = "2";
        first.ModelName = "other";
        var second = model.Create().Request;
        Assert.Equal(["A"], second.PrimaryContainer!.Environment!.Keys);
        Assert.Equal("my-model", second.ModelName!.ToString());
        Assert.Equal(["A"], model.Env.Keys);
    }

    [Fact]
    public void Custom_job_prefixes_keep_the_models_name()
    {
        var pipeline = new Pipeline("P")
        {
            Steps = [new ModelStep("M", Full().Create()), new CreateModelStep("Older", Full(), null)],
            PipelineDefinitionConfig = new(useCustomJobPrefix: true),
        };
        var compiled = CompiledSteps.Of(null, pipeline);
        Assert.Equal("", compiled.Problems);
        Assert.Equal("\"my-model\"", compiled.Arguments("M-CreateModel", "ModelName"));
        Assert.Equal("\"my-model\"", compiled.Arguments("Older", "ModelName"));
    }

    private static Model Full() => new(Image)
    {
        ModelData = Archive,
        Role = "ModelRole",
        Env = new() { ["A"] = "1" },
        Name = "my-model",
        VpcConfig = new() { Subnets = ["subnet-1"], SecurityGroupIds = ["sg-1"] },
        EnableNetworkIsolation = true,
        ImageConfig = new() { RepositoryAccessMode = RepositoryAccessMode.Vpc },
        AdditionalModelDataSources =
        [
            new()
            {
                ChannelName = "more",
                S3DataSource = new() { S3Uri = "s3://models/more/", S3DataType = "S3Prefix", CompressionType = "None" },
            },
        ],
    };
}
