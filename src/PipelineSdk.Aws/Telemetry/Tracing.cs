using System.Diagnostics;

namespace PipelineSdk.Aws;

/// <summary>Makes spans. The AWS SDK's own spans of the calls come to lie below them.</summary>
internal static class Tracing
{
    public const string Pipeline = "pipelinesdk.pipeline.name";
    public const string Execution = "pipelinesdk.execution.arn";
    public const string Status = "pipelinesdk.execution.status";
    public const string Trigger = "pipelinesdk.trigger.name";
    public const string Action = "pipelinesdk.action";
    public const string ErrorType = "error.type";

    public static ActivitySource Source { get; } =
        new(PipelineTelemetry.ActivitySourceName, typeof(Tracing).Assembly.GetName().Version?.ToString(3));

    /// <summary>Does something within a span, which also shows whether it failed.</summary>
    /// <param name="name">The span's name, one of few.</param>
    /// <param name="run">What is done; it gets the span if somebody listens.</param>
    public static async Task<T> TraceAsync<T>(string name, Func<Activity?, Task<T>> run)
    {
        using var span = Source.StartActivity(name);
        try
        {
            return await run(span).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            span.Fail(e);
            throw;
        }
    }

    /// <summary>Marks a span as failed. Only the type of the error is told: its message may repeat what was sent.</summary>
    public static void Fail(this Activity? span, Exception error) =>
        span?.SetStatus(ActivityStatusCode.Error).SetTag(ErrorType, error.GetType().FullName);
}
