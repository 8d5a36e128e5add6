using Xunit;

namespace PipelineSdk.Tests.Values;

public sealed class JsonGetTests
{
    private const string FromFile = """{"Std:JsonGet":{"PropertyFile":{"Get":"Steps.Evaluate.PropertyFiles.report"},"Path":"metrics.mse.value"}}""";

    private static readonly PropertyFile Report = new("report", "evaluation", "evaluation.json");
    private static readonly ProcessingStep Evaluate = new("Evaluate", Requests.Processing()) { PropertyFiles = [Report] };
    private static readonly ParameterString Bucket = new("Bucket");

    [Fact]
    public void Reads_a_property_file_of_a_step()
    {
        Assert.Equal(FromFile, Written.Value(Evaluate.JsonGet(Report, "metrics.mse.value")));
        Assert.Equal(FromFile, Written.Value(Evaluate.JsonGet("report", "metrics.mse.value")));
    }

    [Fact]
    public void Reads_a_property_file_of_a_step_that_is_known_by_name()
    {
        Assert.Equal(FromFile, Written.Value(new JsonGet("Evaluate", Report, "metrics.mse.value")));
        Assert.Equal(FromFile, Written.Value(new JsonGet("Evaluate", "report", "metrics.mse.value")));
    }

    [Fact]
    public void Reads_a_file_in_s3()
    {
        Assert.Equal(
            """{"Std:JsonGet":{"S3Uri":{"Std:Join":{"On":"","Values":["s3://",{"Get":"Parameters.Bucket"},"/x.json"]}},"Path":"a[0]"}}""",
            Written.Value(new JsonGet($"s3://{Bucket}/x.json", "a[0]")));
        Assert.Equal(
            """{"Std:JsonGet":{"S3Uri":{"Std:Join":{"On":"/","Values":["s3:/",{"Get":"Parameters.Bucket"}]}},"Path":"a"}}""",
            Written.Value(new JsonGet(new Join("/", "s3:/", Bucket), "a")));
        Assert.Equal("""{"Std:JsonGet":{"S3Uri":"s3://b/x","Path":"a"}}""", Written.Value(new JsonGet((PipelineString)"s3://b/x", "a")));
    }

    [Fact]
    public void A_step_given_as_an_object_is_pulled_into_the_pipeline_and_one_given_by_name_is_not()
    {
        var byObject = new LambdaStep("Uses", Written.FunctionArn) { Inputs = new() { ["a"] = Evaluate.JsonGet(Report, "a") } };
        var byName = new LambdaStep("Uses", Written.FunctionArn) { Inputs = new() { ["a"] = new JsonGet("Evaluate", Report, "a") } };
        Assert.Equal("Uses Evaluate", Written.Order(byObject));
        Assert.Equal("Uses", Written.Order(byName));
    }

    [Fact]
    public void Needs_everything_it_names()
    {
        Assert.Throws<ArgumentNullException>("stepName", static () => new JsonGet((string)null!, "report", "a"));
        Assert.Throws<ArgumentNullException>("propertyFile", static () => new JsonGet("Evaluate", new PropertyFileName(null!), "a"));
        Assert.Throws<ArgumentNullException>("propertyFile", static () => Evaluate.JsonGet(default, "a"));
        Assert.Throws<ArgumentNullException>("file", static () => Evaluate.JsonGet((PropertyFile)null!, "a"));
        Assert.Throws<ArgumentNullException>("jsonPath", static () => Evaluate.JsonGet("report", null!));
        Assert.Throws<ArgumentNullException>("jsonPath", static () => new JsonGet("Evaluate", "report", null!));
        Assert.Throws<ArgumentNullException>("s3Uri", static () => new JsonGet(null!, "a"));
        Assert.Throws<ArgumentNullException>("jsonPath", static () => new JsonGet((PipelineString)"s3://b/x", null!));
    }

    [Fact]
    public void Property_files_need_everything_they_name()
    {
        Assert.Throws<ArgumentNullException>("name", static () => new PropertyFile(null!, "o", "p"));
        Assert.Throws<ArgumentNullException>("outputName", static () => new PropertyFile("n", null!, "p"));
        Assert.Throws<ArgumentNullException>("path", static () => new PropertyFile("n", "o", null!));
        Assert.Equal(("report", "evaluation", "evaluation.json"), (Report.Name, Report.OutputName, Report.Path));
    }
}
