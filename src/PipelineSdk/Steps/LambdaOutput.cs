namespace PipelineSdk;

/// <summary>Declares an output of a <see cref="LambdaStep"/>, to be read as <c>step.Outputs["name"]</c>.</summary>
/// <param name="outputName">The name. Length: at most 256.</param>
/// <param name="outputType">The type; text by default.</param>
public sealed class LambdaOutput(string outputName, StepOutputType outputType = StepOutputType.String)
    : StepOutput(outputName, WireName(outputType));
