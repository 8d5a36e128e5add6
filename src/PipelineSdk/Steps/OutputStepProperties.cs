namespace PipelineSdk;

/// <summary>What a Lambda or Callback step reports.</summary>
/// <typeparam name="TOutput">The declarations of the outputs.</typeparam>
public sealed class OutputStepProperties<TOutput>
    where TOutput : StepOutput
{
    internal OutputStepProperties(StepOutputs<TOutput> outputs) => Outputs = outputs;

    /// <summary>The outputs by name.</summary>
    public StepOutputs<TOutput> Outputs { get; }
}
