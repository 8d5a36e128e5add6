namespace PipelineSdk;

/// <summary>Gathers the pieces of an interpolated string and makes one payload of them.</summary>
internal sealed class InterpolationBuilder(int formattedCount)
{
    // Text and expressions in turn; two texts never stand side by side.
    private readonly List<object> _pieces = new(formattedCount * 2 + 1);

    /// <summary>The text form of a payload: itself if it is text, else a join of it alone.</summary>
    public static object ToText(object? payload) => payload switch
    {
        string text => text,
        Expression { IsText: true } text => text,
        Expression other => new JoinExpression("", [other]),
        var constant => PythonText.Of(constant),
    };

    public void Append(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        if (_pieces is [.., string last])
        {
            _pieces[^1] = last + text;
        }
        else
        {
            _pieces.Add(text);
        }
    }

    public void Append(PipelineValue? value)
    {
        if (value is Join)
        {
            _pieces.Add(value.Payload!);
        }
        else
        {
            AppendPayload(value?.Payload);
        }
    }

    public object Build() => _pieces switch
    {
        [] => "",
        [string text] => text,
        [Expression expression] => ToText(expression),
        _ => new JoinExpression("", [.. _pieces]),
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
                _pieces.Add(expression);
                break;
            case { } constant:
                Append(PythonText.Of(constant));
                break;
        }
    }
}
