using System.Security.Cryptography;
using PipelineSdk.Aws.Tests.Infrastructure;
using PipelineSdk.Aws.Tests.Publishing;

namespace PipelineSdk.Aws.Tests.Functions;

/// <summary>Functions that are published by several at the same time.</summary>
public sealed class LambdaRaceTests(MotoServer moto) : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly string _bucket = TestAws.UniqueName("bucket");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Functions_that_are_known_by_their_arn_refer_to_their_own_zips()
    {
        var (zips, code) = (new List<string>(), "x");
        await using var server = new ScriptedServer((request, _) =>
        {
            if (request.Target.EndsWith("/code", StringComparison.Ordinal))
            {
                zips.Add((string)request.Json["S3Key"]!);
                code = Convert.ToBase64String(Convert.FromHexString(zips[^1].Split('/', '.')[^2]));
            }

            return request.Target.Contains("/functions/", StringComparison.Ordinal)
                ? ScriptedReply.Ok($$"""{"CodeSha256":"{{code}}","State":"Active"}""")
                : new(request.Method == "HEAD" ? 404 : 200, "") { ContentType = "application/xml" };
        });
        using var session = new PublishingSession(server.Url, "bucket", _folder.Path);

        foreach (var content in (string[])["a", "b"])
        {
            var function = new PipelineSdk.Lambda { FunctionArn = $"arn:aws:lambda:us-east-1:123456789012:function:{content}", ZippedCodeDir = WriteZip(content) };
            await function.UpdateAsync(session.Session, Cancellation);
        }

        Assert.Equal([KeyOf("a.zip"), KeyOf("b.zip")], zips);
        Assert.Equal(
            zips.Select(static key => $"/bucket/{key}"),
            server.Requests.Where(static request => request is { Method: "PUT" } && !request.Target.Contains("/functions/", StringComparison.Ordinal))
                .Select(static request => request.Target.Split('?')[0]).Where(static target => target.EndsWith(".zip", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task One_of_two_wins_with_its_code_and_its_settings()
    {
        var (name, role) = (TestAws.UniqueName("f"), await moto.CreateLambdaRoleAsync(Cancellation));
        _folder.Write("one.py", "1");
        _folder.Write("two.py", "2");
        using var session = new PublishingSession(moto.Url, _bucket, _folder.Path);
        var one = await Function(name, role, "one.py", 60).CreateAsync(session.Session, Cancellation);

        for (var i = 0; i < 5; i++)
        {
            await Task.WhenAll(
                Function(name, role, "two.py", 120).UpsertAsync(session.Session, Cancellation),
                Function(name, role, "one.py", 60).UpsertAsync(session.Session, Cancellation));

            var last = await session.Session.Lambda.GetFunctionConfigurationAsync(new() { FunctionName = name }, Cancellation);
            Assert.Equal(last.Timeout == 60, last.CodeSha256 == one.CodeSha256);
        }
    }

    private static PipelineSdk.Lambda Function(string name, string role, string script, int timeout) => new()
    {
        FunctionName = name,
        ExecutionRoleArn = role,
        Script = script,
        Handler = Pipelines.LambdaHandler,
        Timeout = timeout,
    };

    private string KeyOf(string zip) =>
        $"lambda/arn/code/{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(_folder.Path, zip))))}.zip";

    /// <returns>The zip's name.</returns>
    private string WriteZip(string content)
    {
        using var zip = File.Create(Path.Combine(_folder.Path, $"{content}.zip"));
        new Archive(ArchiveFormat.Zip, [new("index.py", new GeneratedContent(System.Text.Encoding.UTF8.GetBytes(content)))]).WriteTo(zip);
        return $"{content}.zip";
    }
}
