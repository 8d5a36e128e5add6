namespace PipelineSdk.Local;

/// <summary>What a model reports: the shape of <c>DescribeModel</c>.</summary>
internal static class ModelDocument
{
    public static (JsonObject Document, JsonObject? Metadata) Of(StepContext step, string name)
    {
        var arn = step.ArnOf("model", name);
        var document = JsonValues.ToObject(step.Arguments);
        document["ModelName"] = name;
        document["ModelArn"] = arn;
        document["CreationTime"] = JsonValues.Time(step.TimeProvider.GetUtcNow());
        return (document, JobDocument.Metadata("Model", arn));
    }
}
