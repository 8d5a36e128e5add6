using Xunit;

namespace PipelineSdk.Tests.Jobs.Training;

public sealed class TrainingInputsTests
{
    private static readonly Estimator Estimator = new(Written.Image, Written.Role, 1, "ml.m5.xlarge");
    private static readonly ParameterString Bucket = new("Bucket", "data");

    public static TheoryData<TrainingInputs, string> Uris => new()
    {
        { "s3://data/a", "\"s3://data/a\"" },
        { Bucket, """{"Get":"Parameters.Bucket"}""" },
        { $"s3://{Bucket}/a", """{"Std:Join":{"On":"","Values":["s3://",{"Get":"Parameters.Bucket"},"/a"]}}""" },
        {
            new JsonGet("Evaluate", "report", "uri"),
            """{"Std:JsonGet":{"PropertyFile":{"Get":"Steps.Evaluate.PropertyFiles.report"},"Path":"uri"}}"""
        },
    };

    [Theory]
    [MemberData(nameof(Uris))]
    public void One_URI_is_the_channel_training(TrainingInputs inputs, string uri) => Assert.Equal(
        $$$"""[{"DataSource":{"S3DataSource":{"S3DataType":"S3Prefix","S3Uri":{{{uri}}},"S3DataDistributionType":"FullyReplicated"}},"ChannelName":"training"}]""",
        Compile(inputs)["InputDataConfig"]);

    [Theory]
    [MemberData(nameof(Uris))]
    public void A_URI_is_a_channel_of_any_name(TrainingInputs inputs, string uri) => Assert.Equal(
        $$$"""[{"DataSource":{"S3DataSource":{"S3DataType":"S3Prefix","S3Uri":{{{uri}}},"S3DataDistributionType":"FullyReplicated"}},"ChannelName":"mine"}]""",
        Compile(new() { ["mine"] = inputs })["InputDataConfig"]);

    [Fact]
    public void Channels_keep_their_order()
    {
        TrainingInputs inputs = new Dictionary<string, TrainingInputs> { ["b"] = "s3://b", ["gone"] = "s3://gone" };
        inputs["a"] = $"s3://{Bucket}";
        inputs["gone"] = null;

        var compiled = Compile(inputs);

        Assert.Equal(("\"b\"", "\"a\""), (compiled["InputDataConfig.0.ChannelName"], compiled["InputDataConfig.1.ChannelName"]));
        Assert.Throws<KeyNotFoundException>(() => inputs["gone"]);
    }

    [Fact]
    public void The_mode_of_a_single_input_is_the_jobs()
    {
        var input = new TrainingInput("s3://data") { InputMode = "Pipe" };

        Assert.Equal("\"Pipe\"", Compile(input)["AlgorithmSpecification.TrainingInputMode"]);
        Assert.Equal("\"File\"", Compile(new() { ["training"] = input })["AlgorithmSpecification.TrainingInputMode"]);
    }

    [Theory]
    [InlineData("data/train")]
    [InlineData("file:///data/train")]
    [InlineData("https://data/train")]
    public void A_text_that_is_no_S3_URI_is_refused(string text)
    {
        var problem = $"error PSDK9202: step 'Train' at $.Steps[0].Arguments: the input '{{0}}' is '{text}', which is not in S3. " +
            "Fix: give a URI that starts with 's3://', or Asset.File or Asset.Folder for local data.";

        Assert.Contains(string.Format(null, problem, "training"), Compile(text).Diagnostics);
        Assert.Contains(string.Format(null, problem, "mine"), Compile(new() { ["mine"] = text }).Diagnostics);
        Assert.Contains(
            string.Format(null, problem, "ModelUri"),
            CompiledJob.Of(new TrainingStep("Train", new Estimator(Written.Image, Written.Role, 1, "ml.m5.xlarge") { ModelUri = text }.Fit())).Diagnostics);
    }

    [Fact]
    public void An_input_with_options_takes_what_the_services_pattern_does()
    {
        Assert.Contains(
            "error PSDK9202: step 'Train' at $.Steps[0].Arguments: the input 'mine' is 'data/train', which is not in S3. " +
            "Fix: give a URI that starts with 's3://', or Asset.File or Asset.Folder for local data.",
            Compile(new() { ["mine"] = new TrainingInput("data/train") }).Diagnostics);
        Assert.DoesNotContain(Compile(new TrainingInput("https://data/train")).Diagnostics, IsError);

        static bool IsError(string diagnostic) => diagnostic.StartsWith("error", StringComparison.Ordinal);
    }

    [Fact]
    public void Local_data_is_named_as_an_asset()
    {
        using var folder = new TemporaryFolder();
        folder.Write("data/a.csv", "1");

        var compiled = CompiledJob.Of(new TrainingStep("Train", Estimator, new TrainingInput(Asset.Folder("data"))), folder, [Bucket]);

        Assert.EndsWith("/a.csv = 1", Assert.Single(compiled.Uploads), StringComparison.Ordinal);
        Assert.DoesNotContain(compiled.Diagnostics, static diagnostic => diagnostic.StartsWith("error", StringComparison.Ordinal));
    }

    [Fact]
    public void Channels_within_a_channel_are_refused() => Assert.Equal(
        [
            "error PSDK9203: step 'Train' at $.Steps[0].Arguments: the channel 'outer' has channels of its own. " +
            "Fix: give it one input; channels by estimator are for a tuner of several estimators.",
        ],
        CompiledJob.Of(new TrainingStep("Train", Estimator, new() { ["outer"] = new() { ["inner"] = "s3://data" }, ["other"] = "s3://data" })).Diagnostics);

    [Fact]
    public void A_channel_of_the_models_or_the_codes_name_is_refused()
    {
        var estimator = new Estimator(Written.Image, Written.Role, 1, "ml.m5.xlarge")
        {
            ModelUri = "s3://models/first",
            ModelChannelName = "mine",
            EntryPoint = "train.py",
            SourceDir = "s3://code/sourcedir.tar.gz",
            EnableNetworkIsolation = true,
        };

        Assert.Equal(
            [
                "error PSDK9203: step 'Train' at $.Steps[0].Arguments: there are two channels 'mine': the estimator adds one of this name for its model " +
                "or code. Fix: rename yours, or set ModelChannelName.",
                "error PSDK9203: step 'Train' at $.Steps[0].Arguments: there are two channels 'code': the estimator adds one of this name for its model " +
                "or code. Fix: rename yours, or set ModelChannelName.",
            ],
            CompiledJob.Of(new TrainingStep("Train", estimator.Fit(new() { ["mine"] = "s3://a", ["code"] = "s3://b" }))).Diagnostics);
    }

    private static CompiledJob Compile(TrainingInputs inputs) =>
        CompiledJob.Of(new TrainingStep("Train", Estimator, inputs), parameters: [Bucket]);
}
