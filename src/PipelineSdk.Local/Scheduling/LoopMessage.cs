namespace PipelineSdk.Local;

/// <summary>What reaches an execution's loop from outside of it.</summary>
internal abstract record LoopMessage
{
    /// <summary>An attempt ended.</summary>
    public sealed record Completed(StepNode Node, int Attempt, StepOutcome Outcome) : LoopMessage;

    /// <summary>A step is to be tried again.</summary>
    public sealed record Retry(StepNode Node) : LoopMessage;

    /// <summary>The execution is to stop.</summary>
    public sealed record Stop : LoopMessage;

    /// <summary>The engine goes away: nothing is recorded any more, so that another one can go on.</summary>
    public sealed record Abandon : LoopMessage;

    /// <summary>Another number of steps may run at a time.</summary>
    public sealed record SetParallelism(int Steps) : LoopMessage;
}
