namespace PipelineSdk;

/// <summary>Gathers the pieces of an interpolated string and makes one payload of them.</summary>
internal sealed class InterpolationBuilder
{
    // Texts and expressions up to the last expression; two texts never stand side by side. Most interpolated strings have constants only, and no list.
    private List<object>? _pieces;

    // What follows.
    private string _text = "";

    /// <summary>The text form of a payload: itself if it is text, else a join of it alone.</summary>
    public static object ToText(object? payload) => payload switch
    {
        string text => text,
        Expression { IsText: true } text => text,
        Expression other => new JoinExpression("", [other]),
        var constant => PythonText.Of(constant),
    };

    public void Append(string? text) => _text += text;

    public void Append(PipelineValue? value)
    {
        if (value is Join)
        {
            Append((Expression)value.Payload!);
        }
        else
        {
            AppendPayload(value?.Payload);
        }
    }

    public object Build() => (_pieces, _text) switch
    {
        (null, _) => _text,
        ([var expression], "") => ToText(expression),
        (_, "") => new JoinExpression("", [.. _pieces]),
        _ => new JoinExpression("", [.. _pieces, _text]),
    };

    private void AppendPayload(object? payload)
    {
        switch (payload)
        {
            case JoinExpression { On: "" } join:
                foreach (var part in join.Values)
                {
                    AppendPayload(part);
                }

                break;
            case Expression expression:
                Append(expression);
                break;
            case { } constant:
                Append(PythonText.Of(constant));
                break;
        }
    }

    private void Append(Expression expression)
    {
        _pieces ??= [];
        if (_text.Length > 0)
        {
            _pieces.Add(_text);
            _text = "";
        }

        _pieces.Add(expression);
    }
}
