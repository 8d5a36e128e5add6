using System.Buffers;
using System.Text.Json;

namespace PipelineSdk;

/// <summary>Follows written text to an offset. It can go on from there, so that many problems of one long step are found in one walk.</summary>
/// <param name="path">The path of the value that starts at the first offset.</param>
/// <param name="start">The first offset.</param>
internal sealed class WrittenPath(JsonPathStack path, int start)
{
    // The items so far of each list around the value; -1 for an object.
    private readonly Stack<int> _counts = new();

    private JsonReaderState _state = new(new() { MaxDepth = DefinitionJson.MaxDepth });
    private int _position = start;

    /// <param name="text">What is written, with one more byte at least after the offset.</param>
    /// <param name="offset">An offset, not before the last one.</param>
    /// <returns>The JSON path of the first value that starts at the offset or after it.</returns>
    public string MoveTo(ReadOnlySequence<byte> text, int offset)
    {
        // Between two steps stands a comma, which is written with the second.
        if (_counts.Count == 0 && new SequenceReader<byte>(text.Slice(_position)).IsNext((byte)','))
        {
            _position++;
        }

        var reader = new Utf8JsonReader(text.Slice(_position, offset + 1 - _position), isFinalBlock: false, _state);
        while (reader.Read() && _position + reader.TokenStartIndex < offset)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.PropertyName:
                    path.Push(reader.GetString()!);
                    break;
                case JsonTokenType.StartObject:
                    StartItem();
                    _counts.Push(-1);
                    break;
                case JsonTokenType.StartArray:
                    StartItem();
                    _counts.Push(0);
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    _counts.Pop();
                    path.Pop();
                    break;
                default:
                    StartItem();
                    path.Pop();
                    break;
            }
        }

        _position = Math.Min(_position + (int)reader.BytesConsumed, offset);
        _state = reader.CurrentState;
        return _counts.TryPeek(out var count) && count >= 0 ? $"{path}[{count}]" : path.ToString();
    }

    private void StartItem()
    {
        if (_counts.TryPop(out var count))
        {
            if (count >= 0)
            {
                path.Push(count++);
            }

            _counts.Push(count);
        }
    }
}
