using System.Text;

namespace PipelineSdk;

/// <summary>
/// What a pipeline value that is no plain constant stands for. There are three readers: the JSON writer, the text for people, and the search for
/// referenced steps. Expressions are immutable.
/// </summary>
internal abstract class Expression
{
    // Long enough to recognise the value. It also ends the way down into values that a user's loop has nested without limit.
    private const int MaxText = 1_000;

    /// <summary>Whether the expression is text already, so that making it text changes nothing.</summary>
    public virtual bool IsText => false;

    /// <summary>Whether nothing in it waits for the pipeline to run.</summary>
    public virtual bool IsConstant => false;

    /// <summary>The step that the expression itself refers to, if it was given as an object.</summary>
    public virtual Step? Step => null;

    /// <summary>The payloads of the values that the expression is made of.</summary>
    public virtual IEnumerable<object?> Parts => [];

    public abstract void Write(DefinitionWriter writer);

    public abstract void AppendText(StringBuilder text);

    /// <summary>The steps behind the expression and its parts, however deep they are nested.</summary>
    public IReadOnlySet<Step> ReferencedSteps()
    {
        var steps = new HashSet<Step>(ReferenceEqualityComparer.Instance);
        var seen = new HashSet<Expression>(ReferenceEqualityComparer.Instance) { this };
        var rest = new Stack<Expression>(seen);
        while (rest.TryPop(out var expression))
        {
            if (expression.Step is { } step)
            {
                steps.Add(step);
            }

            foreach (var part in expression.Parts)
            {
                if (part is Expression inner && seen.Add(inner))
                {
                    rest.Push(inner);
                }
            }
        }

        return steps;
    }

    public string ToText()
    {
        var text = new StringBuilder();
        AppendText(text);
        return text.ToString();
    }

    public sealed override string ToString() => ToText();

    /// <summary>Adds a part, text constants in quotes. The parts of a long text end in an ellipsis.</summary>
    /// <returns>Whether the text is not long yet.</returns>
    protected static bool TryAppendPart(StringBuilder text, object? part)
    {
        if (text.Length > MaxText)
        {
            text.Append('…');
            return false;
        }

        switch (part)
        {
            case Expression expression:
                expression.AppendText(text);
                break;
            case string constant:
                text.Append('\'').Append(constant).Append('\'');
                break;
            case var constant:
                text.Append(PythonText.Of(constant));
                break;
        }

        return true;
    }
}
