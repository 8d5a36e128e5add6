using System.Security.Cryptography;

namespace PipelineSdk;

/// <summary>
/// A local file's content, compared on the way with what it was when the pipeline was compiled. The length is known, which spares the writer of an
/// archive a copy in memory.
/// </summary>
internal sealed class LocalFileStream : Stream
{
    private readonly LocalFile _file;
    private readonly FileStream? _stream;
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long _position;

    public LocalFileStream(LocalFile file)
    {
        _file = file;
        _stream = LocalFileReader.Open(file.Path);
        if ((_stream?.Length ?? 0) != file.Bytes)
        {
            Dispose();
            throw new AssetChangedException(file.Path);
        }
    }

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => _file.Bytes;

    public override long Position
    {
        get => _position;
        set => Seek(value, SeekOrigin.Begin);
    }

    public override int Read(Span<byte> buffer)
    {
        buffer = buffer[..Wanted(buffer.Length)];
        if (buffer.Length == 0)
        {
            return 0;
        }

        var read = _stream!.Read(buffer);
        Check(buffer[..read]);
        return read;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        buffer = buffer[..Wanted(buffer.Length)];
        if (buffer.Length == 0)
        {
            return 0;
        }

        var read = await _stream!.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        Check(buffer.Span[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override long Seek(long offset, SeekOrigin origin)
    {
        var target = origin switch { SeekOrigin.Begin => offset, SeekOrigin.Current => _position + offset, _ => Length + offset };
        if (target == _position)
        {
            return target;
        }

        if (target != 0)
        {
            throw new NotSupportedException("The stream can be set back to its start only, because its content is checked in order.");
        }

        _stream?.Seek(0, SeekOrigin.Begin);
        _hash.GetHashAndReset();
        _position = 0;
        return target;
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _stream?.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Wanted(int count) => (int)Math.Min(count, Length - _position);

    // At the end, and not one read later: the writer of an archive reads no further than the length.
    private void Check(ReadOnlySpan<byte> read)
    {
        _hash.AppendData(read);
        _position += read.Length;
        if (read.Length == 0 || (_position == Length && (_stream!.Length != Length || Convert.ToHexStringLower(_hash.GetCurrentHash()) != _file.Sha256)))
        {
            throw new AssetChangedException(_file.Path);
        }
    }
}
