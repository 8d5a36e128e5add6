using Xunit;

namespace PipelineSdk.Tests.Jobs.Training;

public sealed class EstimatorTests : IDisposable
{
    private const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1";

    private readonly TemporaryFolder _folder = new();

    public EstimatorTests()
    {
        _folder.Write("code/train.py", "train");
        _folder.Write("code/pkg/a.py", "a");
        _folder.Write("lib/b.py", "b");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Writes_only_what_the_service_needs()
    {
        var compiled = CompiledJob.Of(new TrainingStep("Train", new Estimator(Image, "Role", 1, "ml.m5.xlarge"), null));

        Assert.Empty(compiled.Diagnostics);
        Assert.Equal(
            """
            {
              "AlgorithmSpecification": {
                "TrainingInputMode": "File",
                "TrainingImage": "123456789012.dkr.ecr.us-west-2.amazonaws.com/train:1"
              },
              "OutputDataConfig": {
                "S3OutputPath": "s3://bucket/"
              },
              "StoppingCondition": {
                "MaxRuntimeInSeconds": 86400
              },
              "ResourceConfig": {
                "VolumeSizeInGB": 30,
                "InstanceCount": 1,
                "InstanceType": "ml.m5.xlarge"
              },
              "RoleArn": "arn:aws:iam::123456789012:role/Role",
              "DebugHookConfig": {
                "S3OutputPath": "s3://bucket/",
                "CollectionConfigurations": []
              },
              "ProfilerConfig": {
                "S3OutputPath": "s3://bucket/",
                "DisableProfiler": false
              }
            }
            """.ReplaceLineEndings("\n"),
            compiled.Arguments);
    }

    [Fact]
    public void Both_forms_of_the_step_are_the_same()
    {
        var estimator = NewEstimator(new("train.py", "code"));

        Assert.Equal(
            CompiledJob.Of(new TrainingStep("Train", estimator.Fit("s3://data")), _folder).Arguments,
            CompiledJob.Of(new TrainingStep("Train", estimator, "s3://data"), _folder).Arguments);
    }

    [Fact]
    public void What_Fit_returns_can_be_adjusted_and_leaves_the_estimator_as_it_was()
    {
        var estimator = new Estimator(Image, "Role", 1, "ml.m5.xlarge") { Hyperparameters = new() { ["a"] = 1 }, Environment = new() { ["E"] = "1" } };
        var request = estimator.Fit();
        request.HyperParameters!["b"] = "2";
        request.Environment!["F"] = "2";
        request.DebugHookConfig!.LocalPath = "/tensors";
        request.ProfilerConfig = null;
        request.StoppingCondition!.MaxPendingTimeInSeconds = 7200;

        var adjusted = CompiledJob.Of(new TrainingStep("Train", request));
        var original = CompiledJob.Of(new TrainingStep("Train", estimator, null));

        Assert.Equal("""{"a":"1","b":"2"}""", adjusted["HyperParameters"]);
        Assert.Equal("""{"LocalPath":"/tensors","S3OutputPath":"s3://bucket/","CollectionConfigurations":[]}""", adjusted["DebugHookConfig"]);
        Assert.Equal("null", adjusted["ProfilerConfig"]);
        Assert.Equal("""{"a":"1"}""", original["HyperParameters"]);
        Assert.Equal("""{"E":"1"}""", original["Environment"]);
        Assert.Equal("""{"S3OutputPath":"s3://bucket/","CollectionConfigurations":[]}""", original["DebugHookConfig"]);
    }

    [Fact]
    public void A_script_in_a_folder_makes_all_hyperparameters_JSON()
    {
        var compiled = CompiledJob.Of(new TrainingStep("Train", NewEstimator(new("train.py", "code")).Fit()), _folder, prefix: "team");

        var uri = "s3://bucket/team/P/code/{0}/sourcedir.tar.gz";
        var hash = compiled.Uploads[0].Split('/')[6];
        Assert.Equal(
            $$"""
            {"text":"\"it\"","flag":"true","list":"[1, {\"k\": null}]","sagemaker_submit_directory":"\"{{string.Format(null, uri, hash)}}\"","sagemaker_program":"\"train.py\"","sagemaker_container_log_level":"20","sagemaker_region":"\"us-west-2\""}
            """,
            compiled["HyperParameters"]);
        Assert.Equal([$"{string.Format(null, uri, hash)} = pkg/a.py: a, train.py: train, lib/b.py: b"], compiled.Uploads);
    }

    [Fact]
    public void A_script_alone_leaves_the_users_hyperparameters_as_str_writes_them()
    {
        var compiled = CompiledJob.Of(new TrainingStep("Train", NewEstimator(new("code/train.py", null)).Fit()), _folder);

        Assert.Equal("\"it\"", compiled["HyperParameters.text"]);
        Assert.Equal("\"True\"", compiled["HyperParameters.flag"]);
        Assert.Equal("\"[1, {'k': None}]\"", compiled["HyperParameters.list"]);
        Assert.Equal("\"\\\"train.py\\\"\"", compiled["HyperParameters.sagemaker_program"]);
        Assert.EndsWith("= train.py: train, lib/b.py: b", Assert.Single(compiled.Uploads), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "s3://bucket/team/P/", "key")]
    [InlineData("s3://out/put", null, "s3://out/P/", "key")]
    [InlineData("s3://out/put", "s3://code/place/", "s3://code/place/P/", null)]
    [InlineData("s3://out/put", "s3://out/place", "s3://out/place/P/", "key")]
    [InlineData(null, "s3://bucket", "s3://bucket/P/", "key")]
    [InlineData("parameter", null, "s3://bucket/team/P/", null)]
    [InlineData("parameter", "s3://bucket/place", "s3://bucket/place/P/", "key")]
    public void Code_goes_beside_the_results_or_where_the_user_says(string? output, string? location, string place, string? key)
    {
        var parameter = new ParameterString("Out");
        var estimator = new Estimator(Image, "Role", 1, "ml.m5.xlarge")
        {
            EntryPoint = "code/train.py",
            OutputPath = output == "parameter" ? parameter : output,
            OutputKmsKey = "key",
            CodeLocation = location,
        };

        var upload = Assert.Single(CompiledJob.Of(new TrainingStep("Train", estimator.Fit()), _folder, [parameter], prefix: "team").Uploads);

        Assert.StartsWith(place + "code/", upload, StringComparison.Ordinal);
        Assert.Equal(key is null, upload.EndsWith("= train.py: train", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_network_the_code_is_a_channel_after_the_model()
    {
        var estimator = new Estimator(Image, "Role", 1, "ml.m5.xlarge")
        {
            EntryPoint = "train.py",
            SourceDir = "s3://code/sourcedir.tar.gz",
            EnableNetworkIsolation = true,
            ModelUri = "s3://models/first",
        };
        var compiled = CompiledJob.Of(new TrainingStep("Train", estimator.Fit("s3://data")));

        Assert.Empty(compiled.Uploads);
        Assert.Equal(
            """
            [{"DataSource":{"S3DataSource":{"S3DataType":"S3Prefix","S3Uri":"s3://data","S3DataDistributionType":"FullyReplicated"}},"ChannelName":"training"},{"DataSource":{"S3DataSource":{"S3DataType":"S3Prefix","S3Uri":"s3://models/first","S3DataDistributionType":"FullyReplicated"}},"ContentType":"application/x-sagemaker-model","InputMode":"File","ChannelName":"model"},{"DataSource":{"S3DataSource":{"S3DataType":"S3Prefix","S3Uri":"s3://code/sourcedir.tar.gz","S3DataDistributionType":"FullyReplicated"}},"ChannelName":"code"}]
            """,
            compiled["InputDataConfig"]);
        Assert.Equal("\"\\\"/opt/ml/input/data/code/sourcedir.tar.gz\\\"\"", compiled["HyperParameters.sagemaker_submit_directory"]);
    }

    [Theory]
    [InlineData(null, null, "train")]
    [InlineData("mine", null, "mine")]
    [InlineData("a-base-name-that-is-much-longer-than-the-39-characters-that-are-left", null, "a-base-name-that-is-much-longer-than-th")]
    [InlineData("mine", "given", "given")]
    [InlineData("exp-240101-1530-b", null, "exp-240101-1530-b")]
    [InlineData(null, "given-2024-01-01-00-00-00-123", "given")]
    public void Job_names_show_where_the_pipeline_keeps_them(string? baseName, string? jobName, string expected)
    {
        var step = new TrainingStep("Train", new Estimator(Image, "Role", 1, "ml.m5.xlarge") { BaseJobName = baseName }.Fit(jobName: jobName));

        Assert.Equal($"\"{expected}\"", CompiledJob.Of(step, keepNames: true)["TrainingJobName"]);
        Assert.Equal("null", CompiledJob.Of(step)["TrainingJobName"]);
    }

    [Fact]
    public void Problems_are_those_of_the_moment_when_the_request_was_made()
    {
        var inputs = new TrainingInputs { ["train"] = "not in S3" };
        var step = new TrainingStep("Train", new Estimator(Image, "Role", 1, "ml.m5.xlarge").Fit(inputs));
        inputs["test"] = "not in S3 either";
        const string expected =
            "error PSDK9202: step 'Train' at $.Steps[0].Arguments: the input 'train' is 'not in S3', which is not in S3. Fix: give a URI that starts with " +
            "'s3://', or Asset.File or Asset.Folder for local data.";

        Assert.Equal([expected], Problems());
        Assert.Equal([expected], Problems());

        IEnumerable<string> Problems() => CompiledJob.Of(step).Diagnostics.Where(static text => text.Contains("PSDK9202", StringComparison.Ordinal));
    }

    [Fact]
    public void Compiling_again_and_side_by_side_gives_the_same()
    {
        var step = new TrainingStep("Train", NewEstimator(new("train.py", "code")), "s3://data");
        var expected = CompiledJob.Of(step, _folder);

        var all = new CompiledJob[16];
        Parallel.For(0, all.Length, i => all[i] = CompiledJob.Of(step, _folder));

        Assert.All(all, compiled => Assert.Equal((expected.Arguments, expected.Uploads[0]), (compiled.Arguments, compiled.Uploads[0])));
    }

    private static Estimator NewEstimator((string Script, string? Folder) code) => new(Image, "Role", 1, "ml.m5.xlarge")
    {
        EntryPoint = code.Script,
        SourceDir = code.Folder,
        Dependencies = ["lib"],
        Hyperparameters = new() { ["text"] = "it", ["flag"] = true, ["list"] = PipelineValue.List(1, PipelineValue.Object(("k", null))) },
    };
}
