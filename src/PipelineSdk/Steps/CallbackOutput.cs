namespace PipelineSdk;

/// <summary>Declares an output of a <see cref="CallbackStep"/>, to be read as <c>step.Outputs["name"]</c>.</summary>
/// <param name="outputName">The name. Length: at most 256.</param>
/// <param name="outputType">The type; text by default.</param>
public sealed class CallbackOutput(string outputName, StepOutputType outputType = StepOutputType.String)
    : StepOutput(outputName, WireName(outputType));
