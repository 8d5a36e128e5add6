namespace PipelineSdk;

/// <summary>The place in the definition where a walk stands.</summary>
internal sealed class JsonPathStack
{
    private (string? Name, int Index, JsonPlace? Place)[] _pieces = new (string?, int, JsonPlace?)[32];

    public int Depth { get; private set; }

    /// <summary>The place as something to keep. Places with a common beginning share it.</summary>
    public JsonPlace Place
    {
        get
        {
            var known = Depth;
            while (known > 0 && _pieces[known - 1].Place is null)
            {
                known--;
            }

            var place = known == 0 ? JsonPlace.Root : _pieces[known - 1].Place!;
            foreach (ref var piece in _pieces.AsSpan(known, Depth - known))
            {
                piece.Place = place = new(place, piece.Name, piece.Index);
            }

            return place;
        }
    }

    public void Push(string name) => Push((name, 0, null));

    public void Push(int index) => Push((null, index, null));

    public void Pop() => Depth--;

    public void Clear() => Depth = 0;

    /// <inheritdoc cref="JsonPlace.ToString"/>
    public override string ToString() => Place.ToString();

    private void Push((string?, int, JsonPlace?) piece)
    {
        if (Depth == _pieces.Length)
        {
            Array.Resize(ref _pieces, Depth * 2);
        }

        _pieces[Depth++] = piece;
    }
}
