using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace PipelineSdk.Aws.Tests.Infrastructure;

/// <summary>A store that keeps objects as long as it lives.</summary>
internal sealed class InMemoryObjectStore : IObjectStore
{
    private readonly ConcurrentDictionary<ObjectLocation, (byte[] Content, StoredObject Object)> _objects = new();

    /// <summary>What was written, in order.</summary>
    public ConcurrentQueue<ObjectLocation> Writes { get; } = new();

    public byte[] this[string uri]
    {
        get => _objects[ObjectLocation.Parse(uri)].Content;
        set => Put(ObjectLocation.Parse(uri), value, null);
    }

    public Task<StoredObject?> FindAsync(ObjectLocation location, CancellationToken cancellationToken = default) =>
        Task.FromResult(_objects.TryGetValue(location, out var found) ? found.Object : null);

    public Task<Stream> OpenReadAsync(ObjectLocation location, CancellationToken cancellationToken = default) =>
        Task.FromResult<Stream>(new MemoryStream(_objects.TryGetValue(location, out var found) ? found.Content : throw new ObjectNotFoundException(location)));

    public async Task<StoredObject> WriteAsync(
        ObjectLocation location, Stream content, ObjectWriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken);
        Writes.Enqueue(location);
        return Put(location, copy.ToArray(), options?.Fingerprint);
    }

    public IAsyncEnumerable<StoredObject> ListAsync(ObjectLocation prefix, CancellationToken cancellationToken = default) =>
        _objects.Values.Select(static item => item.Object).ToAsyncEnumerable();

    public Task DeleteAsync(ObjectLocation location, CancellationToken cancellationToken = default)
    {
        _objects.TryRemove(location, out _);
        return Task.CompletedTask;
    }

    private StoredObject Put(ObjectLocation location, byte[] content, string? fingerprint)
    {
        var stored = new StoredObject(location, content.Length) { Sha256 = Convert.ToHexStringLower(SHA256.HashData(content)), Fingerprint = fingerprint };
        _objects[location] = (content, stored);
        return stored;
    }
}
