using System.Net;
using System.Net.Sockets;

namespace PipelineSdk.Local;

/// <summary>Where a model server is reached.</summary>
/// <param name="Client">Sends requests there; its base address is set.</param>
/// <param name="Name">The address for people.</param>
internal sealed record ModelAddress(HttpClient Client, string Name)
{
    private static readonly Uri Local = new("http://localhost/");

    /// <summary>A Unix socket.</summary>
    public static ModelAddress Socket(string path) => Of($"socket {path}", Local, async cancellationToken =>
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken).ConfigureAwait(false);
            return new NetworkStream(socket, true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    });

    /// <summary>A port of this machine, which nobody else can reach.</summary>
    public static ModelAddress Port(int port) => Of($"port {port}", new($"http://127.0.0.1:{port}/"), null);

    /// <summary>A port that is free at the moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static ModelAddress Of(string name, Uri address, Func<CancellationToken, Task<Stream>>? connect)
    {
        var handler = new SocketsHttpHandler { UseProxy = false, UseCookies = false, AllowAutoRedirect = false };
        if (connect is not null)
        {
            handler.ConnectCallback = async (_, cancellationToken) => await connect(cancellationToken).ConfigureAwait(false);
        }

        return new(new(handler) { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan }, name);
    }
}
