namespace PipelineSdk;

/// <summary>
/// The text that the compiler writes, and where its steps start: enough to find the JSON path of a value from its offset. Writing a path down for
/// each value would take longer than writing the definition.
/// </summary>
internal sealed class WrittenDefinition(CompactJsonWriter json)
{
    private readonly List<int> _steps = [];
    private WrittenPath? _open;

    /// <summary>Notes that the next step of the list starts here.</summary>
    public void StartStep()
    {
        _steps.Add(json.Length);
        _open = null;
    }

    /// <summary>The JSON path of the value that is about to be written, or of the object that is being written if no member was begun.</summary>
    public string OpenPath()
    {
        _open ??= From(_steps.Count - 1);
        return _open.MoveTo(json.Open, json.Length);
    }

    /// <summary>The JSON path of the first value that starts at an offset or after it.</summary>
    public string PathAt(int offset)
    {
        var step = _steps.BinarySearch(offset);
        return From(step < 0 ? ~step - 1 : step).MoveTo(json.Written, offset);
    }

    private WrittenPath From(int step)
    {
        var path = new JsonPathStack();
        if (step < 0)
        {
            return new(path, 0);
        }

        path.Push("Steps");
        path.Push(step);
        return new(path, _steps[step]);
    }
}
