using System.Text;

namespace PipelineSdk;

/// <summary>
/// What a pipeline value that is no plain constant stands for. There are three readers: the JSON writer, the text for people, and the search for
/// referenced steps. Expressions are immutable.
/// </summary>
internal abstract class Expression
{
    /// <summary>Whether the expression is text already, so that making it text changes nothing.</summary>
    public virtual bool IsText => false;

    /// <summary>Whether nothing in it waits for the pipeline to run.</summary>
    public virtual bool IsConstant => false;

    public abstract void Write(DefinitionWriter writer);

    public abstract void AppendText(StringBuilder text);

    public virtual void CollectSteps(ISet<Step> steps)
    {
    }

    public string ToText()
    {
        var text = new StringBuilder();
        AppendText(text);
        return text.ToString();
    }

    public sealed override string ToString() => ToText();
}
