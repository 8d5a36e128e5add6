using System.Text.Json;
using System.Text.Json.Nodes;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Operations;

/// <summary>Answers the calls of an entry of <c>operations.json</c>.</summary>
/// <param name="entry">The entry's name.</param>
/// <param name="exists">Whether the service has what the call is about.</param>
internal sealed class OperationServer(string entry, bool exists)
{
    private const string Arn = "arn:aws:sagemaker:us-west-2:123456789012:pipeline/Ops";

    private bool _denied;

    public ScriptedReply Answer(ScriptedRequest request) => request.Operation switch
    {
        "CreatePipeline" when entry.EndsWith("another error", StringComparison.Ordinal) => ScriptedReply.Error(
            "ValidationException", "other"),
        "DescribePipeline" when !exists => ScriptedReply.Error("ResourceNotFound", "There is none."),
        "DescribePipeline" => ScriptedReply.Ok(Description().ToJsonString()),
        "ListTags" => ScriptedReply.Ok("""{"Tags":[{"Key":"a","Value":"old"},{"Key":"z","Value":"1"}]}"""),
        "ListPipelineVersions" => Page("PipelineVersionSummaries", request, """{"PipelineVersionId":12}""", """{"PipelineVersionId":11}"""),
        "ListPipelineExecutions" => Page("PipelineExecutionSummaries", request, Execution, Execution),
        "ListPipelineParametersForExecution" => Page(
            "PipelineParameters", request, """{"Name":"S","Value":"old"}""", """{"Name":"I","Value":"7"}"""),
        "ListPipelineExecutionSteps" => ScriptedReply.Ok("""{"PipelineExecutionSteps":[{"StepName":"F"}]}"""),
        "StartPipelineExecution" when entry == "start, denied once" && !_denied => Denied(),
        "StartPipelineExecution" => ScriptedReply.Ok(Execution),
        _ when request.Method == "HEAD" && request.Target.Contains("definition", StringComparison.Ordinal) => new(404, ""),
        _ when request.Headers.ContainsKey("X-Amz-Target") => ScriptedReply.Ok($$"""{"PipelineArn":"{{Arn}}"}"""),
        _ when request.Target.StartsWith("/schedules/", StringComparison.Ordinal) => Schedule(request),
        _ => new(200, "") { ContentType = "application/xml" },
    };

    /// <summary>The call that a request is, as the corpus writes it; nothing for those that it leaves out.</summary>
    public static string? Call(ScriptedRequest request)
    {
        if (request.Headers.ContainsKey("X-Amz-Target"))
        {
            return Operation.Text(JsonNamingPolicy.SnakeCaseLower.ConvertName(request.Operation), request.Json);
        }

        if (!request.Target.StartsWith("/schedules/", StringComparison.Ordinal))
        {
            return null;
        }

        var operation = request.Method switch { "POST" => "create", "PUT" => "update", "DELETE" => "delete", _ => "get" };
        var json = request.Body.Length > 0 ? request.Json : [];
        json["Name"] = NameOf(request);
        return Operation.Text($"{operation}_schedule", json);
    }

    private static string Execution => $$"""{"PipelineExecutionArn":"{{ExecutionCalls.Arn}}"}""";

    private static JsonObject Description() => new()
    {
        ["PipelineArn"] = Arn,
        ["PipelineName"] = "Ops",
        ["PipelineStatus"] = "Active",
        ["PipelineDefinition"] =
            """
            {"Version":"2020-12-01","Parameters":[{"Name":"S","Type":"String"},{"Name":"I","Type":"Integer"},{"Name":"B","Type":"Boolean"},
            {"Name":"F","Type":"Float"},{"Name":"N","Type":"Float"},{"Name":"L","Type":"Integer"}],"Steps":[]}
            """,
    };

    private static string NameOf(ScriptedRequest request) => request.Target["/schedules/".Length..].Split('?')[0];

    private ScriptedReply Denied()
    {
        _denied = true;
        return ScriptedReply.Error("AccessDeniedException", "Not yet.");
    }

    // Whoever asks for one page gets one; the others two.
    private ScriptedReply Page(string list, ScriptedRequest request, string first, string second) => request.Json switch
    {
        _ when !exists => ScriptedReply.Ok($$"""{"{{list}}":[]}"""),
        var json when (int?)json["MaxResults"] == 1 => ScriptedReply.Ok($$"""{"{{list}}":[{{first}}]}"""),
        var json when json["NextToken"] is not null => ScriptedReply.Ok($$"""{"{{list}}":[{{second}}]}"""),
        _ => ScriptedReply.Ok(
            $$"""{"{{list}}":[{{first}}],"NextToken":"{{(entry.StartsWith("parameters", StringComparison.Ordinal) ? "t1" : "t")}}"}"""),
    };

    private static ScriptedReply Schedule(ScriptedRequest request) => (request.Method, NameOf(request)) switch
    {
        ("GET", _) => ScriptedReply.Ok(
            """
            {"Arn":"arn:1","ScheduleExpression":"rate(1 hour)","State":"ENABLED","StartDate":1704092400,
            "Target":{"RoleArn":"arn:aws:iam::123456789012:role/SageMakerRole"}}
            """),
        ("PUT", "one" or "two") or ("DELETE", "one") => ScriptedReply.Error("ResourceNotFoundException", "There is none.", 404),
        var (_, name) => ScriptedReply.Ok($$"""{"ScheduleArn":"arn:{{name}}"}"""),
    };
}
