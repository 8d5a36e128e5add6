namespace PipelineSdk.Local;

/// <summary>The code of the Python functions that compiled pipelines bring along, by their ARNs.</summary>
internal sealed class PublishedFunctions(DocumentStore documents, IObjectStore store)
{
    private const string Collection = "functions";

    public void Write(LambdaAsset asset)
    {
        if (!asset.Function.Runtime.StartsWith("python", StringComparison.Ordinal) || asset.Function.Handler is not { } handler)
        {
            return;
        }

        var document = new JsonObject
        {
            ["Handler"] = handler,
            ["Timeout"] = asset.Function.Timeout,
            ["Environment"] = new JsonObject(
                asset.Function.Environment.Select(static variable => KeyValuePair.Create(variable.Key, (JsonNode?)variable.Value))),
            ["CodeS3Uri"] = asset.CodeS3Uri,
        };
        if (asset.Archive is { } archive)
        {
            using var zip = new MemoryStream();
            archive.WriteTo(zip);
            document["ZipFile"] = Convert.ToBase64String(zip.GetBuffer(), 0, (int)zip.Length);
        }

        documents.Write(Collection, asset.FunctionArn, JsonValues.Of(document));
    }

    public PythonFunction? Find(string arn) => documents.Read(Collection, arn) is not { } document ? null : new(
        document.TextMember("Handler")!,
        TimeSpan.FromSeconds(document.IntegerMember("Timeout")!.Value),
        document.Member("Environment").Members()
            .ToDictionary(static variable => variable.Name, static variable => variable.Value.GetString()!),
        async (folder, cancellationToken) =>
        {
            using var zip = new MemoryStream(document.TextMember("ZipFile") is { } code
                ? Convert.FromBase64String(code)
                : await new ObjectTransfer(store).ReadAsync(document.TextMember("CodeS3Uri")!, cancellationToken).ConfigureAwait(false));
            PythonFunction.Unpack(zip, folder);
        });
}
