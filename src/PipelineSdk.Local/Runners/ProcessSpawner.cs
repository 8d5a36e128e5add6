using System.Collections.Concurrent;
using System.Diagnostics;

namespace PipelineSdk.Local;

/// <summary>
/// Starts all processes from one thread that never ends. Sandboxes die with the thread that started them: one started by a thread of the
/// pool would be killed when the pool gives that thread up.
/// </summary>
internal static class ProcessSpawner
{
    private static readonly BlockingCollection<(ProcessStartInfo Start, TaskCompletionSource<Process> Started)> Requests = StartThread();

    public static Task<Process> StartAsync(ProcessStartInfo start)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Requests.Add((start, started));
        return started.Task;
    }

    private static BlockingCollection<(ProcessStartInfo, TaskCompletionSource<Process>)> StartThread()
    {
        var requests = new BlockingCollection<(ProcessStartInfo Start, TaskCompletionSource<Process> Started)>();
        new Thread(() => Run(requests)) { IsBackground = true, Name = "PipelineSdk process spawner" }.Start();
        return requests;
    }

    [SuppressMessage("Design", "CA1031", Justification = "What goes wrong is told to whoever asked; the thread must go on.")]
    private static void Run(BlockingCollection<(ProcessStartInfo Start, TaskCompletionSource<Process> Started)> requests)
    {
        foreach (var (start, started) in requests.GetConsumingEnumerable())
        {
            try
            {
                started.SetResult(Process.Start(start)!);
            }
            catch (Exception exception)
            {
                started.SetException(exception);
            }
        }
    }
}
