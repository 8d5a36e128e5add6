using System.Text;
using Xunit;

namespace PipelineSdk.Tests.Assets;

public sealed class LocalFileTests : IDisposable
{
    private const string Content = "0123456789";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reads_what_was_hashed()
    {
        using var stream = Compile(Content).Open();

        Assert.Equal(Content.Length, stream.Length);
        Assert.Equal(Content, new StreamReader(stream).ReadToEnd());
        Assert.Equal(Content.Length, stream.Position);
    }

    [Fact]
    public async Task Reads_what_was_hashed_asynchronously()
    {
        using var stream = Compile(Content).Open();

        Assert.Equal(Content, await new StreamReader(stream).ReadToEndAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Can_be_read_again_from_the_start()
    {
        using var stream = Compile(Content).Open();
        stream.ReadExactly(new byte[7]);

        stream.Position = 0;

        Assert.Equal(Content, new StreamReader(stream).ReadToEnd());
        Assert.Throws<NotSupportedException>(() => stream.Seek(3, SeekOrigin.Begin));
    }

    [Theory]
    [InlineData("012345678X")]
    [InlineData("01234567890")]
    [InlineData("012345678")]
    [InlineData("")]
    public void Refuses_other_content(string other)
    {
        var file = Compile(Content);
        _folder.Write("file", other);

        Assert.Throws<AssetChangedException>(() => ReadToEnd(file));
    }

    [Fact]
    public async Task Refuses_other_content_asynchronously()
    {
        var file = Compile(Content);
        _folder.Write("file", "012345678X");
        using var stream = file.Open();

        await Assert.ThrowsAsync<AssetChangedException>(async () => await stream.CopyToAsync(Stream.Null, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Refuses_what_changes_while_it_is_open()
    {
        using var grown = Compile(Content).Open();
        File.AppendAllText(_folder.Full("file"), "X");
        Assert.Throws<AssetChangedException>(() => grown.CopyTo(Stream.Null));

        using var cut = Compile(Content).Open();
        File.WriteAllText(_folder.Full("file"), "01234");
        Assert.Throws<AssetChangedException>(() => cut.CopyTo(Stream.Null));
    }

    [Fact]
    public void Refuses_an_empty_file_that_has_grown()
    {
        var file = Compile("");
        Assert.Equal("", ReadToEnd(file));

        _folder.Write("file", "X");

        Assert.Throws<AssetChangedException>(() => ReadToEnd(file));
    }

    [Fact]
    public void Names_a_file_that_is_gone()
    {
        var file = Compile(Content);
        File.Delete(_folder.Full("file"));

        Assert.Equal(_folder.Full("file"), Assert.Throws<FileNotFoundException>(() => ReadToEnd(file)).FileName);
    }

    private static string ReadToEnd(LocalFile file)
    {
        using var stream = file.Open();
        return new StreamReader(stream, Encoding.UTF8).ReadToEnd();
    }

    private LocalFile Compile(string content)
    {
        _folder.Write("file", content);
        return (LocalFile)CompiledAssets.Upload(_folder, "file").Assets.OfType<FileAsset>().Single().Content;
    }
}
