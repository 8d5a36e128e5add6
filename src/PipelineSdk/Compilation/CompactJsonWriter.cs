using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Encodings.Web;

namespace PipelineSdk;

/// <summary>
/// The text of a definition as it is written: compact JSON in UTF-8. The caller sees to it that the values fit together, so nothing is checked
/// twice: names come encoded, and a text without anything to escape is copied while it is looked at. <see cref="System.Text.Json.Utf8JsonWriter"/>
/// takes twice as long for the same bytes.
/// </summary>
internal sealed class CompactJsonWriter
{
    private readonly WrittenPiece _first;
    private WrittenPiece _piece;

    // Of the piece, and how much of it is written.
    private byte[] _bytes;
    private int _written;
    private bool _isAfterValue;

    /// <param name="capacity">The number of bytes to expect. More are taken too.</param>
    public CompactJsonWriter(int capacity)
    {
        _first = _piece = new(capacity, 1);
        _bytes = _first.Bytes;
    }

    /// <summary>The number of bytes so far.</summary>
    public int Length => (int)_piece.RunningIndex + _written;

    /// <summary>The number of objects and lists that are open.</summary>
    public int Depth { get; private set; }

    /// <summary>What is written so far, and one byte more, which is blank or what follows.</summary>
    public ReadOnlySequence<byte> Open
    {
        get
        {
            Reserve(1)[0] = (byte)' ';
            return Text(_written + 1);
        }
    }

    public ReadOnlySequence<byte> Written => Text(_written);

    /// <summary>A name as it is written, to be made once.</summary>
    public static byte[] EncodeName(string name) => Encoding.UTF8.GetBytes($"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(name)}\":");

    public void StartObject() => Start((byte)'{');

    public void EndObject() => End((byte)'}');

    public void StartArray() => Start((byte)'[');

    public void EndArray() => End((byte)']');

    /// <param name="encodedName">What <see cref="EncodeName"/> gives.</param>
    public void Name(ReadOnlySpan<byte> encodedName)
    {
        Raw(encodedName);
        _isAfterValue = false;
    }

    public void Name(string name)
    {
        if (!TryPlainText(name))
        {
            EscapedText(name);
        }

        Reserve(1)[0] = (byte)':';
        _written++;
        _isAfterValue = false;
    }

    /// <summary>Writes a text of plain ASCII.</summary>
    /// <returns><see langword="false"/>: something in it has to be escaped, or is beyond ASCII, and nothing was written.</returns>
    public bool TryPlainText(ReadOnlySpan<char> text)
    {
        var room = Reserve(text.Length + 3);
        var start = _isAfterValue ? 1 : 0;
        var content = room[(start + 1)..];
        if (!PlainText.TryCopy(text, content))
        {
            return false;
        }

        room[0] = (byte)',';
        room[start] = (byte)'"';
        content[text.Length] = (byte)'"';
        _written += start + text.Length + 2;
        _isAfterValue = true;
        return true;
    }

    /// <summary>Writes any text. Non-ASCII letters, <c>'</c>, <c>&lt;</c> and <c>&amp;</c> stay as they are: equal as JSON, and readable.</summary>
    public void EscapedText(string text) => Raw(Encoding.UTF8.GetBytes($"\"{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text)}\""));

    public void Number(long number)
    {
        Span<byte> text = stackalloc byte[20];
        Utf8Formatter.TryFormat(number, text, out var count);
        Raw(text[..count]);
    }

    public void Boolean(bool value) => Raw(value ? "true"u8 : "false"u8);

    public void Null() => Raw("null"u8);

    /// <summary>Writes a value that is JSON already.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        var room = Reserve(json.Length + 1);
        var start = _isAfterValue ? 1 : 0;
        room[0] = (byte)',';
        json.CopyTo(room[start..]);
        _written += start + json.Length;
        _isAfterValue = true;
    }

    private void Start(byte bracket)
    {
        Raw([bracket]);
        _isAfterValue = false;
        Depth++;
    }

    private void End(byte bracket)
    {
        Reserve(1)[0] = bracket;
        _written++;
        _isAfterValue = true;
        Depth--;
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - _written < count)
        {
            Append(count);
        }

        return _bytes.AsSpan(_written);
    }

    private void Append(int count)
    {
        _piece.SetLength(_written);
        _piece = _piece.Append(count);
        _bytes = _piece.Bytes;
        _written = 0;
    }

    private ReadOnlySequence<byte> Text(int end)
    {
        // What is finished is only read: several threads may ask for places in it.
        if (_piece.Memory.Length != end)
        {
            _piece.SetLength(end);
        }

        return new(_first, 0, _piece, end);
    }
}
