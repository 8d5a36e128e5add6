using System.Text;

namespace PipelineSdk;

/// <summary>
/// Writes constants with their lists and objects, with a space after commas and colons, as <c>json.dumps</c> and <c>repr</c> of Python both do.
/// </summary>
internal static class PythonNotation
{
    /// <param name="constant">A constant payload, or a list or object of constants.</param>
    /// <param name="scalar">Writes what is neither list nor object.</param>
    public static string Write(object? constant, Func<object?, string> scalar)
    {
        if (constant is not (ListExpression or ObjectExpression))
        {
            return scalar(constant);
        }

        // Not recursive: nothing limits how deep a user nests.
        var text = new StringBuilder();
        var rest = new Stack<object?>([constant]);
        while (rest.TryPop(out var item))
        {
            switch (item)
            {
                case Piece piece:
                    text.Append(piece.Text);
                    break;
                case ListExpression list:
                    text.Append('[');
                    rest.Push(new Piece("]"));
                    for (var i = list.Items.Length - 1; i >= 0; i--)
                    {
                        rest.Push(list.Items[i]?.Payload);
                        rest.Push(new Piece(i > 0 ? ", " : ""));
                    }

                    break;
                case ObjectExpression members:
                    text.Append('{');
                    rest.Push(new Piece("}"));
                    for (var i = members.Members.Length - 1; i >= 0; i--)
                    {
                        rest.Push(members.Members[i].Value?.Payload);
                        rest.Push(new Piece(": "));
                        rest.Push(members.Members[i].Key);
                        rest.Push(new Piece(i > 0 ? ", " : ""));
                    }

                    break;
                default:
                    text.Append(scalar(item));
                    break;
            }
        }

        return text.ToString();
    }

    /// <summary>Whether nothing in a list or object is known only while the pipeline runs.</summary>
    public static bool IsConstant(PipelineValue value)
    {
        var rest = new Stack<object?>([value.Payload]);
        while (rest.TryPop(out var item))
        {
            switch (item)
            {
                case ListExpression list:
                    Array.ForEach(list.Items, member => rest.Push(member?.Payload));
                    break;
                case ObjectExpression members:
                    Array.ForEach(members.Members, member => rest.Push(member.Value?.Payload));
                    break;
                case Expression:
                    return false;
            }
        }

        return true;
    }

    private sealed record Piece(string Text);
}
