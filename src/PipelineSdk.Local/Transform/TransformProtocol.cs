using System.IO.Compression;
using System.Runtime.CompilerServices;

namespace PipelineSdk.Local;

/// <summary>
/// How a batch transform asks a model server: input split into records, records joined into requests, answers joined into an output.
/// </summary>
internal sealed class TransformProtocol
{
    private readonly JobContext _job;
    private readonly IModelServer _server;
    private readonly TransformSettings _settings;
    private readonly RecordProcessing _processing;

    private TransformProtocol(JobContext job, IModelServer server, TransformSettings settings)
    {
        _job = job;
        _server = server;
        _settings = settings;
        _processing = new(job.Request.Member("DataProcessing"), settings);
    }

    /// <summary>Asks a server how it wants to be asked.</summary>
    public static async Task<TransformProtocol> StartAsync(JobContext job, IModelServer server, CancellationToken cancellationToken) =>
        new(job, server, new(job.Request, await server.GetParametersAsync(cancellationToken).ConfigureAwait(false)));

    /// <summary>Transforms one input file.</summary>
    public async Task TransformAsync(string input, string output, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var asked = new Queue<Task<ReadOnlyMemory<byte>>>();
        var result = File.Create(output);
        await using (result.ConfigureAwait(false))
        {
            try
            {
                await foreach (var payload in PayloadsAsync(input, cancellationToken).ConfigureAwait(false))
                {
                    if (asked.Count == _settings.MaxConcurrent)
                    {
                        await WriteAsync(result, await asked.Dequeue().ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
                    }

                    asked.Enqueue(AskAsync(payload, failed.Token));
                }

                while (asked.TryDequeue(out var answer))
                {
                    await WriteAsync(result, await answer.ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
                }
            }
            catch
            {
                // Nothing may ask the server any more once its job has failed.
                await failed.CancelAsync().ConfigureAwait(false);
                await ((Task)Task.WhenAll(asked)).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                throw;
            }
        }
    }

    private async Task<ReadOnlyMemory<byte>> AskAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        // What answers may do so at once and at length; requests are to run beside each other.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var request = new InvocationRequest(_job, _processing.Before(payload), _settings.ContentType, _settings.Accept);
        var answer = await _server.InvokeAsync(request, cancellationToken).ConfigureAwait(false);
        return _processing.After(payload, answer.Payload);
    }

    private async Task WriteAsync(FileStream result, ReadOnlyMemory<byte> answer, CancellationToken cancellationToken)
    {
        await result.WriteAsync(answer, cancellationToken).ConfigureAwait(false);
        if (_settings.AssemblesLines && answer.Length > 0 && answer.Span[^1] != (byte)'\n')
        {
            result.WriteByte((byte)'\n');
        }
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> PayloadsAsync(
        string input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var file = File.OpenRead(input);
        await using (file.ConfigureAwait(false))
        {
            Stream content = _settings.IsGzip ? new GZipStream(file, CompressionMode.Decompress) : file;
            await using (content.ConfigureAwait(false))
            {
                using var batch = new MemoryStream();
                var end = _settings.SplitType == "Line" ? 1 : 0;
                var records = new RecordReader(_settings.SplitType, _settings.MaxPayload).ReadAsync(content, cancellationToken);
                await foreach (var record in records.ConfigureAwait(false))
                {
                    if (batch.Length > 0 && (_settings.IsSingleRecord || batch.Length + record.Length + end > _settings.MaxPayload))
                    {
                        yield return Take(batch);
                    }

                    batch.Write(record.Span);
                    if (end > 0)
                    {
                        batch.WriteByte((byte)'\n');
                    }
                }

                if (batch.Length > 0)
                {
                    yield return Take(batch);
                }
            }
        }
    }

    private static byte[] Take(MemoryStream batch)
    {
        var payload = batch.ToArray();
        batch.SetLength(0);
        return payload;
    }
}
