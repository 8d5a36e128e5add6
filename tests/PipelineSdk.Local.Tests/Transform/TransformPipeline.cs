using System.IO.Compression;
using System.Text;

namespace PipelineSdk.Local.Tests.Transform;

/// <summary>A batch transform whose model is a delegate, which notes what it was asked.</summary>
internal sealed class TransformPipeline : IAsyncDisposable
{
    private readonly PipelineTest _test;

    /// <param name="input">Members of <c>TransformInput</c>, such as <c>"SplitType": "Line"</c>.</param>
    /// <param name="beside">Other members of the request, each after a comma.</param>
    /// <param name="output">Members of <c>TransformOutput</c>.</param>
    public TransformPipeline(string input, string beside = "", string output = "\"AssembleWith\": \"Line\"")
    {
        _test = new("Transform", TestDefinition.Of(
            """{"Name": "Model", "Type": "Model", "Arguments": {"PrimaryContainer": {"Image": "image"}}}""",
            $$$"""
            {"Name": "Transform", "Type": "Transform", "Arguments": {
                "ModelName": {"Get": "Steps.Model.ModelName"},
                "TransformInput": {
                    "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix", "S3Uri": "s3://lake/in"}},
                    {{{input}}}
                },
                "TransformOutput": {"S3OutputPath": "s3://lake/out", {{{output}}} }
                {{{beside}}}
            }}
            """));
        _test.Jobs.ServeAll(new DelegateModelHandler((request, _) =>
        {
            lock (Requests)
            {
                Requests.Add(request.Text);
            }

            return Task.FromResult(InvocationResponse.FromText(Answer(request.Text)));
        }));
    }

    /// <summary>What the model was asked, in the order in which it was.</summary>
    public List<string> Requests { get; } = [];

    /// <summary>What the model answers; by default a line <c>answer</c> for each line.</summary>
    public Func<string, string> Answer { get; set; } = static text => string.Concat(Records.SplitLines(text).Select(static _ => "answer\n"));

    /// <summary>Transforms one object.</summary>
    /// <returns>The output, or why it failed.</returns>
    public Task<string> RunAsync(string content) => RunAsync(Encoding.UTF8.GetBytes(content));

    /// <inheritdoc cref="RunAsync(string)"/>
    public async Task<string> RunAsync(byte[] content)
    {
        using var stream = new MemoryStream(content);
        await _test.Store.WriteAsync(ObjectLocation.Parse("s3://lake/in/x"), stream, null, TestContext.Current.CancellationToken);
        var run = await _test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);
        return run["Transform"].FailureReason ?? _test.Store.ReadText("s3://lake/out/x.out");
    }

    public static byte[] Gzip(string content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            gzip.Write(Encoding.UTF8.GetBytes(content));
        }

        return packed.ToArray();
    }

    public ValueTask DisposeAsync() => _test.DisposeAsync();
}
