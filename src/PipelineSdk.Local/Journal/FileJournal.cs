using Microsoft.Win32.SafeHandles;

namespace PipelineSdk.Local;

/// <summary>A journal in a file: one line of JSON for each event, on disk before the next thing happens.</summary>
internal sealed class FileJournal : IExecutionJournal
{
    private readonly SafeFileHandle _file;
    private readonly bool _flush;
    private long _position;

    /// <param name="path">The file. What follows its last whole line is cut off.</param>
    /// <param name="length">The length of the whole lines that were read.</param>
    /// <param name="flush">Whether each event is forced to disk.</param>
    public FileJournal(string path, long length, bool flush)
    {
        _file = File.OpenHandle(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.ReadWrite);
        _flush = flush;
        _position = length;
        if (RandomAccess.GetLength(_file) > length)
        {
            RandomAccess.SetLength(_file, length);
        }
    }

    public void Append(ExecutionEvent happened)
    {
        var line = JsonSerializer.SerializeToUtf8Bytes(happened, EventJson.Lines.ExecutionEvent);
        Array.Resize(ref line, line.Length + 1);
        line[^1] = (byte)'\n';
        RandomAccess.Write(_file, line, _position);
        if (_flush)
        {
            RandomAccess.FlushToDisk(_file);
        }

        _position += line.Length;
    }

    public void Dispose() => _file.Dispose();
}
