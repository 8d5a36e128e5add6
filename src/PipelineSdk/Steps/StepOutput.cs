namespace PipelineSdk;

/// <summary>
/// Declares an output of a Lambda or Callback step: a <see cref="LambdaOutput"/> or a <see cref="CallbackOutput"/>. Written as
/// <c>{"OutputName", "OutputType"}</c>. Its value is at most 1,024 characters long.
/// </summary>
public class StepOutput
{
    internal StepOutput(string name, string type)
    {
        ArgumentNullException.ThrowIfNull(name);
        OutputName = name;
        OutputType = type;
    }

    /// <summary>The name. Length: at most 256.</summary>
    public string OutputName { get; }

    /// <summary>The type as it is written: <c>String</c>, <c>Integer</c>, <c>Boolean</c> or <c>Float</c>.</summary>
    public string OutputType { get; }

    internal static string WireName(StepOutputType type) => type switch
    {
        StepOutputType.String => "String",
        StepOutputType.Integer => "Integer",
        StepOutputType.Boolean => "Boolean",
        StepOutputType.Float => "Float",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "There is no such output type."),
    };

    internal void Write(DefinitionWriter writer)
    {
        writer.Json.StartObject();
        writer.WriteMember("OutputName", OutputName);
        writer.WriteMember("OutputType", OutputType);
        writer.Json.EndObject();
    }
}
