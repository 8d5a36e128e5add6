using System.Buffers;

namespace PipelineSdk;

/// <summary>
/// A piece of a definition's text. Arrays of more than 85,000 bytes are collected with everything that lives long only, so each long text in one piece
/// would make the runtime go through all objects of the process.
/// </summary>
internal sealed class WrittenPiece : ReadOnlySequenceSegment<byte>
{
    private const int MaxLength = 64 * 1024;

    /// <param name="capacity">The number of bytes to expect: a piece takes its share.</param>
    /// <param name="needed">The number of bytes that have to fit.</param>
    public WrittenPiece(int capacity, int needed) =>
        // Not cleared before it is used, since everything in it is overwritten.
        Bytes = GC.AllocateUninitializedArray<byte>(Math.Max(Math.Min(capacity, MaxLength), needed));

    public byte[] Bytes { get; }

    /// <summary>Says how much of the piece is written.</summary>
    public void SetLength(int length) => Memory = Bytes.AsMemory(0, length);

    /// <summary>Goes on to another piece.</summary>
    /// <param name="needed">The number of bytes that have to fit.</param>
    public WrittenPiece Append(int needed)
    {
        var next = new WrittenPiece(Bytes.Length * 2, needed) { RunningIndex = RunningIndex + Memory.Length };
        Next = next;
        return next;
    }
}
