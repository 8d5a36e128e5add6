namespace PipelineSdk;

/// <summary>What every <see cref="IObjectStore"/> can do by its few members.</summary>
public static class ObjectStoreExtensions
{
    /// <summary>Writes content unless the object is there with the same size and SHA-256, encrypted with the key that the options name.</summary>
    /// <param name="store">The store.</param>
    /// <param name="location">Where.</param>
    /// <param name="content">The content.</param>
    /// <param name="options">How; the SHA-256 is the content's in any case.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Whether it was written.</returns>
    /// <exception cref="ObjectStoreException">
    /// The content has changed since its SHA-256 was taken; or the store refuses the call or cannot be reached.
    /// </exception>
    /// <exception cref="IOException">The content cannot be read any more.</exception>
    public static async Task<bool> WriteIfChangedAsync(
        this IObjectStore store,
        ObjectLocation location,
        AssetContent content,
        ObjectWriteOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(content);
        var found = await store.FindAsync(location, cancellationToken).ConfigureAwait(false);
        if (found is not null && found.Bytes == content.Bytes && found.Sha256 == content.Sha256 && found.IsEncryptedWith(options?.KmsKeyId))
        {
            return false;
        }

        var stream = content.Open();
        await using (stream.ConfigureAwait(false))
        {
            await store.WriteAsync(location, stream, (options ?? new()) with { Sha256 = content.Sha256 }, cancellationToken).ConfigureAwait(false);
        }

        return true;
    }
}
