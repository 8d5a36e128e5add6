using System.Globalization;
using System.Text;

namespace PipelineSdk;

/// <summary>
/// A path into what a step reports: <c>{"Get": "Steps.NAME.A.B[0]['key']"}</c>. Each node knows its parent; the root holds the step itself, whose
/// name is read when the definition is written.
/// </summary>
internal sealed class PropertyExpression : Expression
{
    private readonly PropertyExpression? _parent;
    private readonly object _node; // Step at the root, else the piece of text that extends the parent's path.

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

    public PropertyExpression Member(string name) => new(this, "." + name);

    public PropertyExpression Item(int index) => new(this, string.Create(CultureInfo.InvariantCulture, $"[{index}]"));

    public PropertyExpression Item(string key) => new(this, $"['{Marker.Refuse(key)}']");

    public override void Write(DefinitionWriter writer)
    {
        var step = Step;
        var path = Path();
        writer.WriteGet(ReferenceKind.StepProperty, $"Steps.{step.Name}{path}", step.Name, path, step);
    }

    public override void AppendText(StringBuilder text) => text.Append("Steps.").Append(Step.Name).Append(Path());

    private string Path()
    {
        if (_parent is null)
        {
            return "";
        }

        // Fill from the end: the node knows its parent, not its children.
        var length = 0;
        for (var node = this; node._node is string piece; node = node._parent!)
        {
            length += piece.Length;
        }

        return string.Create(length, this, static (span, last) =>
        {
            for (var node = last; node._node is string piece; node = node._parent!)
            {
                piece.CopyTo(span[^piece.Length..]);
                span = span[..^piece.Length];
            }
        });
    }
}
