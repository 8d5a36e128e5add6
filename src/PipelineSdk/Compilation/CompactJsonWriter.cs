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
/// <param name="capacity">The number of bytes to expect. More are taken too, at the cost of copying what is there.</param>
internal sealed class CompactJsonWriter(int capacity)
{
    private static readonly SearchValues<byte> Escaped = SearchValues.Create(
        [.. Enumerable.Range(0, 0x20).Select(static value => (byte)value), (byte)'"', (byte)'\\', 0x7F]);

    // Not cleared before it is used, since everything in it is overwritten.
    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(capacity);
    private bool _isAfterValue;

    /// <summary>The number of bytes so far.</summary>
    public int Length { get; private set; }

    /// <summary>The number of objects and lists that are open.</summary>
    public int Depth { get; private set; }

    /// <summary>What is written so far, and one byte more, which is blank or what follows.</summary>
    public ReadOnlySpan<byte> Open
    {
        get
        {
            Reserve(1)[0] = (byte)' ';
            return _bytes.AsSpan(0, Length + 1);
        }
    }

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, Length);

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
        Length++;
        _isAfterValue = false;
    }

    /// <summary>Writes a text of plain ASCII.</summary>
    /// <returns><see langword="false"/>: something in it has to be escaped, or is beyond ASCII, and nothing was written.</returns>
    public bool TryPlainText(string text)
    {
        var room = Reserve(text.Length + 3);
        var start = _isAfterValue ? 1 : 0;
        var content = room[(start + 1)..];
        if (Ascii.FromUtf16(text, content, out var count) != OperationStatus.Done || content[..count].ContainsAny(Escaped))
        {
            return false;
        }

        room[0] = (byte)',';
        room[start] = (byte)'"';
        content[count] = (byte)'"';
        Length += start + count + 2;
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

    public bool EndsWith(ReadOnlySpan<byte> text) => Written.Span.EndsWith(text);

    /// <summary>Writes a value that is JSON already.</summary>
    public void Raw(ReadOnlySpan<byte> json)
    {
        var room = Reserve(json.Length + 1);
        var start = _isAfterValue ? 1 : 0;
        room[0] = (byte)',';
        json.CopyTo(room[start..]);
        Length += start + json.Length;
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
        Length++;
        _isAfterValue = true;
        Depth--;
    }

    private Span<byte> Reserve(int count)
    {
        if (_bytes.Length - Length < count)
        {
            Grow(count);
        }

        return _bytes.AsSpan(Length);
    }

    private void Grow(int count)
    {
        var more = GC.AllocateUninitializedArray<byte>((int)Math.Min(Math.Max(_bytes.Length * 2L, Length + (long)count), Array.MaxLength));
        Written.Span.CopyTo(more);
        _bytes = more;
    }
}
