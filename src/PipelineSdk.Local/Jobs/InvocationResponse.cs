using System.Text;

namespace PipelineSdk.Local;

/// <summary>A model's answer.</summary>
/// <param name="payload">The body.</param>
/// <param name="contentType">Its media type; <c>text/csv</c> by default.</param>
public sealed class InvocationResponse(ReadOnlyMemory<byte> payload, string contentType = "text/csv")
{
    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Payload { get; } = payload;

    /// <summary>Its media type.</summary>
    public string ContentType { get; } = contentType;

    /// <summary>An answer of text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="contentType">Its media type; <c>text/csv</c> by default.</param>
    /// <returns>The answer.</returns>
    public static InvocationResponse FromText(string text, string contentType = "text/csv") => new(Encoding.UTF8.GetBytes(text), contentType);

    /// <summary>An answer of lines: one for each record of the request.</summary>
    /// <param name="lines">The lines without their ends.</param>
    /// <param name="contentType">Its media type; <c>text/csv</c> by default.</param>
    /// <returns>The answer.</returns>
    public static InvocationResponse FromLines(IEnumerable<string> lines, string contentType = "text/csv") =>
        FromText(string.Concat(lines.Select(static line => line + "\n")), contentType);
}
