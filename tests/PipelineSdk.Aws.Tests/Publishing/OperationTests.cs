using System.Text.Json;
using System.Text.RegularExpressions;
using PipelineSdk.Aws.SageMaker;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Publishing;

/// <summary>Our requests are the Python SDK's for the same call, but for the differences listed in <see cref="OperationDifference"/>.</summary>
public sealed partial class OperationTests
{
    private const string Arn = "arn:aws:sagemaker:us-west-2:123456789012:pipeline/Ops";

    private static readonly UpsertOptions WithEverything = new()
    {
        Description = "d",
        MaxParallelExecutionSteps = 3,
        Tags = new Dictionary<string, string> { ["a"] = "b" },
    };

    private static readonly Dictionary<string, (bool Exists, Func<PipelineSession, CancellationToken, Task> Call)> Calls = new()
    {
        ["create"] = (false, static (session, cancellation) => NewPipeline().CreateAsync(session, cancellationToken: cancellation)),
        ["create with everything"] = (false, static (session, cancellation) => NewPipeline().CreateAsync(session, WithEverything, cancellation)),
        ["create with a large definition"] = (false, static (session, cancellation) =>
            Pipelines.Large("Ops", 100 * 1024).CreateAsync(session, cancellationToken: cancellation)),
        ["update"] = (true, static (session, cancellation) => NewPipeline().UpdateAsync(session, WithEverything with { Tags = null }, cancellation)),
        ["upsert of a new pipeline"] = (false, static (session, cancellation) =>
            NewPipeline().UpsertAsync(session, WithEverything with { MaxParallelExecutionSteps = null }, cancellation)),
        ["upsert of an existing pipeline without tags"] = (true, static (session, cancellation) =>
            NewPipeline().UpsertAsync(session, new() { Description = "d" }, cancellation)),
        ["upsert of an existing pipeline with tags"] = (true, static (session, cancellation) => NewPipeline().UpsertAsync(
            session, new() { MaxParallelExecutionSteps = 2, Tags = new Dictionary<string, string> { ["a"] = "new" } }, cancellation)),
        ["upsert, another error"] = (false, static (session, cancellation) => Assert.ThrowsAsync<AmazonSageMakerException>(
            () => NewPipeline().UpsertAsync(session, cancellationToken: cancellation))),
        ["delete"] = (true, static (session, cancellation) => NewPipeline().DeleteAsync(session, cancellation)),
        ["describe"] = (true, static (session, cancellation) => NewPipeline().DescribeAsync(session, cancellationToken: cancellation)),
        ["describe a version"] = (true, static (session, cancellation) => NewPipeline().DescribeAsync(session, 4, cancellation)),
        ["latest version"] = (true, static async (session, cancellation) => Assert.Equal(12, await NewPipeline().GetLatestVersionIdAsync(session, cancellation))),
        ["latest version, none"] = (false, static async (session, cancellation) =>
            Assert.Null(await NewPipeline().GetLatestVersionIdAsync(session, cancellation))),
    };

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Requests_are_those_of_the_Python_SDK(string name)
    {
        var (exists, call) = Calls[name];
        var calls = await CallsOfAsync(name, exists, call);

        Assert.Equal(OperationDifference.Expected(name), calls);
    }

    [Fact]
    public async Task Versions_are_listed_page_by_page()
    {
        var calls = await CallsOfAsync("list versions", true, static async (session, cancellation) =>
        {
            var versions = NewPipeline().ListVersionsAsync(session, SortOrder.Descending, 5, cancellation);
            Assert.Equal([12L, 11L], await versions.Select(static version => version.PipelineVersionId!.Value).ToListAsync(cancellation));
        });

        // The Python SDK is asked for the second page, with the token of the first; here that is found out on the way.
        Assert.Equal(
            ["""list_pipeline_versions {"MaxResults":5,"PipelineName":"Ops","SortOrder":"Descending"}""", .. Operation.Find("list versions").Calls],
            calls);
    }

    [Fact]
    public void Every_difference_has_a_reason_and_an_entry() =>
        Assert.All(OperationDifference.All, static item =>
        {
            Assert.NotEmpty(Operation.Find(item.Key).Calls);
            Assert.All(item.Value, static difference => Assert.EndsWith(".", difference.Reason, StringComparison.Ordinal));
        });

    private static async Task<IReadOnlyList<string>> CallsOfAsync(string name, bool exists, Func<PipelineSession, CancellationToken, Task> call)
    {
        await using var server = new ScriptedServer((request, _) => Answer(name, exists, request));
        using var session = TestAws.Session(server.Url, options =>
        {
            options.Aws = TestAws.Options(server.Url, "us-west-2");
            options.AccountId = "123456789012";
            options.Role = "SageMakerRole";
        });
        await call(session, TestContext.Current.CancellationToken);
        return
        [
            .. server.Requests.Where(static request => request.Headers.ContainsKey("X-Amz-Target"))
                .Select(static request => Hash().Replace(Operation.Text(SnakeCase(request.Operation), request.Json), "HASH")),
        ];
    }

    private static ScriptedReply Answer(string name, bool exists, ScriptedRequest request) => request.Operation switch
    {
        "CreatePipeline" when name.EndsWith("another error", StringComparison.Ordinal) => ScriptedReply.Error("ValidationException", "other"),
        "DescribePipeline" when !exists => ScriptedReply.Error("ResourceNotFound", "There is none."),
        "DescribePipeline" => ScriptedReply.Ok($$"""{"PipelineArn":"{{Arn}}","PipelineName":"Ops","PipelineStatus":"Active"}"""),
        "ListTags" => ScriptedReply.Ok("""{"Tags":[{"Key":"a","Value":"old"},{"Key":"z","Value":"1"}]}"""),
        "ListPipelineVersions" when !exists => ScriptedReply.Ok("""{"PipelineVersionSummaries":[]}"""),
        "ListPipelineVersions" when request.Json["NextToken"] is null && request.Json["SortOrder"] is not null =>
            ScriptedReply.Ok("""{"PipelineVersionSummaries":[{"PipelineVersionId":12}],"NextToken":"t"}"""),
        "ListPipelineVersions" when request.Json["NextToken"] is not null => ScriptedReply.Ok("""{"PipelineVersionSummaries":[{"PipelineVersionId":11}]}"""),
        "ListPipelineVersions" => ScriptedReply.Ok("""{"PipelineVersionSummaries":[{"PipelineVersionId":12}]}"""),
        _ when request.Method == "HEAD" && request.Target.Contains("definition", StringComparison.Ordinal) => new(404, ""),
        _ when request.Headers.ContainsKey("X-Amz-Target") => ScriptedReply.Ok($$"""{"PipelineArn":"{{Arn}}"}"""),
        _ => new(200, "") { ContentType = "application/xml" },
    };

    private static Pipeline NewPipeline() => new("Ops")
    {
        Parameters = [new ParameterString("S", "a"), new ParameterInteger("I", 1)],
        Steps = [new FailStep("F")],
    };

    private static string SnakeCase(string operation) => JsonNamingPolicy.SnakeCaseLower.ConvertName(operation);

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();
}
