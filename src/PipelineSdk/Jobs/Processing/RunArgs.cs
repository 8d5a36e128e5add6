namespace PipelineSdk;

/// <summary>
/// What <c>GetRunArgs</c> of a processor gives: the arguments of a <see cref="ProcessingStep"/> that is made from the processor itself, completed by
/// what the processor adds.
/// </summary>
public sealed class RunArgs
{
    internal RunArgs(
        ProcessingCode? code,
        IReadOnlyList<ProcessingInput>? inputs,
        IReadOnlyList<ProcessingOutput>? outputs,
        PipelineList<PipelineString>? arguments)
    {
        Code = code;
        Inputs = inputs;
        Outputs = outputs;
        Arguments = arguments;
    }

    /// <summary>The code, with the options that a Spark job is submitted with.</summary>
    public ProcessingCode? Code { get; }

    /// <summary>The inputs, with those that the processor adds for code and configuration.</summary>
    public IReadOnlyList<ProcessingInput>? Inputs { get; }

    /// <summary>The outputs, with those that the processor adds for event logs.</summary>
    public IReadOnlyList<ProcessingOutput>? Outputs { get; }

    /// <summary>The arguments of the program.</summary>
    public PipelineList<PipelineString>? Arguments { get; }
}
