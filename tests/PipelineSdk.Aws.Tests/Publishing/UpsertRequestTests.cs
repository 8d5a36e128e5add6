using System.Collections.Concurrent;
using PipelineSdk.Aws.SageMaker;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Publishing;

public sealed class UpsertRequestTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Throttling_errors_of_the_service_and_broken_connections_are_got_over()
    {
        _folder.Write("prepare.py", "print(1)");
        var tries = new ConcurrentDictionary<string, int>();
        ScriptedReply[] failures = [ScriptedReply.Throttled(), ScriptedReply.Unavailable(), ScriptedReply.Reset];
        await using var server = new ScriptedServer((request, number) =>
            tries.AddOrUpdate(request.Operation, 1, static (_, count) => count + 1) == 1 ? failures[number % 3] : Answer(request));
        using var session = NewSession(server, maxErrorRetry: 4);

        var result = await Pipelines.WithScript("p").UpsertAsync(session, cancellationToken: Cancellation);

        Assert.Equal("arn:aws:sagemaker:us-east-1:123456789012:pipeline/p", result.PipelineArn);
        var creates = server.Requests.Where(static request => request.Operation == "CreatePipeline").ToList();
        Assert.Equal(2, creates.Count);
        Assert.Single(creates.Select(static request => (string)request.Json["ClientRequestToken"]!).Distinct());
    }

    [Fact]
    public async Task What_stays_refused_is_told_as_the_service_says_it()
    {
        _folder.Write("prepare.py", "print(1)");
        await using var server = new ScriptedServer(static (request, _) =>
            request.Operation == "CreatePipeline" ? ScriptedReply.Error("ValidationException", "other") : Answer(request));
        using var session = NewSession(server);

        var error = await Assert.ThrowsAsync<AmazonSageMakerException>(() => Pipelines.WithScript("p").UpsertAsync(session, cancellationToken: Cancellation));

        Assert.Equal(("ValidationException", "other"), (error.ErrorCode, error.Message));
    }

    [Fact]
    public async Task A_pipeline_that_somebody_else_creates_at_the_same_time_is_updated()
    {
        _folder.Write("prepare.py", "print(1)");
        var created = false;
        await using var server = new ScriptedServer((request, _) =>
        {
            switch (request.Operation)
            {
                case "CreatePipeline":
                    created = true;
                    return ScriptedReply.Error("ValidationException", "Some text about names");
                case "DescribePipeline" when created:
                    return Described("""{"Version":"2020-12-01","Metadata":{},"Parameters":[],"Steps":[]}""");
                default:
                    return Answer(request);
            }
        });
        using var session = NewSession(server);

        await Pipelines.WithScript("p").UpsertAsync(session, cancellationToken: Cancellation);

        Assert.Equal(
            ["DescribePipeline", "CreatePipeline", "DescribePipeline", "UpdatePipeline"],
            server.Requests.Select(static request => request.Operation).Where(static operation => operation.EndsWith("Pipeline", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_conflict_with_another_update_is_tried_again()
    {
        _folder.Write("prepare.py", "print(1)");
        var updates = 0;
        await using var server = new ScriptedServer((request, _) => request.Operation switch
        {
            "DescribePipeline" => Described("""{"Version":"2020-12-01","Metadata":{},"Parameters":[],"Steps":[]}"""),
            "UpdatePipeline" when updates++ < 2 => ScriptedReply.Error("ConflictException", "busy"),
            "UpdatePipeline" => ScriptedReply.Ok("""{"PipelineArn":"arn:p","PipelineVersionId":7}"""),
            _ => Answer(request),
        });
        using var session = NewSession(server);

        var result = await Pipelines.WithScript("p").UpsertAsync(session, cancellationToken: Cancellation);

        Assert.Equal((3, 7L), (updates, result.PipelineVersionId));
    }

    [Fact]
    public async Task A_bucket_of_the_default_name_in_another_account_gets_nothing()
    {
        _folder.Write("prepare.py", "print(1)");
        await using var server = new ScriptedServer(static (request, _) =>
            request.Headers.ContainsKey("X-Amz-Target") ? Answer(request) : new(403, "") { ContentType = "application/xml" });
        using var session = TestAws.Session(server.Url, options => (options.AccountId, options.BaseDirectory) = (TestAws.Account, _folder.Path));

        var error = await Assert.ThrowsAsync<ObjectStoreException>(() => Pipelines.WithScript("p").UpsertAsync(session, cancellationToken: Cancellation));

        Assert.Contains($"The bucket must belong to the account {TestAws.Account}", error.Message, StringComparison.Ordinal);
        var s3 = server.Requests.Where(static request => !request.Headers.ContainsKey("X-Amz-Target")).ToList();
        Assert.All(s3, static request => Assert.Equal(("HEAD", TestAws.Account), (request.Method, request.Headers["x-amz-expected-bucket-owner"])));
        Assert.NotEmpty(s3);
    }

    [Fact]
    public async Task A_pipeline_of_another_Region_or_account_is_refused_before_any_call()
    {
        _folder.Write("prepare.py", "print(1)");
        await using var server = new ScriptedServer(ScriptedReply.Ok());
        using var session = NewSession(server);
        var compiled = Pipelines.WithScript("p").Compile(new("eu-west-1", "111122223333") { BaseDirectory = _folder.Path });

        var error = await Assert.ThrowsAsync<PipelinePublishingException>(() => compiled.UpsertAsync(session, cancellationToken: Cancellation));

        Assert.Equal(
            "The pipeline 'p' was compiled for the account 111122223333 in eu-west-1, but the session is one of the account 123456789012 in us-east-1." +
            " Compile it with the session's environment (GetEnvironmentAsync).",
            error.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_pipeline_with_errors_is_refused_before_any_call()
    {
        await using var server = new ScriptedServer(ScriptedReply.Ok());
        using var session = NewSession(server);
        Pipelines.WithScript("p").TryCompile(await session.GetEnvironmentAsync(Cancellation), out var compiled);

        var error = await Assert.ThrowsAsync<PipelinePublishingException>(() => compiled.UpsertAsync(session, cancellationToken: Cancellation));
        await Assert.ThrowsAsync<PipelineCompilationException>(() => Pipelines.WithScript("p").UpsertAsync(session, cancellationToken: Cancellation));

        Assert.StartsWith("The pipeline 'p' has errors (1) and cannot be published:\nerror PSDK", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_file_that_changed_since_it_was_compiled_is_not_uploaded()
    {
        _folder.Write("prepare.py", "print(1)");
        await using var server = new ScriptedServer(static (request, _) => Answer(request));
        using var session = NewSession(server);
        var compiled = Pipelines.WithScript("p").Compile(await session.GetEnvironmentAsync(Cancellation));
        _folder.Write("prepare.py", "print(2)");

        await Assert.ThrowsAnyAsync<IOException>(() => compiled.UpsertAsync(session, cancellationToken: Cancellation));

        Assert.DoesNotContain(server.Requests, static request => request.Method == "PUT" && request.Target.EndsWith("prepare.py", StringComparison.Ordinal));
        Assert.DoesNotContain(server.Requests, static request => request.Operation == "CreatePipeline");
    }

    [Theory]
    [InlineData(3073, 1, "Description has 3073 characters: give 0 to 3072.")]
    [InlineData(0, 0, "MaxParallelExecutionSteps is 0: give at least 1.")]
    public async Task Options_out_of_range_are_refused_before_any_call(int descriptionLength, int parallel, string message)
    {
        _folder.Write("prepare.py", "print(1)");
        await using var server = new ScriptedServer(ScriptedReply.Ok());
        using var session = NewSession(server);
        var options = new UpsertOptions { Description = new('d', descriptionLength), MaxParallelExecutionSteps = parallel };

        var error = await Assert.ThrowsAsync<ArgumentException>(() => Pipelines.WithScript("p").PlanAsync(session, options, Cancellation));

        Assert.Equal(message, error.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_version_is_named()
    {
        await using var server = new ScriptedServer(static (request, _) => request.Operation == "DescribePipeline" ? Described("{}") : ScriptedReply.Ok());
        using var session = NewSession(server);

        await new Pipeline("p").UpdateVersionAsync(session, 3, "good", "the best", Cancellation);

        Assert.Equal(
            """{"PipelineArn":"arn:aws:sagemaker:us-east-1:123456789012:pipeline/p","PipelineVersionId":3,"PipelineVersionDisplayName":"good","PipelineVersionDescription":"the best"}""",
            server.Requests[^1].Text);
    }

    private static ScriptedReply Described(string definition) => ScriptedReply.Ok(
        $$"""
        {"PipelineArn":"arn:aws:sagemaker:us-east-1:123456789012:pipeline/p","PipelineName":"p","RoleArn":"arn:aws:iam::123456789012:role/TestRole",
        "PipelineStatus":"Active","PipelineDefinition":{{System.Text.Json.JsonSerializer.Serialize(definition)}}}
        """);

    private static ScriptedReply Answer(ScriptedRequest request) => request.Operation switch
    {
        "DescribePipeline" => ScriptedReply.Error("ResourceNotFound", "There is none."),
        "CreatePipeline" or "UpdatePipeline" => ScriptedReply.Ok("""{"PipelineArn":"arn:aws:sagemaker:us-east-1:123456789012:pipeline/p"}"""),
        _ when request.Method == "HEAD" && request.Target.Contains("prepare", StringComparison.Ordinal) => new(404, ""),
        _ => new(200, "") { ContentType = "application/xml" },
    };

    private PipelineSession NewSession(ScriptedServer server, int maxErrorRetry = 0) => TestAws.Session(server.Url, options =>
    {
        options.AccountId = TestAws.Account;
        options.DefaultBucket = "mine";
        options.BaseDirectory = _folder.Path;
        options.Aws.DefaultClientConfig.MaxErrorRetry = maxErrorRetry;
    });
}
