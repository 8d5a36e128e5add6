namespace PipelineSdk.Local;

/// <summary>What steps of other types report: their request, and a name and ARN.</summary>
internal static class OtherDocument
{
    public static (JsonObject Document, JsonObject? Metadata) Of(StepContext step)
    {
        var document = JsonValues.ToObject(step.Arguments);
        var type = step.Definition.Type;
        var name = step.Arguments.TextMember(type + "Name") ?? step.JobName;
        var arn = step.ArnOf(KindOf(type), name);
        document[type + "Name"] = name;
        document[type + "Arn"] = arn;
        return (document, JobDocument.Metadata(type, arn));
    }

    /// <summary><c>EndpointConfig</c> is <c>endpoint-config</c> in ARNs.</summary>
    private static string KindOf(string type) => string.Concat(type.Select(static (character, i) =>
        char.IsAsciiLetterUpper(character) && i > 0 ? $"-{char.ToLowerInvariant(character)}" : $"{char.ToLowerInvariant(character)}"));
}
