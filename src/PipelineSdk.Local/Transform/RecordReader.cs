using System.Buffers.Binary;
using System.Runtime.CompilerServices;

namespace PipelineSdk.Local;

/// <summary>Splits an input object into records, in bounded memory.</summary>
internal sealed class RecordReader(string splitType, long maxBytes)
{
    private const uint RecordIOMagic = 0xCED7230A;

    /// <summary>The records; a line without its end, others with their frames.</summary>
    /// <exception cref="StepFaultException">A record is longer than a request may be, or the input is not what it should be.</exception>
    public IAsyncEnumerable<ReadOnlyMemory<byte>> ReadAsync(Stream input, CancellationToken cancellationToken) => splitType switch
    {
        "Line" => LinesAsync(input, cancellationToken),
        "RecordIO" => FramesAsync(input, 8, RecordIOLength, cancellationToken),
        "TFRecord" => FramesAsync(input, 12, TFRecordLength, cancellationToken),
        "None" => WholeAsync(input, cancellationToken),
        _ => throw new StepFaultException($"The split type {splitType} is none of None, Line, RecordIO and TFRecord."),
    };

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> WholeAsync(
        Stream input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await input.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            Check(content.Length + read);
            content.Write(buffer, 0, read);
        }

        yield return content.ToArray();
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> LinesAsync(
        Stream input, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var line = new MemoryStream();
        var buffer = new byte[81920];
        int read;
        while ((read = await input.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            var start = 0;
            int length;
            while ((length = buffer.AsSpan(start, read - start).IndexOf((byte)'\n')) >= 0)
            {
                Check(line.Length + length);
                line.Write(buffer, start, length);
                yield return TakeLine(line);
                start += length + 1;
            }

            Check(line.Length + read - start);
            line.Write(buffer, start, read - start);
        }

        if (line.Length > 0)
        {
            yield return TakeLine(line);
        }
    }

    private static ReadOnlyMemory<byte> TakeLine(MemoryStream line)
    {
        var bytes = line.ToArray();
        line.SetLength(0);
        return bytes is [.., (byte)'\r'] ? bytes.AsMemory(..^1) : bytes;
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> FramesAsync(
        Stream input, int headerLength, Func<byte[], long> lengthOf, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var header = new byte[headerLength];
        while (true)
        {
            var read = await input.ReadAtLeastAsync(header, headerLength, false, cancellationToken).ConfigureAwait(false);
            if (read == 0)
            {
                yield break;
            }

            var length = read == headerLength ? lengthOf(header) : throw Broken();
            Check(headerLength + length);
            var frame = new byte[headerLength + length];
            header.CopyTo(frame, 0);
            var body = frame.AsMemory(headerLength);
            if (await input.ReadAtLeastAsync(body, body.Length, false, cancellationToken).ConfigureAwait(false) < body.Length)
            {
                throw Broken();
            }

            yield return frame;
        }
    }

    // A magic number, a flag in the upper 3 bits and the length in the others, the content, zeros up to a multiple of 4.
    private long RecordIOLength(byte[] header) => BinaryPrimitives.ReadUInt32LittleEndian(header) == RecordIOMagic
        ? ((BinaryPrimitives.ReadUInt32LittleEndian(header.AsSpan(4)) & 0x1FFFFFFF) + 3L) / 4 * 4
        : throw Broken();

    // The length in 8 bytes, a checksum of it, the content, a checksum of that.
    private long TFRecordLength(byte[] header) =>
        BinaryPrimitives.ReadUInt64LittleEndian(header) is <= int.MaxValue and var length ? (long)length + 4 : throw Broken();

    private void Check(long bytes)
    {
        if (bytes > maxBytes)
        {
            var (what, cure) = splitType == "None" ? ("An input object", "split it into records, or ") : ("A record", "");
            throw new StepFaultException(
                $"{what} has more than the {maxBytes} bytes that one request may have: {cure}raise MaxPayloadInMB.");
        }
    }

    private StepFaultException Broken() => new($"An input object is not in the format {splitType}.");
}
