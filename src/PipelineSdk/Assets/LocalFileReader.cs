using System.Security.Cryptography;

namespace PipelineSdk;

/// <summary>Reads local files one buffer at a time.</summary>
internal static class LocalFileReader
{
    private const int BufferSize = 128 * 1024;

    /// <summary>A file as it is now. Its content goes on the way to another hash too, if one is given.</summary>
    /// <exception cref="IOException">It cannot be read, or changed meanwhile.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static LocalFile Read(string path, IncrementalHash? other)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var stream = Open(path);
        if (stream is null)
        {
            return new(path, 0, Convert.ToHexStringLower(hash.GetHashAndReset()));
        }

        var before = Stamp(stream);
        var buffer = new byte[BufferSize];
        var total = 0L;
        for (int read; (read = stream.Read(buffer)) > 0; total += read)
        {
            hash.AppendData(buffer, 0, read);
            other?.AppendData(buffer, 0, read);
        }

        return Stamp(stream) == before && total == before.Bytes
            ? new(path, total, Convert.ToHexStringLower(hash.GetHashAndReset()))
            : throw new AssetChangedException(path);
    }

    /// <summary>
    /// Opens a file; <see langword="null"/> if it is empty. What has no size is never opened, because a pipe would wait for a writer, and a device may
    /// have no end.
    /// </summary>
    public static FileStream? Open(string path) => new FileInfo(path).Length == 0
        ? null
        // Others may go on writing, as they may on Unix anyway: what they change is noticed.
        : new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, FileOptions.SequentialScan);

    private static (long Bytes, DateTime Time) Stamp(FileStream stream) => (stream.Length, File.GetLastWriteTimeUtc(stream.SafeFileHandle));
}
