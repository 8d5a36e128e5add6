namespace PipelineSdk;

/// <summary>
/// Puts a message with a token on a queue and waits until somebody answers it (<c>Callback</c>). Only the execution's own limit of 28 days ends
/// the wait.
/// </summary>
public sealed class CallbackStep : OutputStep<CallbackOutput>
{
    /// <summary>A step that waits for an answer.</summary>
    /// <param name="name">The step's name.</param>
    /// <param name="sqsQueueUrl">The queue's URL.</param>
    public CallbackStep(string name, PipelineString sqsQueueUrl)
        : base(name)
    {
        ArgumentNullException.ThrowIfNull(sqsQueueUrl);
        SqsQueueUrl = sqsQueueUrl;
    }

    /// <inheritdoc/>
    public override string Type => StepTypes.Callback;

    /// <summary>The queue's URL.</summary>
    public PipelineString SqsQueueUrl { get; }

    private protected override void WriteTarget(DefinitionWriter writer)
    {
        writer.StartMember(TargetRules.SqsQueueUrl);
        TargetRules.Write(writer, TargetRules.SqsQueueUrl, SqsQueueUrl);
    }
}
