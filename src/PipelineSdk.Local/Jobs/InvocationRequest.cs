using System.Text;

namespace PipelineSdk.Local;

/// <summary>A request to a model.</summary>
/// <param name="job">The transform job; its <see cref="JobContext.ModelFolder"/> holds the unpacked model.</param>
/// <param name="payload">The body.</param>
/// <param name="contentType">Its media type.</param>
/// <param name="accept">The media type that is wanted back, or <see langword="null"/>.</param>
public sealed class InvocationRequest(JobContext job, ReadOnlyMemory<byte> payload, string contentType, string? accept)
{
    /// <summary>The transform job; its <see cref="JobContext.ModelFolder"/> holds the unpacked model.</summary>
    public JobContext Job { get; } = job;

    /// <summary>The body.</summary>
    public ReadOnlyMemory<byte> Payload { get; } = payload;

    /// <summary>Its media type.</summary>
    public string ContentType { get; } = contentType;

    /// <summary>The media type that is wanted back, or <see langword="null"/>.</summary>
    public string? Accept { get; } = accept;

    /// <summary>The body as text.</summary>
    public string Text => Encoding.UTF8.GetString(Payload.Span);

    /// <summary>The body's lines without their ends; an empty last one is left out.</summary>
    public IReadOnlyList<string> Lines => Records.SplitLines(Text);
}
