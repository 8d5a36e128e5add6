namespace PipelineSdk.Local;

/// <summary>How a transform job asks its model: what its request says, else what the server wishes, else the service's defaults.</summary>
internal sealed class TransformSettings
{
    private const int DefaultPayloadInMB = 6;
    private const int Megabyte = 1024 * 1024;

    public TransformSettings(JsonElement request, ModelServerParameters? wishes)
    {
        var input = request.Member("TransformInput");
        var output = request.Member("TransformOutput");
        SplitType = input.TextMember("SplitType") ?? "None";
        ContentType = input.TextMember("ContentType") ?? "application/octet-stream";
        IsGzip = input.TextMember("CompressionType") == "Gzip";
        Accept = output.TextMember("Accept");
        AssemblesLines = output.TextMember("AssembleWith") == "Line";
        IsSingleRecord = (request.TextMember("BatchStrategy") ?? wishes?.BatchStrategy) is "SingleRecord" or "SINGLE_RECORD";
        MaxConcurrent = request.IntegerMember("MaxConcurrentTransforms") is > 0 and var own
            ? own
            : Math.Max(1, wishes?.MaxConcurrentTransforms ?? 1);

        // 0 is the service's word for no limit.
        var payload = request.IntegerMember("MaxPayloadInMB") ?? wishes?.MaxPayloadInMB ?? DefaultPayloadInMB;
        MaxPayload = payload > 0 ? Math.Min((long)payload * Megabyte, Array.MaxLength) : Array.MaxLength;
    }

    public string SplitType { get; }

    public string ContentType { get; }

    public bool IsGzip { get; }

    public string? Accept { get; }

    public bool AssemblesLines { get; }

    public bool IsSingleRecord { get; }

    public int MaxConcurrent { get; }

    /// <summary>The greatest length of a request, in bytes.</summary>
    public long MaxPayload { get; }

    public bool IsJson => ContentType.Contains("json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a request has one record a line.</summary>
    public bool IsByLine => SplitType == "Line" || !IsJson || ContentType.Contains("jsonlines", StringComparison.OrdinalIgnoreCase);

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
}
