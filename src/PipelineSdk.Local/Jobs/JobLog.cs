using System.Text;

namespace PipelineSdk.Local;

/// <summary>What a job writes for people. May be written to from several threads.</summary>
public sealed class JobLog : IDisposable
{
    private const long MaxBytes = 64 * 1024 * 1024;
    internal const int MaxLine = 64 * 1024;


    private readonly Lock _gate = new();
    private readonly StreamWriter? _writer;
    private long _written;
    private bool _full;
    private bool _disposed;

    internal JobLog(string? path)
    {
        FilePath = path;
        if (path is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            _writer = new(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
        }
    }

    /// <summary>Is called for each line.</summary>
    internal event Action<string>? LineWritten;

    /// <summary>The file, which holds at most 64 MiB; later lines are left out there. <see langword="null"/> if the log is not kept.</summary>
    public string? FilePath { get; }

    /// <summary>The last line, or <see langword="null"/>.</summary>
    public string? LastLine { get; private set; }

    /// <summary>Writes a line.</summary>
    /// <param name="line">The line without its end; what is longer than 64 KiB is cut.</param>
    public void WriteLine(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        line = Text.Cut(line, MaxLine);
        lock (_gate)
        {
            LastLine = line;
            Keep(line);
            LineWritten?.Invoke(line);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            _writer?.Dispose();
        }
    }

    private void Keep(string line)
    {
        if (_writer is null || _full || _disposed)
        {
            return;
        }

        _written += Encoding.UTF8.GetByteCount(line) + 1;
        _full = _written > MaxBytes;
        _writer.WriteLine(_full ? "... the log is longer than 64 MiB; the rest is left out." : line);
    }
}
