using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsCheck;
using Xunit;

namespace PipelineSdk.Tests.Compilation;

public sealed class CompactJsonWriterTests
{
    private static readonly Gen<string> Text = Gen.OneOf(
        Gen.String,
        Gen.String[Gen.Char[' ', '~'], 0, 100],
        Gen.String["\"\\\n\0\u007f'<é\u2028\ud83d\ude00"]);

    [Fact]
    public void It_writes_what_Utf8JsonWriter_writes() => Gen.Select(Text, Text.Array[0, 5], Gen.Long, Gen.Bool).Sample((name, texts, number, flag) =>
    {
        var actual = new CompactJsonWriter(0);
        actual.StartObject();
        actual.Name(name);
        actual.StartArray();
        foreach (var text in texts)
        {
            WriteText(actual, text);
        }

        actual.Number(number);
        actual.Boolean(flag);
        actual.Null();
        actual.StartObject();
        actual.EndObject();
        actual.EndArray();
        actual.Name(CompactJsonWriter.EncodeName(name));
        WriteText(actual, name);
        actual.EndObject();

        Assert.Equal(Expected(name, texts, number, flag), Encoding.UTF8.GetString(actual.Written));
        Assert.Equal(0, actual.Depth);
    });

    [Fact]
    public void What_is_open_ends_with_a_blank_that_the_next_value_replaces()
    {
        var writer = new CompactJsonWriter(2);
        writer.StartArray();
        writer.Number(1);
        Assert.Equal("[1 ", Encoding.UTF8.GetString(writer.Open));
        writer.Number(2);
        writer.EndArray();
        Assert.Equal("[1,2]", Encoding.UTF8.GetString(writer.Written));
    }

    [Fact]
    public void A_long_text_is_in_pieces_that_are_collected_like_any_small_object()
    {
        const int Count = 100_000;
        var writer = new CompactJsonWriter(Count * 10);
        writer.StartArray();
        for (var i = 0; i < Count; i++)
        {
            Assert.True(writer.TryPlainText("text"));
        }

        writer.EndArray();
        Assert.Equal((Count * 7) + 1, writer.Length);
        Assert.Equal(writer.Length, writer.Written.Length);
        Assert.Equal("[" + string.Join(',', Enumerable.Repeat("\"text\"", Count)) + "]", Encoding.UTF8.GetString(writer.Written));
        foreach (var piece in writer.Written)
        {
            Assert.InRange(piece.Length, 1, 85_000);
        }
    }

    [Fact]
    public void A_text_that_is_longer_than_a_piece_is_in_one()
    {
        var text = new string('x', 1_000_000);
        var writer = new CompactJsonWriter(0);
        Assert.True(writer.TryPlainText(text));
        Assert.Equal($"\"{text}\"", Encoding.UTF8.GetString(writer.Written));
    }

    private static void WriteText(CompactJsonWriter writer, string text)
    {
        if (!writer.TryPlainText(text))
        {
            writer.EscapedText(text);
        }
    }

    private static string Expected(string name, string[] texts, long number, bool flag)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteNumberValue(number);
        json.WriteBooleanValue(flag);
        json.WriteNullValue();
        json.WriteStartObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteString(name, name);
        json.WriteEndObject();
        json.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
