using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace PipelineSdk.Local.Testing;

/// <summary>An object store in memory.</summary>
public sealed class MemoryObjectStore : IObjectStore
{
    private readonly ConcurrentDictionary<ObjectLocation, (byte[] Content, string Sha256)> _objects = new();

    /// <summary>Writes a text.</summary>
    /// <param name="s3Uri">The object's URI.</param>
    /// <param name="content">The text, stored as UTF-8.</param>
    /// <returns>This store.</returns>
    /// <exception cref="FormatException">The URI is none.</exception>
    public MemoryObjectStore Add(string s3Uri, string content)
    {
        ArgumentNullException.ThrowIfNull(content);
        Put(ObjectLocation.Parse(s3Uri), Encoding.UTF8.GetBytes(content));
        return this;
    }

    /// <summary>Reads a text.</summary>
    /// <param name="s3Uri">The object's URI.</param>
    /// <returns>The content, read as UTF-8.</returns>
    /// <exception cref="FormatException">The URI is none.</exception>
    /// <exception cref="ObjectNotFoundException">There is no object.</exception>
    public string ReadText(string s3Uri) =>
        ObjectLocation.Parse(s3Uri) is var location && _objects.TryGetValue(location, out var found)
            ? Encoding.UTF8.GetString(found.Content)
            : throw new ObjectNotFoundException(location);

    /// <inheritdoc/>
    public Task<StoredObject?> FindAsync(ObjectLocation location, CancellationToken cancellationToken = default) =>
        Task.FromResult(_objects.TryGetValue(location, out var found) ? new StoredObject(location, found.Content.Length) { Sha256 = found.Sha256 } : null);

    /// <inheritdoc/>
    public Task<Stream> OpenReadAsync(ObjectLocation location, CancellationToken cancellationToken = default) =>
        _objects.TryGetValue(location, out var found)
            ? Task.FromResult<Stream>(new MemoryStream(found.Content, false))
            : Task.FromException<Stream>(new ObjectNotFoundException(location));

    /// <inheritdoc/>
    public async Task<StoredObject> WriteAsync(
        ObjectLocation location, Stream content, ObjectWriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        using var copy = new MemoryStream();
        await content.CopyToAsync(copy, cancellationToken).ConfigureAwait(false);
        var bytes = copy.ToArray();
        if (options?.Sha256 is { } expected && expected != Hash(bytes))
        {
            throw new ObjectStoreException(location, $"The object '{location}' is not written: its content hasn't the SHA-256 {expected}.");
        }

        return Put(location, bytes);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredObject> ListAsync(
        ObjectLocation prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var found = _objects.Where(item => item.Key.Bucket == prefix.Bucket && item.Key.Key.StartsWith(prefix.Key, StringComparison.Ordinal))
            .OrderBy(static item => item.Key.Key, Utf8Order.Instance);
        foreach (var (location, (content, sha256)) in found)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new(location, content.Length) { Sha256 = sha256 };
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(ObjectLocation location, CancellationToken cancellationToken = default)
    {
        _objects.TryRemove(location, out _);
        return Task.CompletedTask;
    }

    private StoredObject Put(ObjectLocation location, byte[] content)
    {
        var sha256 = Hash(content);
        _objects[location] = (content, sha256);
        return new(location, content.Length) { Sha256 = sha256 };
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));
}
