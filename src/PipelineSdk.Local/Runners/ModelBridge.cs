namespace PipelineSdk.Local;

/// <summary>
/// A way to a model server in a sandbox without network: a Python program beside the server copies bytes between a Unix socket, which lies
/// in a folder of this machine, and the server's port.
/// </summary>
internal static class ModelBridge
{
    /// <summary>The folder of the socket as the sandbox sees it.</summary>
    public const string Folder = "/run/bridge";

    /// <summary>The socket's name.</summary>
    public const string Socket = "s";

    private const string Script = """python3 -I -S -c "$1" "$2" "$3" & shift 3; exec "$@" """;

    private const string Program = """
        import socket, sys, threading

        def pump(source, target):
            try:
                while True:
                    data = source.recv(65536)
                    if not data:
                        break
                    target.sendall(data)
            except OSError:
                pass
            try:
                target.shutdown(socket.SHUT_WR)
            except OSError:
                pass

        def connect(client):
            with client:
                try:
                    server = socket.create_connection(("127.0.0.1", int(sys.argv[2])))
                except OSError:
                    return
                with server:
                    server.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
                    back = threading.Thread(target=pump, args=(server, client), daemon=True)
                    back.start()
                    pump(client, server)
                    back.join()

        listener = socket.socket(socket.AF_UNIX)
        listener.bind(sys.argv[1])
        listener.listen(64)
        while True:
            threading.Thread(target=connect, args=(listener.accept()[0],), daemon=True).start()
        """;

    /// <summary>The command that starts a server with the bridge beside it.</summary>
    public static IReadOnlyList<string> Around(IReadOnlyList<string> server, int port) =>
        ["/bin/sh", "-c", Script, "sh", Program, $"{Folder}/{Socket}", $"{port}", .. server];
}
