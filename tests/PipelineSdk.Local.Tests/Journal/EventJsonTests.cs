namespace PipelineSdk.Local.Tests.Journal;

public sealed class EventJsonTests
{
    private static readonly DateTimeOffset Time = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Lines =>
    [
        """{"event":"executionStarted","executionArn":"arn","pipelineName":"P","pipelineArn":"p","definitionSha256":"0","parameters":{"N":1.50},"maxParallelExecutionSteps":2,"selectedSteps":["A"],"sourceExecutionArn":"s","steps":[{"step":"A","stepType":"Training","kind":"Job","details":"d"}],"time":"2024-01-01T00:00:00+00:00"}""",
        """{"event":"executionResumed","time":"2024-01-01T00:00:00+00:00"}""",
        """{"event":"stepStarted","step":"A","attempt":1,"jobName":"j","resolved":{"Arguments":{"ü":1.0}},"time":"2024-01-01T00:00:00+00:00"}""",
        """{"event":"stepCacheChecked","step":"A","decision":{"isHit":true,"explanation":"e","sourceExecutionArn":"s"},"time":"2024-01-01T00:00:00+00:00"}""",
        """{"event":"callbackIssued","step":"A","token":"t","sqsQueueUrl":"q","time":"2024-01-01T00:00:00+00:00"}""",
        """{"event":"stepAttemptFailed","step":"A","attempt":1,"failureReason":"r","exceptionType":"e","policy":-1,"retryAt":"2024-01-01T00:00:01+00:00","time":"2024-01-01T00:00:00+00:00"}""",
        """{"event":"stepSucceeded","step":"A","properties":{"x":[1,"a'<>&"]},"metadata":{},"time":"2024-01-01T00:00:00+00:00"}""",
        """{"event":"stepFailed","step":"A","failureReason":"r","time":"2024-01-01T00:00:00+00:00"}""",
        """{"event":"stepStopped","step":"A","time":"2024-01-01T00:00:00+00:00"}""",
        """{"event":"stepsSkipped","steps":[{"step":"A","reason":"BranchNotTaken","becauseOf":"C"}],"time":"2024-01-01T00:00:00+00:00"}""",
        """{"event":"stopRequested","time":"2024-01-01T00:00:00+00:00"}""",
        """{"event":"executionEnded","status":"Failed","failureReason":"r","time":"2024-01-01T00:00:00+00:00"}""",
    ];

    [Theory]
    [MemberData(nameof(Lines))]
    public void Every_event_is_read_and_written_again(string line)
    {
        var happened = JsonSerializer.Deserialize(line, EventJson.Lines.ExecutionEvent)!;
        Assert.Equal(Time, happened.Time);
        Assert.Equal(line, JsonSerializer.Serialize(happened, EventJson.Lines.ExecutionEvent));
    }
}
