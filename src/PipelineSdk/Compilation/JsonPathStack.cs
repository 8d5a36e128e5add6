using System.Globalization;
using System.Text;

namespace PipelineSdk;

/// <summary>The place in the definition where a walk stands. Text is made only where a reference or a problem needs it.</summary>
internal sealed class JsonPathStack
{
    // Longer names are cut: a stranger's text can have names of megabytes, and one path for each of its problems.
    private const int MaxName = 256;

    private (string? Name, int Index)[] _pieces = new (string?, int)[32];

    public int Depth { get; private set; }

    public void Push(string name) => Push((name, 0));

    public void Push(int index) => Push((null, index));

    public void Pop() => Depth--;

    public void Clear() => Depth = 0;

    /// <summary>The place as a JSON path, such as <c>$.Steps[2].Arguments.Environment['a.b']</c>.</summary>
    public override string ToString()
    {
        var text = new StringBuilder("$");
        foreach (var (name, index) in _pieces.AsSpan(0, Depth))
        {
            Append(text, name, index);
        }

        return text.ToString();
    }

    /// <summary>The path of a member of the value at a path.</summary>
    public static string Member(string path, string name)
    {
        var text = new StringBuilder(path);
        Append(text, name, 0);
        return text.ToString();
    }

    private static void Append(StringBuilder text, string? name, int index)
    {
        if (name is null)
        {
            text.Append(CultureInfo.InvariantCulture, $"[{index}]");
        }
        else if (IsPlain(name))
        {
            text.Append('.').Append(name);
        }
        else
        {
            text.Append("['").Append(name.AsSpan(0, Math.Min(name.Length, MaxName))).Append(name.Length > MaxName ? "…']" : "']");
        }
    }

    private static bool IsPlain(string name) =>
        name.Length is > 0 and <= MaxName && !char.IsAsciiDigit(name[0]) && !name.AsSpan().ContainsAnyExcept(PlainCharacters);

    private static readonly System.Buffers.SearchValues<char> PlainCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private void Push((string?, int) piece)
    {
        if (Depth == _pieces.Length)
        {
            Array.Resize(ref _pieces, Depth * 2);
        }

        _pieces[Depth++] = piece;
    }
}
