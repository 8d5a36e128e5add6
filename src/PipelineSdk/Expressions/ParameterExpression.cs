using System.Text;

namespace PipelineSdk;

/// <summary><c>{"Get": "Parameters.NAME"}</c></summary>
/// <param name="name">The parameter's name.</param>
/// <param name="type">The parameter's type.</param>
/// <param name="defaultValue">The parameter's default, which counts where compiling needs a constant.</param>
internal sealed class ParameterExpression(string name, ParameterType type, object? defaultValue = null) : Expression
{
    private readonly GetText _get = new(ReferenceKind.Parameter, name, null);

    public string Name { get; } = name;

    public ParameterType Type { get; } = type;

    public object? DefaultValue { get; } = defaultValue;

    public override bool IsText => Type == ParameterType.String;

    public override void Write(DefinitionWriter writer)
    {
        if (writer.Context.ParameterTypes.TryGetValue(Name, out var declared) && declared != Type)
        {
            writer.Report(
                DiagnosticDescriptors.ParameterTypeMismatch,
                $"the parameter {Names.Quote(Name)} is of type {Type} here, and declared with type {declared}.",
                "use the parameter that is declared.");
        }

        writer.WriteGet(_get);
    }

    public override void AppendText(StringBuilder text) => text.Append(_get.ToString());
}
