namespace PipelineSdk.Local;

/// <summary>What Lambda and callback steps report: their outputs by name.</summary>
internal static class OutputsDocument
{
    public static (JsonObject Document, JsonObject? Metadata) Of(StepContext step, JsonObject outputs)
    {
        var list = new JsonArray();
        foreach (var (name, value) in outputs)
        {
            list.Add((JsonNode)new JsonObject { ["Name"] = name, ["Value"] = value is null ? "" : JsonValues.Of(value).AsText() });
        }

        var metadata = step.Definition.Type == StepKinds.Callback
            ? new JsonObject
            {
                ["Callback"] = new JsonObject
                {
                    ["CallbackToken"] = step.CallbackToken,
                    ["SqsQueueUrl"] = step.Resolved.TextMember("SqsQueueUrl"),
                    ["OutputParameters"] = list,
                },
            }
            : new JsonObject
            {
                ["Lambda"] = new JsonObject { ["Arn"] = step.Resolved.TextMember("FunctionArn"), ["OutputParameters"] = list },
            };
        return (new() { ["OutputParameters"] = outputs }, metadata);
    }

    /// <summary>A value of the declared type for each output: text names the output, numbers are 0.</summary>
    public static JsonObject Defaults(StepDefinition step)
    {
        var outputs = new JsonObject();
        foreach (var output in step.OutputParameters)
        {
            outputs[output.OutputName] = output.OutputType switch
            {
                "Integer" => 0,
                "Float" => 0.0,
                "Boolean" => false,
                _ => output.OutputName,
            };
        }

        return outputs;
    }
}
