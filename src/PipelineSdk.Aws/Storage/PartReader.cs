namespace PipelineSdk.Aws;

/// <summary>
/// Reads a stream in the parts of an upload. S3 takes at most 10,000 parts of at least 5 MiB, and need not be told the size beforehand: parts of
/// 8 MiB that double after every 2,000 hold nearly 500 GiB.
/// </summary>
internal sealed class PartReader(Stream content) : IDisposable
{
    /// <summary>The size of the first parts: what isn't larger goes up in one request.</summary>
    public const int FirstSize = 8 * 1024 * 1024;
    private const int PartsOfOneSize = 2_000;

    private int _parts;

    // One part is read ahead, so that the last one is known to be the last.
    private ContentPart? _next;
    private bool _started;

    /// <summary>The next part, or <see langword="null"/> at the end; empty content has one empty part.</summary>
    public async Task<ContentPart?> ReadAsync(CancellationToken cancellationToken)
    {
        if (!_started)
        {
            _started = true;
            _next = await ReadPartAsync(cancellationToken).ConfigureAwait(false);
        }

        var part = _next;
        _next = null;
        if (part is { IsFull: true })
        {
            var next = await ReadPartAsync(cancellationToken).ConfigureAwait(false);
            if (next.Length > 0)
            {
                _next = next;
            }
            else
            {
                next.Dispose();
            }
        }

        if (part is not null)
        {
            part.IsLast = _next is null;
        }

        return part;
    }

    public void Dispose() => _next?.Dispose();

    private async Task<ContentPart> ReadPartAsync(CancellationToken cancellationToken)
    {
        var size = FirstSize << (_parts / PartsOfOneSize);
        var rest = content.CanSeek ? Math.Max(0, content.Length - content.Position) : long.MaxValue;
        var part = new ContentPart(++_parts, (int)Math.Min(size, rest), isWhole: size <= rest);
        try
        {
            part.Length = await content.ReadAtLeastAsync(part.Memory, part.Memory.Length, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
            return part;
        }
        catch
        {
            part.Dispose();
            throw;
        }
    }
}
