using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using PipelineSdk.Aws.Lambda;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Lambda;

public sealed class AmazonLambdaMotoTests(MotoServer moto)
{
    [Fact]
    public async Task A_function_is_created_updated_tagged_invoked_and_deleted()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var client = new AmazonLambdaClient(TestAws.Credentials, TestAws.Config<AmazonLambdaConfig>(moto.Url));
        var role = await moto.CreateLambdaRoleAsync(cancellation);
        await moto.InvokeWithoutDockerAsync(cancellation);
        var name = TestAws.UniqueName("function");
        var (first, second) = (Zip("1"), Zip("2"));

        var created = await client.CreateFunctionAsync(
            new()
            {
                FunctionName = name,
                Role = role,
                Runtime = Runtime.Python3_12,
                Handler = "index.handler",
                Code = new() { ZipFile = first },
                Environment = new() { Variables = new Dictionary<string, string> { ["A"] = "ü" } },
                Tags = new Dictionary<string, string> { ["a"] = "1" },
                Timeout = 30,
            },
            cancellation);
        var updated = await client.UpdateFunctionCodeAsync(new() { FunctionName = name, ZipFile = second }, cancellation);
        await client.UpdateFunctionConfigurationAsync(new() { FunctionName = name, MemorySize = 512 }, cancellation);
        var arn = created.FunctionArn!;
        await client.TagResourceAsync(new() { Resource = arn, Tags = new Dictionary<string, string> { ["b c"] = "2" } }, cancellation);
        await client.UntagResourceAsync(new() { Resource = arn, TagKeys = ["a"] }, cancellation);
        var tags = await client.ListTagsAsync(new() { Resource = arn }, cancellation);
        var got = await client.GetFunctionAsync(new() { FunctionName = name }, cancellation);
        var answer = await client.InvokeAsync(new() { FunctionName = name, Payload = "{\"x\":1}"u8.ToArray() }, cancellation);
        await client.DeleteFunctionAsync(new() { FunctionName = name }, cancellation);

        Assert.Equal(Sha256(first), created.CodeSha256);
        Assert.Equal(Sha256(second), updated.CodeSha256);
        Assert.Equal([new("b c", "2")], tags.Tags);
        Assert.Equal((512, 30, "ü"), (got.Configuration!.MemorySize, got.Configuration.Timeout, got.Configuration.Environment!.Variables["A"]));
        Assert.Equal((200, null), (answer.StatusCode, answer.FunctionError));
        Assert.NotNull(answer.Payload);
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.GetFunctionAsync(new() { FunctionName = name }, cancellation));
    }

    private static string Sha256(byte[] zip) => Convert.ToBase64String(SHA256.HashData(zip));

    private static byte[] Zip(string content)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("index.py").Open())
        {
            entry.Write(Encoding.UTF8.GetBytes(content));
        }

        return stream.ToArray();
    }
}
