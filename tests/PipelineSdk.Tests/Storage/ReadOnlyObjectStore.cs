namespace PipelineSdk.Tests.Storage;

/// <summary>A store of objects that tests put there.</summary>
internal sealed class ReadOnlyObjectStore : IObjectStore
{
    private readonly Dictionary<ObjectLocation, byte[]> _objects = [];

    public byte[] this[string uri]
    {
        set => _objects[ObjectLocation.Parse(uri)] = value;
    }

    public Task<Stream> OpenReadAsync(ObjectLocation location, CancellationToken cancellationToken = default) =>
        Task.FromResult<Stream>(new MemoryStream(_objects.TryGetValue(location, out var found) ? found : throw new ObjectNotFoundException(location)));

    public Task<StoredObject?> FindAsync(ObjectLocation location, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public Task<StoredObject> WriteAsync(
        ObjectLocation location, Stream content, ObjectWriteOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public IAsyncEnumerable<StoredObject> ListAsync(ObjectLocation prefix, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public Task DeleteAsync(ObjectLocation location, CancellationToken cancellationToken = default) => throw new NotSupportedException();
}
