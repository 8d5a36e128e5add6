using System.Security.Cryptography;
using System.Text;
using PipelineSdk.Aws.Tests.Infrastructure;
using PipelineSdk.Aws.Tests.Publishing;

namespace PipelineSdk.Aws.Tests.Functions;

public sealed class LambdaHelperTests(MotoServer moto) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _bucket = TestAws.UniqueName("bucket");
    private readonly string _name = TestAws.UniqueName("function");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_function_is_created_updated_called_and_deleted()
    {
        await moto.InvokeWithoutDockerAsync(Cancellation);
        var role = await moto.CreateLambdaRoleAsync(Cancellation);
        _folder.Write("index.py", "1");
        using var session = new PublishingSession(moto.Url, _bucket, _folder.Path);

        var created = await Pipelines.Function(_name, role).UpsertAsync(session.Session, Cancellation);
        var changes = session.Handler.Changes.Count;
        var same = await Pipelines.Function(_name, role).UpsertAsync(session.Session, Cancellation);
        var sameChanges = session.Handler.Changes.Count;
        _folder.Write("index.py", "2");
        var updated = await Pipelines.Function(_name, role, timeout: 300).UpdateAsync(session.Session, Cancellation);
        var answer = await Pipelines.Function(_name, role).InvokeAsync(session.Session, "{\"x\":1}"u8.ToArray(), Cancellation);
        await Pipelines.Function(_name, role).DeleteAsync(session.Session, Cancellation);
        var missing = await Assert.ThrowsAsync<PipelinePublishingException>(() => Pipelines.Function(_name, role).UpdateAsync(session.Session, Cancellation));

        Assert.Equal((_name, 120), (created.FunctionName, created.Timeout));
        Assert.Equal((created.CodeSha256, changes), (same.CodeSha256, sameChanges));
        Assert.NotEqual(created.CodeSha256, updated.CodeSha256);
        Assert.Equal(300, updated.Timeout);
        Assert.Equal((200, null), (answer.StatusCode, answer.FunctionError));
        Assert.Equal($"There is no Lambda function '{_name}' to update. UpsertAsync or CreateAsync would create it.", missing.Message);
    }

    [Fact]
    public async Task A_plan_names_what_a_function_gets_but_no_values_of_its_environment()
    {
        var role = await moto.CreateLambdaRoleAsync(Cancellation);
        _folder.Write("index.py", "1");
        _folder.Write("prepare.py", "1");
        using var session = new PublishingSession(moto.Url, _bucket, _folder.Path);
        Pipeline NewPipeline(PipelineSdk.Lambda function) => Pipelines.WithScript(_name, more: new LambdaStep("Call", function));
        var before = Pipelines.Function(_name, role);
        var after = new PipelineSdk.Lambda
        {
            FunctionName = _name,
            ExecutionRoleArn = role,
            Script = "index.py",
            Handler = Pipelines.LambdaHandler,
            Runtime = "python3.13",
            MemorySize = 256,
            Environment = new Dictionary<string, string> { ["TOKEN"] = "secret" },
        };

        var create = await NewPipeline(before).UpsertAsync(session.Session, cancellationToken: Cancellation);
        _folder.Write("index.py", "2");
        var plan = await NewPipeline(after).PlanAsync(session.Session, cancellationToken: Cancellation);
        await NewPipeline(after).UpsertAsync(session.Session, cancellationToken: Cancellation);

        Assert.Equal([$"+ function '{_name}'"], create.Plan.Functions.Select(static function => function.ToString()));
        Assert.Equal(
            $"""
            ~ pipeline '{_name}'
              Lambda functions:
                ~ function '{_name}'
                  ~ code
                  ~ Runtime: python3.12 → python3.13
                  ~ MemorySize: 128 → 256
                  ~ Environment: TOKEN
              1 uploaded before, unchanged
            """,
            plan.ToString());
        Assert.False((await NewPipeline(after).PlanAsync(session.Session, cancellationToken: Cancellation)).HasChanges);
    }

    [Fact]
    public async Task A_zip_goes_through_S3()
    {
        var role = await moto.CreateLambdaRoleAsync(Cancellation);
        var zip = WriteZip();
        using var session = new PublishingSession(moto.Url, _bucket, _folder.Path);

        var created = await WithZip(_name, role).CreateAsync(session.Session, Cancellation);

        var sha256 = Convert.ToHexStringLower(SHA256.HashData(zip));
        var stored = await session.Session.ObjectStore.FindAsync(new(_bucket, $"lambda/{_name}/code/{sha256}.zip"), Cancellation);
        Assert.Equal(_name, created.FunctionName);
        Assert.Equal(zip.Length, stored!.Bytes);
    }

    [Fact]
    public async Task A_zip_in_S3_is_compared_by_its_hash()
    {
        var sha256 = Convert.ToBase64String(SHA256.HashData(WriteZip()));
        await using var server = new ScriptedServer((request, _) => request.Target.Contains("/functions/", StringComparison.Ordinal)
            ? ScriptedReply.Ok(
                $$"""
                {"CodeSha256":"{{sha256}}","State":"Active","Runtime":"python3.8","Role":"arn:aws:iam::123456789012:role/Role",
                "Handler":"index.handler","Timeout":120,"MemorySize":128}
                """)
            : new(200, "") { ContentType = "application/xml" });
        using var session = NewSession(server);

        await WithZip("f", "Role").UpsertAsync(session, Cancellation);

        Assert.All(
            server.Requests.Where(static request => request.Target.Contains("/functions/", StringComparison.Ordinal)),
            static request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public async Task An_update_waits_until_the_function_is_ready_and_is_tried_again_after_a_conflict()
    {
        _folder.Write("index.py", "1");
        var (gets, updates, code) = (0, 0, "x");
        await using var server = new ScriptedServer((request, _) =>
        {
            if (request.Method == "GET")
            {
                return ScriptedReply.Ok($$"""{"CodeSha256":"{{code}}","State":"Active","LastUpdateStatus":"{{(gets++ == 1 ? "InProgress" : "Successful")}}"}""");
            }

            if (updates++ == 0)
            {
                return ScriptedReply.Error("ResourceConflictException", "busy", 409);
            }

            code = CodeSha256(request);
            return ScriptedReply.Ok();
        });
        using var session = NewSession(server);
        var function = new PipelineSdk.Lambda { FunctionArn = "arn:aws:lambda:us-east-1:123456789012:function:f", Script = "index.py" };

        await function.UpsertAsync(session, Cancellation);

        Assert.Equal((2, 5), (updates, gets));
        Assert.DoesNotContain(server.Requests, static request => request.Target.EndsWith("configuration", StringComparison.Ordinal) && request.Method == "PUT");
    }

    [Fact]
    public async Task A_function_that_cannot_be_made_ready_gives_the_reason()
    {
        _folder.Write("index.py", "1");
        await using var server = new ScriptedServer(static (request, _) => request.Method == "GET"
            ? ScriptedReply.Ok("""{"CodeSha256":"x","State":"Failed","StateReason":"The subnet is full."}""")
            : ScriptedReply.Ok());
        using var session = NewSession(server);
        var function = new PipelineSdk.Lambda { FunctionArn = "arn:aws:lambda:us-east-1:123456789012:function:f", Script = "index.py" };

        var error = await Assert.ThrowsAsync<PipelinePublishingException>(() => function.UpsertAsync(session, Cancellation));

        Assert.EndsWith("is not ready: The subnet is full.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_beyond_a_limit_is_told_at_once_before_any_call()
    {
        _folder.Write("index.py", "1");
        await using var server = new ScriptedServer(ScriptedReply.Ok());
        using var session = NewSession(server);
        var function = new PipelineSdk.Lambda
        {
            FunctionName = new('f', 65),
            ExecutionRoleArn = "Role",
            Script = "index.py",
            Handler = new('h', 129),
            Environment = new Dictionary<string, string> { ["A"] = new('x', 4096) },
            SubnetIds = ["subnet-1"],
        };

        var error = await Assert.ThrowsAsync<PipelinePublishingException>(() => function.CreateAsync(session, Cancellation));

        var name = new string('f', 65);
        Assert.Equal(
            $"""
            The Lambda function '{name}' has a name of 65. At most 64 characters are possible.
            The Lambda function '{name}' has a handler of 129. At most 128 characters are possible.
            The Lambda function '{name}' has environment variables of 4,097. At most 4,096 bytes are possible.
            The Lambda function '{name}' has subnets or security groups, but not both.
            """,
            error.Message);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task What_a_function_lacks_is_told_before_any_call()
    {
        await using var server = new ScriptedServer(ScriptedReply.Ok());
        using var session = NewSession(server);

        var error = await Assert.ThrowsAsync<PipelinePublishingException>(
            () => new PipelineSdk.Lambda { FunctionName = "f" }.UpsertAsync(session, Cancellation));

        Assert.Equal(3, error.Message.Split('\n').Length);
        Assert.Contains("has a name but no role. Fix: set ExecutionRoleArn.", error.Message, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public void The_same_code_makes_the_same_zip()
    {
        var archive = new Archive(ArchiveFormat.Zip, [new("index.py", new GeneratedContent(Encoding.UTF8.GetBytes("print(1)")))]);
        var asset = new LambdaAsset("Step", new() { FunctionName = "f" }, "arn") { Archive = archive };

        var (first, second) = (FunctionCode.Of(asset, []), FunctionCode.Of(asset, []));

        Assert.Equal(first.Sha256, second.Sha256);
        Assert.Equal(first.ToZip(), second.ToZip());
        Assert.Equal(first.Sha256, Convert.ToBase64String(SHA256.HashData(first.ToZip()!)));
    }

    private static string CodeSha256(ScriptedRequest request) =>
        Convert.ToBase64String(SHA256.HashData(Convert.FromBase64String((string)request.Json["ZipFile"]!)));

    private static PipelineSdk.Lambda WithZip(string name, string role) =>
        new() { FunctionName = name, ExecutionRoleArn = role, ZippedCodeDir = "code.zip", Handler = Pipelines.LambdaHandler };

    private byte[] WriteZip()
    {
        using var zip = new MemoryStream();
        new Archive(ArchiveFormat.Zip, [new("index.py", new GeneratedContent("1"u8.ToArray()))]).WriteTo(zip);
        File.WriteAllBytes(Path.Combine(_folder.Path, "code.zip"), zip.ToArray());
        return zip.ToArray();
    }

    private PipelineSession NewSession(ScriptedServer server) => TestAws.Session(server.Url, options =>
    {
        options.AccountId = TestAws.Account;
        options.DefaultBucket = "mine";
        options.BaseDirectory = _folder.Path;
    });
}
