namespace PipelineSdk.Local;

/// <summary>Writes JSON for people: indented, and with its kinds of values told apart.</summary>
internal sealed class JsonHtml
{
    private const int MaxText = 8 * 1024;

    private readonly HtmlWriter _html;
    private int _left;

    private JsonHtml(HtmlWriter html, int maxLength) => (_html, _left) = (html, maxLength);

    /// <summary>Writes a document, or as much of it as is to be shown.</summary>
    public static void Write(HtmlWriter html, JsonElement json, int maxLength)
    {
        var writer = new JsonHtml(html, maxLength);
        writer.Value(json, 0);
        if (writer._left <= 0)
        {
            html.Write($"\n<em>… the rest is left out; the execution's journal has all of it.</em>");
        }
    }

    private void Value(JsonElement json, int depth)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                Items(json.EnumerateObject(), '{', '}', depth, member =>
                {
                    Token("k", Quoted(member.Name));
                    Plain(": ");
                    Value(member.Value, depth + 1);
                });
                break;
            case JsonValueKind.Array:
                Items(json.EnumerateArray(), '[', ']', depth, item => Value(item, depth + 1));
                break;
            case JsonValueKind.String:
                Token("s", Quoted(json.GetString()!));
                break;
            case JsonValueKind.Number:
                Token("n", json.GetRawText());
                break;
            default:
                Token("l", json.GetRawText());
                break;
        }
    }

    private void Items<T>(IEnumerable<T> items, char open, char close, int depth, Action<T> write)
    {
        var any = false;
        Plain([open]);
        foreach (var item in items.TakeWhile(_ => _left > 0))
        {
            Plain(any ? ",\n" : "\n");
            Indent(depth + 1);
            write(item);
            any = true;
        }

        if (any)
        {
            Plain("\n");
            Indent(depth);
        }

        Plain([close]);
    }

    private void Indent(int depth)
    {
        for (var i = 0; i < depth; i++)
        {
            Plain("  ");
        }
    }

    private void Token(string kind, string text)
    {
        if (_left > 0)
        {
            _left -= text.Length;
            _html.Write($"<span class=\"{kind}\">{text}</span>");
        }
    }

    private void Plain(ReadOnlySpan<char> text)
    {
        if (_left > 0)
        {
            _left -= text.Length;
            _html.Text(text);
        }
    }

    private static string Quoted(string text) => JsonValues.Of(Text.Cut(text, MaxText)).GetRawText();
}
