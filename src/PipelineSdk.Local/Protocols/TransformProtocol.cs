using System.Text;

namespace PipelineSdk.Local;

/// <summary>How a batch transform asks a model server: input split into records, records joined into requests, answers joined into an output.</summary>
internal sealed class TransformProtocol(JobContext job, IModelServer server)
{
    private const int DefaultPayloadInMB = 6;
    private const int Megabyte = 1024 * 1024;

    private readonly JsonElement _input = job.Request.Member("TransformInput");
    private readonly JsonElement _output = job.Request.Member("TransformOutput");
    private string _strategy = job.Request.TextMember("BatchStrategy") ?? "MultiRecord";
    private int _maxPayload = (job.Request.IntegerMember("MaxPayloadInMB") ?? DefaultPayloadInMB) * Megabyte;

    /// <summary>The variables that tell a server how it will be asked.</summary>
    public static IEnumerable<(string Name, string Value)> Environment(JsonElement request)
    {
        if (request.IntegerMember("MaxPayloadInMB") is { } payload)
        {
            yield return ("SAGEMAKER_MAX_PAYLOAD_IN_MB", $"{payload}");
        }

        if (request.TextMember("BatchStrategy") is { } strategy)
        {
            yield return ("SAGEMAKER_BATCH_STRATEGY", strategy == "SingleRecord" ? "SINGLE_RECORD" : "MULTI_RECORD");
        }

        if (request.IntegerMember("MaxConcurrentTransforms") is { } concurrent)
        {
            yield return ("SAGEMAKER_MAX_CONCURRENT_TRANSFORMS", $"{concurrent}");
        }
    }

    /// <summary>Asks the server how it wants to be asked; what the request says comes first.</summary>
    public async Task ReadParametersAsync(CancellationToken cancellationToken)
    {
        CheckSupported();
        if (await server.GetParametersAsync(cancellationToken).ConfigureAwait(false) is not { } wishes)
        {
            return;
        }

        if (job.Request.TextMember("BatchStrategy") is null && wishes.BatchStrategy is { } strategy)
        {
            _strategy = strategy is "SINGLE_RECORD" or "SingleRecord" ? "SingleRecord" : "MultiRecord";
        }

        if (job.Request.IntegerMember("MaxPayloadInMB") is null && wishes.MaxPayloadInMB is > 0 and var payload)
        {
            _maxPayload = payload * Megabyte;
        }
    }

    /// <summary>Transforms one input file.</summary>
    public async Task TransformAsync(string input, string output, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(output)!);
        var assembled = _output.TextMember("AssembleWith") == "Line";
        var result = File.Create(output);
        await using (result.ConfigureAwait(false))
        {
            await foreach (var payload in PayloadsAsync(input, cancellationToken).ConfigureAwait(false))
            {
                var answer = await server.InvokeAsync(new(job, payload, ContentType, _output.TextMember("Accept")), cancellationToken).ConfigureAwait(false);
                var joined = Join(payload, answer.Payload);
                await result.WriteAsync(joined, cancellationToken).ConfigureAwait(false);
                if (assembled && joined.Length > 0 && joined.Span[^1] != (byte)'\n')
                {
                    result.WriteByte((byte)'\n');
                }
            }
        }
    }

    private string ContentType => _input.TextMember("ContentType") ?? "application/octet-stream";

    private JsonElement Processing => job.Request.Member("DataProcessing");

    private void CheckSupported()
    {
        if (_input.TextMember("SplitType") is { } split and not ("None" or "Line"))
        {
            throw new StepFaultException($"The split type {split} is not done on this machine: use Line or None.");
        }

        if (_input.TextMember("CompressionType") is { } compression and not "None")
        {
            throw new StepFaultException($"The compression {compression} of the input is not read on this machine.");
        }

        foreach (var filter in (string[])["InputFilter", "OutputFilter"])
        {
            if (Processing.TextMember(filter) is { } path and not "$")
            {
                throw new StepFaultException($"The {filter} '{path}' is not applied on this machine.");
            }
        }
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> PayloadsAsync(
        string input, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (_input.TextMember("SplitType") != "Line")
        {
            yield return await File.ReadAllBytesAsync(input, cancellationToken).ConfigureAwait(false);
            yield break;
        }

        var batch = new StringBuilder();
        var bytes = 0;
        await foreach (var line in File.ReadLinesAsync(input, cancellationToken).ConfigureAwait(false))
        {
            var length = Encoding.UTF8.GetByteCount(line) + 1;
            if (bytes > 0 && (_strategy == "SingleRecord" || bytes + length > _maxPayload))
            {
                yield return Encoding.UTF8.GetBytes(batch.ToString());
                batch.Clear();
                bytes = 0;
            }

            batch.Append(line).Append('\n');
            bytes += length;
        }

        if (bytes > 0)
        {
            yield return Encoding.UTF8.GetBytes(batch.ToString());
        }
    }

    /// <summary>Puts each answer behind the record that it is for, if that is asked for.</summary>
    private ReadOnlyMemory<byte> Join(ReadOnlyMemory<byte> payload, ReadOnlyMemory<byte> answer)
    {
        if (Processing.TextMember("JoinSource") != "Input")
        {
            return answer;
        }

        var records = Records.SplitLines(Encoding.UTF8.GetString(payload.Span));
        var answers = Records.SplitLines(Encoding.UTF8.GetString(answer.Span));
        if (records.Count != answers.Count)
        {
            throw new StepFaultException($"{records.Count} records cannot be joined with {answers.Count} answers.");
        }

        return Encoding.UTF8.GetBytes(string.Concat(records.Zip(answers, (record, one) => Join(record, one) + "\n")));
    }

    private string Join(string record, string answer)
    {
        if (!ContentType.Contains("json", StringComparison.OrdinalIgnoreCase))
        {
            return $"{record},{answer}";
        }

        var joined = JsonNode.Parse(record) as JsonObject ?? throw new StepFaultException("A record that is no JSON object cannot be joined with its answer.");
        joined["SageMakerOutput"] = JsonNode.Parse(answer);
        return Encoding.UTF8.GetString(JsonValues.WriteUtf8(writer => joined.WriteTo(writer)).Span);
    }
}
