using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace PipelineSdk.Aws.Tests.Infrastructure;

/// <summary>
/// An HTTP server on a free port of this machine that answers as a test says, and keeps what it was asked. It speaks plain sockets, so that it can
/// also break off, stay silent and send what no HTTP server would.
/// </summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly ConcurrentQueue<ScriptedRequest> _requests = new();
    private readonly ConcurrentDictionary<Task, bool> _connections = new();
    private readonly Func<ScriptedRequest, int, Task<ScriptedReply>> _script;
    private readonly Task _accepting;
    private int _count;

    /// <summary>A server that makes each reply from the request and its number, from 0.</summary>
    public ScriptedServer(Func<ScriptedRequest, int, Task<ScriptedReply>> script)
    {
        _script = script;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <inheritdoc cref="ScriptedServer(Func{ScriptedRequest, int, Task{ScriptedReply}})"/>
    public ScriptedServer(Func<ScriptedRequest, int, ScriptedReply> script)
        : this((request, number) => Task.FromResult(script(request, number)))
    {
    }

    /// <summary>A server that gives these replies in turn, and the last one from then on.</summary>
    public ScriptedServer(params ScriptedReply[] replies)
        : this((_, number) => replies[Math.Min(number, replies.Length - 1)])
    {
    }

    public Uri Url => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}"));

    /// <summary>What was asked so far.</summary>
    public IReadOnlyList<ScriptedRequest> Requests => [.. _requests];

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_connections.Keys);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                var connection = ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token));
                _connections[connection] = true;
            }
            catch (Exception e) when (e is OperationCanceledException or SocketException)
            {
                return;
            }
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                while (await ScriptedRequest.ReadAsync(stream, _stopping.Token) is { } request)
                {
                    _requests.Enqueue(request);
                    var reply = await _script(request, Interlocked.Increment(ref _count) - 1);
                    await Task.Delay(reply.Delay, _stopping.Token);
                    if (reply.IsReset)
                    {
                        // With no time to linger, closing sends a reset.
                        client.LingerState = new(true, 0);
                        return;
                    }

                    await stream.WriteAsync(reply.ToBytes(), _stopping.Token);
                }
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // The client went away, or the test is over.
            }
        }
    }
}
