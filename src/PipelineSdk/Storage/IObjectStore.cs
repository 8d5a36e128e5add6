namespace PipelineSdk;

/// <summary>
/// Objects under <c>s3://</c> URIs: S3 itself, or a store that stands in for it on this machine. All members may be called from several threads at
/// a time.
/// </summary>
public interface IObjectStore
{
    /// <summary>Looks an object up.</summary>
    /// <param name="location">Where.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The object with its size and, if the store knows it, its SHA-256; <see langword="null"/> if there is none.</returns>
    /// <exception cref="ObjectStoreException">The store refuses the call or cannot be reached.</exception>
    Task<StoredObject?> FindAsync(ObjectLocation location, CancellationToken cancellationToken = default);

    /// <summary>Opens an object for reading.</summary>
    /// <param name="location">Where.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>A stream from its start, which need not be seekable; the caller disposes it.</returns>
    /// <exception cref="ObjectNotFoundException">There is no object.</exception>
    /// <exception cref="ObjectStoreException">The store refuses the call or cannot be reached.</exception>
    Task<Stream> OpenReadAsync(ObjectLocation location, CancellationToken cancellationToken = default);

    /// <summary>
    /// Writes an object in place of the one that may be there. Readers see the old content or the new, never a part; a call that fails or is
    /// cancelled leaves what was there.
    /// </summary>
    /// <param name="location">Where.</param>
    /// <param name="content">The content, from the stream's position to its end; it need not be seekable and stays open.</param>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The object, with the SHA-256 of what was written.</returns>
    /// <exception cref="ObjectStoreException">
    /// The content hasn't the SHA-256 that the options say; or the store refuses the call or cannot be reached.
    /// </exception>
    Task<StoredObject> WriteAsync(
        ObjectLocation location, Stream content, ObjectWriteOptions? options = null, CancellationToken cancellationToken = default);

    /// <summary>Lists the objects whose keys start with a prefix, in ordinal order of the keys' UTF-8 bytes.</summary>
    /// <param name="prefix">The bucket and the prefix: any start of a key, not only whole parts of it.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The objects, asked for as they are wanted.</returns>
    /// <exception cref="ObjectStoreException">The store refuses the call or cannot be reached.</exception>
    IAsyncEnumerable<StoredObject> ListAsync(ObjectLocation prefix, CancellationToken cancellationToken = default);

    /// <summary>Deletes an object. It is no error if there is none.</summary>
    /// <param name="location">Where.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ObjectStoreException">The store refuses the call or cannot be reached.</exception>
    Task DeleteAsync(ObjectLocation location, CancellationToken cancellationToken = default);
}
