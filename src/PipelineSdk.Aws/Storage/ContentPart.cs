using System.Buffers;

namespace PipelineSdk.Aws;

/// <summary>A part of the content of an upload, in a buffer that is given back at the end.</summary>
/// <param name="number">Its number; the first is 1.</param>
/// <param name="capacity">How many bytes it can take.</param>
/// <param name="isWhole">Whether it may be followed by another part if it is full.</param>
internal sealed class ContentPart(int number, int capacity, bool isWhole) : IDisposable
{
    private byte[]? _buffer = ArrayPool<byte>.Shared.Rent(capacity);

    public int Number => number;

    /// <summary>How many bytes are in it.</summary>
    public int Length { get; set; }

    /// <summary>Whether no part follows.</summary>
    public bool IsLast { get; set; }

    /// <summary>Whether there may be more content than it could take.</summary>
    public bool IsFull => isWhole && Length == capacity;

    /// <summary>The room for bytes.</summary>
    public Memory<byte> Memory => Buffer.AsMemory(0, capacity);

    /// <summary>The bytes.</summary>
    public ReadOnlySpan<byte> Content => Buffer.AsSpan(0, Length);

    private byte[] Buffer => _buffer ?? throw new ObjectDisposedException(nameof(ContentPart));

    /// <summary>The bytes as a stream, which a retry can read again.</summary>
    public MemoryStream Open() => new(Buffer, 0, Length, writable: false);

    public void Dispose()
    {
        if (_buffer is { } buffer)
        {
            _buffer = null;
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
