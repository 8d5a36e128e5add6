using System.Globalization;
using System.Text;

namespace PipelineSdk;

/// <summary>
/// A path into what a step reports: <c>{"Get": "Steps.NAME.A.B[0]['key']"}</c>. Each node knows its parent; the root holds the step itself, whose
/// name is read when the definition is written.
/// </summary>
internal sealed class PropertyExpression : Expression
{
    private const string Prefix = "Steps.";

    private readonly PropertyExpression? _parent;
    private readonly object _node; // Step at the root, else what extends the parent's path: a member's name, or a position or key in brackets.

    public PropertyExpression(Step step) => _node = step;

    private PropertyExpression(PropertyExpression parent, string piece) => (_parent, _node) = (parent, piece);

    public override Step Step
    {
        get
        {
            var node = this;
            while (node._parent is not null)
            {
                node = node._parent;
            }

            return (Step)node._node;
        }
    }

    public PropertyExpression Member(string name) => new(this, name);

    public PropertyExpression Item(int index) => new(this, string.Create(CultureInfo.InvariantCulture, $"[{index}]"));

    public PropertyExpression Item(string key) => new(this, $"['{Marker.Refuse(key)}']");

    public override void Write(DefinitionWriter writer)
    {
        var step = Step;
        writer.WriteGet(ReferenceKind.StepProperty, Text(step.Name), step.Name, step);
    }

    public override void AppendText(StringBuilder text) => text.Append(Text(Step.Name));

    private string Text(string stepName)
    {
        var length = Prefix.Length + stepName.Length;
        for (var node = this; node._node is string piece; node = node._parent!)
        {
            length += piece.Length + (IsMember(piece) ? 1 : 0);
        }

        return string.Create(length, (Last: this, StepName: stepName), static (span, state) =>
        {
            Prefix.CopyTo(span);
            state.StepName.CopyTo(span[Prefix.Length..]);

            // The path is filled in from its end: the node knows its parent, not its children.
            for (var node = state.Last; node._node is string piece; node = node._parent!)
            {
                piece.CopyTo(span[^piece.Length..]);
                span = span[..^piece.Length];
                if (IsMember(piece))
                {
                    span[^1] = '.';
                    span = span[..^1];
                }
            }
        });
    }

    private static bool IsMember(string piece) => piece[0] != '[';
}
