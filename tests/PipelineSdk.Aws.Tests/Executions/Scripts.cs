using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Executions;

/// <summary>What a service says in these tests.</summary>
internal static class Scripts
{
    public const string Arn = "arn:aws:sagemaker:us-east-1:123456789012:pipeline/ops/execution/abc123def456";
    public const string JobArn = "arn:aws:sagemaker:us-east-1:123456789012";

    /// <summary>The options of a wait that takes no time.</summary>
    public static WaitOptions Instantly(InstantTime time) => new() { TimeProvider = time, Chance = static () => 0.5 };

    /// <summary>An execution with a status.</summary>
    public static ScriptedReply Execution(string status, string? reason = null) => ScriptedReply.Ok(
        $$"""
        {"PipelineExecutionArn":"{{Arn}}","PipelineExecutionStatus":"{{status}}","LastModifiedTime":1767225900,"FailureReason":"{{reason}}"}
        """);

    /// <summary>A page of steps.</summary>
    public static ScriptedReply Steps(params string[] steps) =>
        ScriptedReply.Ok($$"""{"PipelineExecutionSteps":[{{string.Join(',', steps)}}]}""");

    /// <summary>A page of steps with another one after it.</summary>
    public static ScriptedReply StepsBefore(string token, params string[] steps) =>
        ScriptedReply.Ok($$"""{"PipelineExecutionSteps":[{{string.Join(',', steps)}}],"NextToken":"{{token}}"}""");

    /// <summary>A step that started at a minute after the start of 2026, with more members.</summary>
    public static string Step(string name, string status, int minute, string more = "") =>
        $$"""
        {{{(more.Length == 0 ? "" : $"{more},")}}
        "StepName":"{{name}}","StepStatus":"{{status}}","StartTime":{{1767225600 + (60 * minute)}} }
        """;

    /// <summary>A time, by the minute after the start of 2026.</summary>
    public static DateTimeOffset Minute(int minute) => new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(minute);
}
