using System.Text;

namespace PipelineSdk.Local;

/// <summary>Writes what a process says to a job's log, line by line, in bounded memory.</summary>
internal static class LogPump
{
    private const int MaxLine = JobLog.MaxLine;

    // A thread of its own: reading from a pipe blocks one in any case, and jobs may run for days beside each other.
    public static Task RunAsync(StreamReader output, JobLog log) => Task.Factory.StartNew(
        () => Run(output, log), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private static void Run(StreamReader output, JobLog log)
    {
        var buffer = new char[16 * 1024];
        var line = new StringBuilder();
        int read;
        while ((read = output.Read(buffer)) > 0)
        {
            var rest = buffer.AsMemory(0, read);
            int end;
            while ((end = rest.Span.IndexOf('\n')) >= 0)
            {
                Append(line, rest.Span[..end]);
                Flush(line, log);
                rest = rest[(end + 1)..];
            }

            Append(line, rest.Span);
        }

        if (line.Length > 0)
        {
            Flush(line, log);
        }
    }

    // One character more than a line may have, so that the log sees that it has to be cut.
    private static void Append(StringBuilder line, ReadOnlySpan<char> text) =>
        line.Append(text[..Math.Min(text.Length, MaxLine + 1 - line.Length)]);

    private static void Flush(StringBuilder line, JobLog log)
    {
        var length = line.Length > 0 && line[^1] == '\r' ? line.Length - 1 : line.Length;
        log.WriteLine(line.ToString(0, length));
        line.Clear();
    }
}
