using System.Text;

namespace PipelineSdk.Local.Tests.Storage;

public sealed class FolderObjectStoreTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("s3://bucket/a/b.txt", "bucket/a/b.txt")]
    [InlineData("s3://bucket/../../etc/passwd", "bucket/%2E%2E/%2E%2E/etc/passwd")]
    [InlineData("s3://../x", "%2E%2E/x")]
    [InlineData("s3://.tmp/x", "%2Etmp/x")]
    [InlineData("s3://bucket//etc/passwd", "bucket/%/etc/passwd")]
    [InlineData("s3://bucket/C:\\x", "bucket/C%3A%5Cx")]
    [InlineData("s3://bucket/50%", "bucket/50%25")]
    [InlineData("s3://bucket/a./b ", "bucket/a%2E/b%20")]
    [InlineData("s3://bucket/folder/", "bucket/folder/%")]
    [InlineData("s3://bucket/grün/\U0001F427", "bucket/grün/\U0001F427")]
    public async Task Objects_are_plain_files_below_the_folder(string uri, string path)
    {
        using var folder = new TemporaryFolder();
        var store = new FolderObjectStore(folder["store"]);

        await WriteAsync(store, uri, "content");

        Assert.Equal("content", await File.ReadAllTextAsync(folder[["store", .. path.Split('/')]], Token));
        Assert.Equal([folder["store"]], Directory.EnumerateFileSystemEntries(folder.Path));
        Assert.Equal("content", await ReadAsync(store, uri));
        Assert.Equal([uri], await ListAsync(store, uri[..(uri.IndexOf('/', 5) + 1)]));
    }

    [Fact]
    public async Task Lists_are_in_order_of_utf8_bytes_and_know_parts_of_names()
    {
        using var folder = new TemporaryFolder();
        var store = new FolderObjectStore(folder.Path);
        foreach (var key in (string[])["b", "a/2", "a/10", "a/1", "ab", "a/\U00010000", "a/\uFFFD", "c/a"])
        {
            await WriteAsync(store, $"s3://bucket/{key}", "");
        }

        Assert.Equal(["a/1", "a/10", "a/2", "a/\uFFFD", "a/\U00010000", "ab", "b", "c/a"], Keys(await ListAsync(store, "s3://bucket")));
        Assert.Equal(["a/1", "a/10", "a/2", "a/\uFFFD", "a/\U00010000", "ab"], Keys(await ListAsync(store, "s3://bucket/a")));
        Assert.Equal(["a/1", "a/10"], Keys(await ListAsync(store, "s3://bucket/a/1")));
        Assert.Empty(await ListAsync(store, "s3://bucket/z/z"));
        Assert.Empty(await ListAsync(store, "s3://other"));
    }

    [Fact]
    public async Task What_is_there_is_replaced_whole_or_stays()
    {
        using var folder = new TemporaryFolder();
        var store = new FolderObjectStore(folder.Path);
        await WriteAsync(store, "s3://bucket/a", "first");

        var refused = await Assert.ThrowsAsync<ObjectStoreException>(() => WriteAsync(store, "s3://bucket/a", "second", new() { Sha256 = "0" }));
        Assert.Contains("is not written: its content has the SHA-256", refused.Message, StringComparison.Ordinal);
        Assert.Equal("first", await ReadAsync(store, "s3://bucket/a"));
        Assert.Empty(Directory.EnumerateFiles(folder[".tmp"]));

        var written = await WriteAsync(store, "s3://bucket/a", "third");
        Assert.Equal(("third", 5), (await ReadAsync(store, "s3://bucket/a"), written.Bytes));
        Assert.Equal(written.Sha256, (await store.FindAsync(ObjectLocation.Parse("s3://bucket/a"), Token))!.Sha256);
    }

    [Fact]
    public async Task An_object_cannot_be_a_folder_too()
    {
        using var folder = new TemporaryFolder();
        var store = new FolderObjectStore(folder.Path);
        await WriteAsync(store, "s3://bucket/a/b", "");
        await WriteAsync(store, "s3://bucket/c", "");

        Assert.Equal(
            "The object 's3://bucket/a' cannot be written: there are objects below it, and a folder cannot hold both.",
            (await Assert.ThrowsAsync<ObjectStoreException>(() => WriteAsync(store, "s3://bucket/a", ""))).Message);
        Assert.Equal(
            $"The object 's3://bucket/c/d' cannot be written: '{Path.Combine("bucket", "c")}' is an object itself, and a folder cannot hold both.",
            (await Assert.ThrowsAsync<ObjectStoreException>(() => WriteAsync(store, "s3://bucket/c/d", ""))).Message);
        await Assert.ThrowsAsync<ObjectNotFoundException>(() => ReadAsync(store, "s3://bucket/a"));
    }

    [Fact]
    public async Task Deleting_leaves_no_empty_folders()
    {
        using var folder = new TemporaryFolder();
        var store = new FolderObjectStore(folder.Path);
        await WriteAsync(store, "s3://bucket/a/b/c", "");
        await store.DeleteAsync(ObjectLocation.Parse("s3://bucket/a/b/c"), Token);
        await store.DeleteAsync(ObjectLocation.Parse("s3://bucket/a/b/c"), Token);

        Assert.False(Directory.Exists(folder["bucket"]));
        Assert.Null(await store.FindAsync(ObjectLocation.Parse("s3://bucket/a/b/c"), Token));
    }

    [Fact]
    public async Task Mounted_files_and_folders_are_read_in_place_and_never_written()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["data", "deep"]);
        await File.WriteAllTextAsync(folder["data", "deep", "a.csv"], "a", Token);
        await File.WriteAllTextAsync(folder["one.csv"], "one", Token);
        await File.WriteAllTextAsync(folder["secret"], "secret", Token);
        var store = new FolderObjectStore(folder["store"]).Mount("s3://lake/data/", folder["data"]).Mount("s3://lake/one.csv", folder["one.csv"]);

        Assert.Equal(["data/deep/a.csv", "one.csv"], Keys(await ListAsync(store, "s3://lake")));
        Assert.Equal("a", await ReadAsync(store, "s3://lake/data/deep/a.csv"));
        Assert.Equal("one", await ReadAsync(store, "s3://lake/one.csv"));
        await Assert.ThrowsAsync<ObjectNotFoundException>(() => ReadAsync(store, "s3://lake/data/../secret"));
        await Assert.ThrowsAsync<ObjectStoreException>(() => WriteAsync(store, "s3://lake/data/new", ""));
        await Assert.ThrowsAsync<ObjectStoreException>(() => store.DeleteAsync(ObjectLocation.Parse("s3://lake/one.csv"), Token));
    }

    [Theory]
    [InlineData("link")]
    [InlineData("folder")]
    [InlineData("folder/deep/new")]
    [InlineData("dangling")]
    public async Task Links_are_not_followed(string key)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["store", "bucket"]);
        Directory.CreateDirectory(folder["outside", "deep"]);
        await File.WriteAllTextAsync(folder["outside", "secret"], "secret", Token);
        File.CreateSymbolicLink(folder["store", "bucket", "link"], folder["outside", "secret"]);
        File.CreateSymbolicLink(folder["store", "bucket", "dangling"], folder["outside", "new"]);
        Directory.CreateSymbolicLink(folder["store", "bucket", "folder"], folder["outside"]);
        var store = new FolderObjectStore(folder["store"]);
        var uri = $"s3://bucket/{key}";

        Assert.Equal(
            $"The object '{uri}' is not reached: '{Path.Combine("bucket", key.Split('/')[0])}' is a link, which the store does not follow. Mount what it leads to.",
            (await Assert.ThrowsAsync<ObjectStoreException>(() => ReadAsync(store, uri))).Message);
        await Assert.ThrowsAsync<ObjectStoreException>(() => WriteAsync(store, uri, "changed"));
        await Assert.ThrowsAsync<ObjectStoreException>(() => store.FindAsync(ObjectLocation.Parse(uri), Token));
        await Assert.ThrowsAsync<ObjectStoreException>(() => store.DeleteAsync(ObjectLocation.Parse(uri), Token));
        Assert.Empty(await ListAsync(store, "s3://bucket"));
        Assert.Equal(["secret"], JobFiles.Of(folder["outside"]).Files.Select(static file => file.Relative));
        Assert.Equal("secret", await File.ReadAllTextAsync(folder["outside", "secret"], Token));
    }

    [Fact]
    public async Task A_name_that_no_file_can_have_is_refused()
    {
        using var folder = new TemporaryFolder();
        var store = new FolderObjectStore(folder.Path);
        await Assert.ThrowsAsync<ObjectStoreException>(() => WriteAsync(store, "s3://bucket/" + new string('a', 256), ""));
    }

    private static async Task<StoredObject> WriteAsync(FolderObjectStore store, string uri, string content, ObjectWriteOptions? options = null)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(content));
        return await store.WriteAsync(ObjectLocation.Parse(uri), stream, options, Token);
    }

    private static async Task<string> ReadAsync(FolderObjectStore store, string uri)
    {
        using var reader = new StreamReader(await store.OpenReadAsync(ObjectLocation.Parse(uri), Token));
        return await reader.ReadToEndAsync(Token);
    }

    private static async Task<List<string>> ListAsync(FolderObjectStore store, string prefix)
    {
        var uris = new List<string>();
        await foreach (var found in store.ListAsync(ObjectLocation.Parse(prefix), Token))
        {
            uris.Add(found.Location.ToString());
        }

        return uris;
    }

    private static IEnumerable<string> Keys(IEnumerable<string> uris) => uris.Select(static uri => ObjectLocation.Parse(uri).Key);
}
