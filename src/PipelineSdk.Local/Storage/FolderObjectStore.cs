using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace PipelineSdk.Local;

/// <summary>
/// An object store over a folder: each object is a plain file <c>BUCKET/KEY</c> that a person can open. Parts of keys that file systems would
/// misunderstand, such as <c>..</c>, are percent-encoded, and links are not followed: nothing outside of the folder is read or written.
/// </summary>
/// <remarks>A file system cannot hold both an object <c>a</c> and an object <c>a/b</c>: writing the second is refused.</remarks>
public sealed class FolderObjectStore : IObjectStore
{
    // Hashing is for comparing uploads of code; larger objects are written again.
    private const long MaxHashedBytes = 64 * 1024 * 1024;
    private const string TemporaryFolder = ".tmp";

    private readonly List<ObjectMount> _mounts = [];

    /// <summary>A store.</summary>
    /// <param name="folder">The folder; it is made when something is written.</param>
    public FolderObjectStore(string folder)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Folder = Path.GetFullPath(folder);
    }

    /// <summary>The folder's absolute path.</summary>
    public string Folder { get; }

    /// <summary>
    /// Lets a file or folder of this machine stand for an object or for all objects below a prefix. It is read in place; writing there is refused.
    /// </summary>
    /// <param name="s3Uri">The object's URI, or the prefix.</param>
    /// <param name="path">The file or folder.</param>
    /// <returns>This store.</returns>
    /// <exception cref="FormatException">The URI is none.</exception>
    public FolderObjectStore Mount(string s3Uri, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var location = ObjectLocation.Parse(s3Uri);
        _mounts.Add(new(new(location.Bucket, location.Key.TrimEnd('/')), Path.GetFullPath(path)));
        return this;
    }

    /// <summary>The path of the file that is or would be an object.</summary>
    /// <param name="location">The object.</param>
    /// <returns>The absolute path, within <see cref="Folder"/> or a mounted folder.</returns>
    /// <exception cref="ObjectStoreException">The key cannot be a file, or lies behind a link.</exception>
    public string PathOf(ObjectLocation location) => Find(location) is { } mounted ? mounted.Path : StoredPath(location);

    /// <inheritdoc/>
    public Task<StoredObject?> FindAsync(ObjectLocation location, CancellationToken cancellationToken = default)
    {
        var file = new FileInfo(PathOf(location));
        return file.Exists ? DescribeAsync(location, file, cancellationToken) : Task.FromResult<StoredObject?>(null);
    }

    /// <inheritdoc/>
    public Task<Stream> OpenReadAsync(ObjectLocation location, CancellationToken cancellationToken = default)
    {
        var path = PathOf(location);
        try
        {
            return Task.FromResult<Stream>(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 81920, true));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException || Directory.Exists(path))
        {
            throw new ObjectNotFoundException(location, exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ObjectStoreException(location, $"The object '{location}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <inheritdoc/>
    public async Task<StoredObject> WriteAsync(
        ObjectLocation location, Stream content, ObjectWriteOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(content);
        if (Find(location) is { } mounted)
        {
            throw new ObjectStoreException(location, $"The object '{location}' cannot be written: it stands for '{mounted.Path}', which is only read.");
        }

        var path = StoredPath(location);
        var temporaries = Directory.CreateDirectory(WithoutLinks(Path.Combine(Folder, TemporaryFolder), location)).FullName;
        var temporary = Path.Combine(temporaries, Guid.NewGuid().ToString("N"));
        try
        {
            var sha256 = await CopyAsync(content, temporary, options?.Progress, cancellationToken).ConfigureAwait(false);
            if (options?.Sha256 is { } expected && expected != sha256)
            {
                throw new ObjectStoreException(location, $"The object '{location}' is not written: its content has the SHA-256 {sha256}, not {expected}.");
            }

            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(temporary, path, true);
            return new(location, new FileInfo(path).Length) { Sha256 = sha256, LastModified = File.GetLastWriteTimeUtc(path) };
        }
        catch (Exception exception) when (exception is (IOException or UnauthorizedAccessException) and not ObjectStoreException)
        {
            throw new ObjectStoreException(location, $"The object '{location}' cannot be written: {Problem(path, exception)}", exception);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredObject> ListAsync(
        ObjectLocation prefix, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (var (key, path) in Keys(prefix).OrderBy(static found => found.Key, Utf8Order.Instance))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var file = new FileInfo(path);
            if (file.Exists)
            {
                yield return new(new(prefix.Bucket, key), file.Length) { LastModified = file.LastWriteTimeUtc };
            }
        }

        await Task.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public Task DeleteAsync(ObjectLocation location, CancellationToken cancellationToken = default)
    {
        if (Find(location) is { } mounted)
        {
            throw new ObjectStoreException(location, $"The object '{location}' cannot be deleted: it stands for '{mounted.Path}', which is only read.");
        }

        var path = StoredPath(location);
        if (File.Exists(path))
        {
            File.Delete(path);
            for (var folder = Path.GetDirectoryName(path)!; folder.Length > Folder.Length; folder = Path.GetDirectoryName(folder)!)
            {
                if (Directory.EnumerateFileSystemEntries(folder).Any())
                {
                    break;
                }

                Directory.Delete(folder);
            }
        }

        return Task.CompletedTask;
    }

    private ObjectMount? Find(ObjectLocation location)
    {
        foreach (var mount in _mounts)
        {
            if (mount.KeyBelow(location) is { } below)
            {
                return mount with { Path = below.Length == 0 ? mount.Path : Path.Combine([mount.Path, .. below.Split('/').Select(SafeName.Encode)]) };
            }
        }

        return null;
    }

    private string StoredPath(ObjectLocation location)
    {
        var parts = location.Key.Split('/').Select(SafeName.Encode).ToList();
        foreach (var part in parts)
        {
            if (System.Text.Encoding.UTF8.GetByteCount(part) > SafeName.MaxBytes)
            {
                throw new ObjectStoreException(location, $"'{Text.Cut(part, 40)}', a part of the key of '{Text.Cut(location.ToString(), 80)}', is too long for a file's name.");
            }
        }

        return WithoutLinks(Path.Combine([Folder, BucketFolder(location.Bucket), .. parts]), location);
    }

    private string WithoutLinks(string path, ObjectLocation location)
    {
        for (var part = path; part.Length > Folder.Length; part = Path.GetDirectoryName(part)!)
        {
            if (new FileInfo(part).LinkTarget is not null)
            {
                throw new ObjectStoreException(
                    location,
                    $"The object '{location}' is not reached: '{Path.GetRelativePath(Folder, part)}' is a link, which the store does not follow. Mount what it leads to.");
            }
        }

        return path;
    }

    // A bucket cannot be taken for the folder of temporary files.
    private static string BucketFolder(string bucket) => bucket.StartsWith('.') ? "%2E" + SafeName.Encode(bucket[1..]) : SafeName.Encode(bucket);

    private IEnumerable<(string Key, string Path)> Keys(ObjectLocation prefix)
    {
        foreach (var mount in _mounts.Where(mount => mount.Location.Bucket == prefix.Bucket))
        {
            foreach (var path in File.Exists(mount.Path) ? [mount.Path] : Files(mount.Path))
            {
                var key = mount.KeyOf(path == mount.Path ? "" : Path.GetRelativePath(mount.Path, path).Replace(Path.DirectorySeparatorChar, '/'));
                if (key.StartsWith(prefix.Key, StringComparison.Ordinal))
                {
                    yield return (key, path);
                }
            }
        }

        // Only the deepest folder that holds the whole prefix has to be searched.
        var bucket = Path.Combine(Folder, BucketFolder(prefix.Bucket));
        var parts = prefix.Key.Split('/')[..^1].Select(SafeName.Encode);
        foreach (var path in Files(Path.Combine([bucket, .. parts])))
        {
            var key = string.Join('/', Path.GetRelativePath(bucket, path).Split(Path.DirectorySeparatorChar).Select(SafeName.Decode));
            if (key.StartsWith(prefix.Key, StringComparison.Ordinal) && Find(new(prefix.Bucket, key)) is null)
            {
                yield return (key, path);
            }
        }
    }

    private static IEnumerable<string> Files(string folder) => Directory.Exists(folder)
        ? Directory.EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        : [];

    private static async Task<StoredObject?> DescribeAsync(ObjectLocation location, FileInfo file, CancellationToken cancellationToken)
    {
        string? sha256 = null;
        if (file.Length <= MaxHashedBytes)
        {
            using var stream = file.OpenRead();
            sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false));
        }

        return new(location, file.Length) { Sha256 = sha256, LastModified = file.LastWriteTimeUtc };
    }

    private static async Task<string> CopyAsync(Stream content, string path, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, true);
        await using (file.ConfigureAwait(false))
        {
            var buffer = new byte[81920];
            long written = 0;
            int read;
            while ((read = await content.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
            {
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellationToken).ConfigureAwait(false);
                progress?.Report(written += read);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private string Problem(string path, Exception exception)
    {
        if (Directory.Exists(path))
        {
            return "there are objects below it, and a folder cannot hold both.";
        }

        for (var folder = Path.GetDirectoryName(path)!; folder.Length > Folder.Length; folder = Path.GetDirectoryName(folder)!)
        {
            if (File.Exists(folder))
            {
                return $"'{Path.GetRelativePath(Folder, folder)}' is an object itself, and a folder cannot hold both.";
            }
        }

        return exception.Message;
    }
}
