<<<<<<< HEAD
using System.Text.Json;
=======
using System.Security.Cryptography;
using System.Text;
>>>>>>> processing
using Xunit;

namespace PipelineSdk.Tests.Assets;

<<<<<<< HEAD
/// <summary>Hashes that an independent Python script took by the rule in the golden corpus's README.</summary>
public sealed class ContentHashTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public ContentHashTests()
    {
        _folder.Write("code/train.py", "print('train')\n");
        _folder.Write("code/A.txt", "");
        _folder.Write("code/lib/b.py", "b = 1\n");
        _folder.Write("code/lib/deep/c.py", "c = 2\n");

        // In UTF-16, as .NET compares, these two stand the other way around.
        _folder.Write("code/lib/\ufb01.txt", "ligature");
        _folder.Write("code/lib/\U0001f600.txt", "face");
        _folder.Write("code/.hidden", "h");
        _folder.Write("code/b-.txt", "x");
        _folder.Write("code/b/x.txt", "y");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("code/train.py", "25ad908c203654a51aa1482dce350c1f03944e41d19dc5b8627041d3b3ba5043")]
    [InlineData("./code/train.py", "a308313e606018415f7dc2889937030a294c673efbfdafeaaa5b01b531a0e40c")]
    [InlineData("file://code/train.py", "25ad908c203654a51aa1482dce350c1f03944e41d19dc5b8627041d3b3ba5043")]
    [InlineData("code", "1ad44fc4c442f6ecfb08a14b1819853486cd3f1485e643b9b5ac1ccd08593f9c")]
    [InlineData("code/", "eb3f8ea68084ba2182a4dfef9d13868eb536606116329158addd80c5e73b68e4")]
    [InlineData("missing.py", "8d46bdb9319e0462c16388c2877b1ad4ddfcc2b4ed434cacc4cd8bfb01cae1e8")]
    public void One_path(string path, string hash) => Assert.Equal(hash, HashOf(path));

    [Fact]
    public void Several_paths_are_taken_in_order_of_their_text()
    {
        const string hash = "98e67048b9847160e18afbea458af8ac08a5b9f15e6c475da48e5796d83c7044";
        Assert.Equal(hash, HashOf("code/train.py", "code/lib"));
        Assert.Equal(hash, HashOf("code/lib", "code/train.py"));
    }

    private string HashOf(params string[] paths)
    {
        using var json = new Utf8JsonWriter(Stream.Null);
        return ContentHash.Of(paths, new(new DefinitionWriter(json, new CompilationContext(new("Pipeline"), _folder.Environment))));
=======
public sealed class ContentHashTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Takes_sorted_paths_with_their_content_and_folders_entry_by_entry()
    {
        _folder.Write("src/run.py", "run");
        _folder.Write("src/b/z", "1");
        _folder.Write("src/b.txt", "2");
        _folder.Write("src/B", "3");
        _folder.Write("lib/x", "4");

        AssertHash(CompiledAssets.Pack(_folder, "lib"), "lib", "x", "4", "run.py", "src", "B", "3", "b", "z", "1", "b.txt", "2", "run.py", "run");
    }

    [Fact]
    public void Takes_names_in_the_order_of_their_code_points()
    {
        // In UTF-16 the emoji, which takes two units from D800 on, would stand before U+FF5E.
        _folder.Write("src/run.py", "run");
        _folder.Write("src/\U0001F600", "1");
        _folder.Write("src/\uFF5E", "2");

        AssertHash(CompiledAssets.Pack(_folder), "run.py", "src", "run.py", "run", "\uFF5E", "2", "\U0001F600", "1");
    }

    [Fact]
    public void Takes_a_link_within_the_folder_as_what_it_leads_to()
    {
        _folder.Write("src/run.py", "run");
        _folder.Write("src/real/a", "1");
        Directory.CreateSymbolicLink(_folder.Full("src/zlink"), "real");

        AssertHash(CompiledAssets.Pack(_folder), "run.py", "src", "real", "a", "1", "run.py", "run", "zlink", "a", "1");
    }

    private static void AssertHash(CompiledPipeline compiled, params string[] pieces)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(pieces))));

        Assert.Equal($"s3://sagemaker-us-west-2-123456789012/P/code/{hash}/sourcedir.tar.gz", compiled.Assets.OfType<ArchiveAsset>().Single().S3Uri);
        Assert.Empty(compiled.Diagnostics);
>>>>>>> processing
    }
}
