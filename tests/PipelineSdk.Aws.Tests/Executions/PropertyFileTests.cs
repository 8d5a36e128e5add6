using System.Text.Json;
using Amazon.S3;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Executions;

public sealed class PropertyFileTests(MotoServer moto)
{
    private const string Metadata = $$$"""
        "Metadata":{"ProcessingJob":{"Arn":"{{{Scripts.JobArn}}}:processing-job/pipelines-abc-Evaluate-x"} }
        """;

    private static readonly ScriptedReply Definition = ScriptedReply.Ok(JsonSerializer.Serialize(new Dictionary<string, string>
    {
        ["PipelineDefinition"] =
            """
            {"Version":"2020-12-01","Steps":[{"Name":"Evaluate","Type":"Processing","Arguments":{},"PropertyFiles":[
            {"PropertyFileName":"Report","OutputName":"out","FilePath":"evaluation.json"},
            {"PropertyFileName":"Text","OutputName":"out","FilePath":"text.json"},
            {"PropertyFileName":"Missing","OutputName":"out","FilePath":"missing.json"},
            {"PropertyFileName":"Nowhere","OutputName":"none","FilePath":"evaluation.json"}]}]}
            """,
    }));

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_property_file_is_read_from_where_the_job_put_it()
    {
        var bucket = TestAws.UniqueName("files");
        await using var service = Service(bucket, Scripts.Step("Evaluate", "Succeeded", 0, Metadata));
        using var s3 = new AmazonS3Client(
            TestAws.Credentials, TestAws.Config<AmazonS3Config>(moto.Url, static config => config.ForcePathStyle = true));
        await s3.PutBucketAsync(bucket, Cancellation);
        await s3.PutObjectAsync(
            new() { BucketName = bucket, Key = "results/evaluation.json", ContentBody = """{"metrics":{"mse":4.5}}""" }, Cancellation);
        await s3.PutObjectAsync(new() { BucketName = bucket, Key = "results/text.json", ContentBody = "mse" }, Cancellation);
        using var session = TestAws.Session(service.Url, options => options.S3 = s3);
        var execution = new PipelineExecution(session, Scripts.Arn);

        var report = await execution.ReadPropertyFileAsync("Evaluate", "Report", Cancellation);

        Assert.Equal(4.5, report.GetProperty("metrics").GetProperty("mse").GetDouble());
        Assert.Equal(["""{"ProcessingJobName":"pipelines-abc-Evaluate-x"}"""], service.Requests("DescribeProcessingJob"));
        Assert.StartsWith(
            $"'s3://{bucket}/results/text.json' is no JSON: ",
            (await Assert.ThrowsAsync<JsonException>(() => execution.ReadPropertyFileAsync("Evaluate", "Text", Cancellation))).Message,
            StringComparison.Ordinal);
        await Assert.ThrowsAsync<ObjectNotFoundException>(() => execution.ReadPropertyFileAsync("Evaluate", "Missing", Cancellation));
    }

    [Fact]
    public async Task What_there_is_not_is_named_with_what_there_is()
    {
        await using var service = Service("bucket", Scripts.Step("Evaluate", "Succeeded", 0, Metadata));
        using var session = TestAws.Session(service.Url);
        var execution = new PipelineExecution(session, Scripts.Arn);

        Assert.Equal(
            "There is no step 'Train'. The steps: 'Evaluate'.",
            (await Assert.ThrowsAsync<KeyNotFoundException>(
                () => execution.ReadPropertyFileAsync("Train", "Report", Cancellation))).Message);
        Assert.Equal(
            "The step 'Evaluate' has no property file 'Other'. Its property files: 'Report', 'Text', 'Missing', 'Nowhere'.",
            (await Assert.ThrowsAsync<KeyNotFoundException>(
                () => execution.ReadPropertyFileAsync("Evaluate", "Other", Cancellation))).Message);
        Assert.Equal(
            "The job 'pipelines-abc-Evaluate-x' has no output 'none' in S3. Its outputs: 'out'.",
            (await Assert.ThrowsAsync<InvalidOperationException>(
                () => execution.ReadPropertyFileAsync("Evaluate", "Nowhere", Cancellation))).Message);
    }

    [Fact]
    public async Task A_step_without_a_job_has_written_nothing()
    {
        await using var service = Service("bucket", Scripts.Step("Evaluate", "Starting", 0));
        using var session = TestAws.Session(service.Url);

        Assert.Equal(
            "The step 'Evaluate' (Starting) has no processing job that would write the property file 'Report'.",
            (await Assert.ThrowsAsync<InvalidOperationException>(
                () => new PipelineExecution(session, Scripts.Arn).ReadPropertyFileAsync("Evaluate", "Report", Cancellation))).Message);
    }

    private static ScriptedService Service(string bucket, string step) => new()
    {
        ["DescribePipelineDefinitionForExecution"] = [Definition],
        ["ListPipelineExecutionSteps"] = [Scripts.Steps(step)],
        ["DescribeProcessingJob"] =
        [
            ScriptedReply.Ok(
                $$$"""{"ProcessingOutputConfig":{"Outputs":[{"OutputName":"out","S3Output":{"S3Uri":"s3://{{{bucket}}}/results/"} }]} }"""),
        ],
    };
}
