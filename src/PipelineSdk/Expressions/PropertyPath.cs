using System.Globalization;

namespace PipelineSdk;

/// <summary>
/// Goes through the pieces of a path into a step, such as <c>.ProcessingOutputConfig.Outputs['train'].S3Output</c>: members, positions and keys.
/// </summary>
/// <param name="path">The path.</param>
internal ref struct PropertyPath(ReadOnlySpan<char> path)
{
    private ReadOnlySpan<char> _rest = path;

    /// <summary>The kinds of pieces.</summary>
    public enum PieceKind
    {
        /// <summary>The path cannot be read further.</summary>
        Malformed,

        /// <summary>A member: <c>.Outputs</c>.</summary>
        Member,

        /// <summary>A position: <c>[0]</c>.</summary>
        Index,

        /// <summary>A key or name: <c>['train']</c>.</summary>
        Key,
    }

    public PieceKind Kind { get; private set; }

    /// <summary>The member's name, the position or the key.</summary>
    public ReadOnlySpan<char> Text { get; private set; }

    /// <summary>Goes to the next piece.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        if (_rest.IsEmpty)
        {
            return false;
        }

        Kind = PieceKind.Malformed;
        Text = _rest;
        if (_rest[0] == '.')
        {
            var end = _rest[1..].IndexOfAny('.', '[') is var next and >= 0 ? next + 1 : _rest.Length;
            Take(PieceKind.Member, 1, end, end);
        }
        else if (_rest.StartsWith("['") && _rest.IndexOf("']") is var close and > 1)
        {
            Take(PieceKind.Key, 2, close, close + 2);
        }
        else if (_rest[0] == '[' && _rest.IndexOf(']') is var end and > 0 && int.TryParse(_rest[1..end], NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            Take(PieceKind.Index, 1, end, end + 1);
        }

        if (Kind == PieceKind.Malformed)
        {
            _rest = default;
        }

        return true;
    }

    private void Take(PieceKind kind, int start, int end, int next)
    {
        Kind = end > start ? kind : PieceKind.Malformed;
        Text = _rest[start..end];
        _rest = _rest[next..];
    }
}
