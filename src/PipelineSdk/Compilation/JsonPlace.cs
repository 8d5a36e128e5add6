using System.Buffers;
using System.Globalization;
using System.Text;

namespace PipelineSdk;

/// <summary>A place in a definition. Its text, the JSON path, is made only when somebody asks for it: most are never asked.</summary>
internal sealed class JsonPlace : IEquatable<JsonPlace>
{
    // Longer names are cut: a stranger's text can have names of megabytes, and one path for each of its problems.
    private const int MaxName = 256;

    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private readonly JsonPlace? _parent;
    private readonly string? _name;
    private readonly int _index;
    private string? _text;

    /// <summary>A place whose path is known.</summary>
    public JsonPlace(string text) => _text = text;

    /// <summary>A place within another: a member if there is a name, else an item.</summary>
    public JsonPlace(JsonPlace parent, string? name, int index) => (_parent, _name, _index) = (parent, name, index);

    public static JsonPlace Root { get; } = new("$");

    public static implicit operator JsonPlace(string text) => new(text);

    /// <summary>The place as a JSON path, such as <c>$.Steps[2].Arguments.Environment['a.b']</c>.</summary>
    public override string ToString()
    {
        if (_text is null)
        {
            var rest = new Stack<JsonPlace>();
            var start = this;
            for (; start._text is null; start = start._parent!)
            {
                rest.Push(start);
            }

            var text = new StringBuilder(start._text);
            while (rest.TryPop(out var place))
            {
                place.AppendTo(text);
            }

            _text = text.ToString();
        }

        return _text;
    }

    public bool Equals(JsonPlace? other) => ReferenceEquals(this, other) || (other is not null && ToString() == other.ToString());

    public override bool Equals(object? obj) => Equals(obj as JsonPlace);

    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private void AppendTo(StringBuilder text)
    {
        if (_name is null)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{_index}]");
        }
        else if (IsPlain(_name))
        {
            text.Append('.').Append(_name);
        }
        else
        {
            text.Append("['").Append(_name.AsSpan(0, Math.Min(_name.Length, MaxName))).Append(_name.Length > MaxName ? "…']" : "']");
        }
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= MaxName && !char.IsAsciiDigit(name[0]) && !name.AsSpan().ContainsAnyExcept(PlainCharacters);
}
