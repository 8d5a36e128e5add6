namespace PipelineSdk.Local;

/// <summary>Fetches the files that the <c>Std:JsonGet</c> expressions below a value read.</summary>
internal sealed class JsonFileReader(PipelineDefinition definition, IObjectStore store)
{
    private const int MaxLength = 64 * 1024 * 1024;

    public async ValueTask<JsonFiles> ReadAsync(JsonElement json, ResolutionScope scope, CancellationToken cancellationToken)
    {
        var expressions = new List<JsonElement>();
        Find(json, expressions);
        if (expressions.Count == 0)
        {
            return JsonFiles.None;
        }

        var files = new JsonFiles();
        foreach (var expression in expressions)
        {
            if (!files.Contains(expression))
            {
                files.Add(expression, await ReadFileAsync(expression, scope, cancellationToken).ConfigureAwait(false));
            }
        }

        return files;
    }

    private static void Find(JsonElement json, List<JsonElement> into)
    {
        foreach (var item in json.Items())
        {
            Find(item, into);
        }

        if (FunctionNames.TryRead(json, out var name, out var argument) && name == FunctionNames.JsonGet)
        {
            into.Add(argument);
            return;
        }

        foreach (var member in json.Members())
        {
            Find(member.Value, into);
        }
    }

    private async ValueTask<JsonFile> ReadFileAsync(JsonElement expression, ResolutionScope scope, CancellationToken cancellationToken)
    {
        string uri;
        try
        {
            uri = UriOf(expression, scope);
        }
        catch (ResolutionException exception)
        {
            return new("", default, exception.Message);
        }

        if (!ObjectLocation.TryParse(uri, out var location))
        {
            return new(uri, default, $"'{uri}' is no S3 URI");
        }

        try
        {
            var stream = await store.OpenReadAsync(location, cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                using var content = new MemoryStream();
                await CopyAsync(stream, content, cancellationToken).ConfigureAwait(false);
                return new(uri, JsonElement.Parse(WithoutMark(content), JsonValues.ReadOptions), null);
            }
        }
        catch (ObjectNotFoundException)
        {
            return new(uri, default, $"there is no file {uri}");
        }
        catch (JsonException exception)
        {
            return new(uri, default, $"{uri} is no valid JSON (line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1})");
        }
        catch (IOException exception)
        {
            return new(uri, default, $"{uri} cannot be read: {exception.Message}");
        }
    }

    private static async ValueTask CopyAsync(Stream from, MemoryStream to, CancellationToken cancellationToken)
    {
        var buffer = new byte[81920];
        int read;
        while ((read = await from.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            to.Write(buffer, 0, read);
            if (to.Length > MaxLength)
            {
                throw new IOException("it is larger than 64 MiB");
            }
        }
    }

    private static ReadOnlySpan<byte> WithoutMark(MemoryStream content)
    {
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        return bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;
    }

    private string UriOf(JsonElement expression, ResolutionScope scope)
    {
        if (expression.Member("S3Uri") is { ValueKind: not JsonValueKind.Undefined } uri)
        {
            return new Resolver(scope).Resolve(uri).AsText();
        }

        var reference = PropertyFileReference.Parse(expression.Member("PropertyFile"))
            ?? throw new ResolutionException("it names neither a property file nor an S3 URI");
        var step = definition.AllSteps.FirstOrDefault(step => step.Name == reference.Step)
            ?? throw new ResolutionException($"there is no step '{reference.Step}'");
        var file = step.PropertyFiles.FirstOrDefault(file => file.Name == reference.File)
            ?? throw new ResolutionException(
                $"step '{step.Name}' has no property file '{reference.File}'; it has {Text.List(step.PropertyFiles.Select(static file => file.Name))}");
        var outputs = scope.Step(step.Name) is { Properties: { } properties }
            ? properties.Member("ProcessingOutputConfig").Member("Outputs")
            : throw new ResolutionException($"step '{step.Name}' does not yet have outputs");
        var output = outputs.Items().FirstOrDefault(output => output.TextMember("OutputName") == file.OutputName);
        return output.Member("S3Output").TextMember("S3Uri") is { } folder
            ? $"{folder.TrimEnd('/')}/{file.Path.TrimStart('/')}"
            : throw new ResolutionException($"step '{step.Name}' has no output '{file.OutputName}' in S3, which its property file '{file.Name}' is in");
    }
}
