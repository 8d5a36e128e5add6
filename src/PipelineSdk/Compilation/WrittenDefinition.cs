using System.Text.Json;

namespace PipelineSdk;

/// <summary>
/// The text that the compiler writes, and where its steps start: enough to find the JSON path of a value from its offset. Writing a path down for
/// each reference would take longer than writing the definition.
/// </summary>
internal sealed class WrittenDefinition
{
    private readonly List<int> _steps = [];

    /// <summary>The whole text as UTF-8, once it is written.</summary>
    public ReadOnlyMemory<byte> Utf8Json { get; set; }

    /// <summary>Notes that the next step of the list starts.</summary>
    /// <param name="offset">The number of bytes before it.</param>
    public void StartStep(long offset) => _steps.Add(checked((int)offset));

    /// <summary>The JSON path of the first value that starts at an offset or after it.</summary>
    public string PathAt(int offset)
    {
        var path = new JsonPathStack();
        var step = _steps.BinarySearch(offset);
        step = step < 0 ? ~step - 1 : step;
        if (step >= 0)
        {
            path.Push("Steps");
            path.Push(step);
        }

        FollowTo(offset, step < 0 ? 0 : _steps[step], path);
        return path.ToString();
    }

    private void FollowTo(int offset, int start, JsonPathStack path)
    {
        // Between two items stands a comma, which the writer writes with the second.
        start += Utf8Json.Span[start] == (byte)',' ? 1 : 0;
        var reader = new Utf8JsonReader(Utf8Json.Span[start..], new() { MaxDepth = DefinitionJson.MaxDepth });

        // The items so far of each list around the value; -1 for an object.
        var counts = new Stack<int>();
        while (reader.Read() && start + reader.TokenStartIndex < offset)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    path.Push(reader.GetString()!);
                    break;
                case JsonTokenType.StartObject:
                    StartItem(counts, path);
                    counts.Push(-1);
                    break;
                case JsonTokenType.StartArray:
                    StartItem(counts, path);
                    counts.Push(0);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    counts.Pop();
                    path.Pop();
                    break;
                default:
                    StartItem(counts, path);
                    path.Pop();
                    break;
            }
        }

        StartItem(counts, path);
    }

    private static void StartItem(Stack<int> counts, JsonPathStack path)
    {
        if (counts.TryPop(out var count))
        {
            if (count >= 0)
            {
                path.Push(count++);
            }

            counts.Push(count);
        }
    }
}
