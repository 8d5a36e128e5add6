using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace PipelineSdk;

/// <summary>Takes text for JSON, or tells why it is none. What it gives can be read without further failures.</summary>
internal static class DefinitionText
{
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    /// <summary>The text as UTF-8; <see langword="null"/> if it is too long, or not Unicode.</summary>
    public static ReadOnlyMemory<byte>? Encode(string text, DiagnosticBag diagnostics)
    {
        // A character is at least one byte: most of what is too long need not be encoded to see that.
        if (text.Length > PipelineDefinition.MaxLength)
        {
            ReportTooLarge($"{Names.Number(text.Length)} characters", diagnostics);
            return null;
        }

        if (Surrogates.IndexOfLone(text) is var lone and >= 0)
        {
            ReportInvalid(JsonPosition.After(text.AsSpan(0, lone)), "half of a surrogate pair", diagnostics);
            return null;
        }

        return Encoding.UTF8.GetBytes(text);
    }

    /// <summary>The text without a byte order mark.</summary>
    public static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8Json) =>
        utf8Json.Span.StartsWith(ByteOrderMark) ? utf8Json[ByteOrderMark.Length..] : utf8Json;

    /// <summary>The JSON; <see langword="null"/> if it is none.</summary>
    public static JsonElement? Read(ReadOnlyMemory<byte> utf8Json, DiagnosticBag diagnostics)
    {
        if (utf8Json.Length > PipelineDefinition.MaxLength)
        {
            ReportTooLarge($"{Names.Number(utf8Json.Length)} bytes", diagnostics);
            return null;
        }

        if (!Utf8.IsValid(utf8Json.Span))
        {
            ReportInvalid(JsonPosition.After(ValidStart(utf8Json.Span)), "a byte that is not UTF-8", diagnostics);
            return null;
        }

        var json = TryParse(utf8Json, allowDuplicates: false);
        if (json is not null && utf8Json.Span.IndexOf("\\u"u8) < 0)
        {
            return json;
        }

        // Something is wrong, or may be: only an escape can hide half of a surrogate pair. The slow way finds out what, and where.
        return new JsonScan(diagnostics).Passes(utf8Json.Span) ? json ?? TryParse(utf8Json, allowDuplicates: true) : null;
    }

    private static JsonElement? TryParse(ReadOnlyMemory<byte> utf8Json, bool allowDuplicates)
    {
        try
        {
            return JsonDocument.Parse(utf8Json, new() { MaxDepth = DefinitionJson.MaxDepth, AllowDuplicateProperties = allowDuplicates }).RootElement;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: a member's name with half of a surrogate pair cannot be compared with others.
            return null;
        }
    }

    private static ReadOnlySpan<byte> ValidStart(ReadOnlySpan<byte> utf8)
    {
        var length = 0;
        while (Rune.DecodeFromUtf8(utf8[length..], out _, out var consumed) == System.Buffers.OperationStatus.Done)
        {
            length += consumed;
        }

        return utf8[..length];
    }

    private static void ReportTooLarge(string length, DiagnosticBag diagnostics) => diagnostics.Add(
        DiagnosticDescriptors.DefinitionTooLarge,
        null,
        "$",
        $"the text has {length}.",
        $"give at most {Names.Number(PipelineDefinition.MaxLength)} bytes.");

    private static void ReportInvalid(JsonPosition position, string what, DiagnosticBag diagnostics) => diagnostics.Add(
        DiagnosticDescriptors.InvalidText,
        null,
        "$",
        $"there is {what} at {position}.",
        "encode the text as UTF-8.");
}
