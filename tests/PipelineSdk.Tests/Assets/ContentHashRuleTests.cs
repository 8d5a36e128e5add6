using Xunit;

namespace PipelineSdk.Tests.Assets;

/// <summary>Hashes that an independent Python script took by the rule in the golden corpus's README.</summary>
public sealed class ContentHashRuleTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public ContentHashRuleTests()
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

    private string HashOf(params string[] paths) =>
        ContentHash.Of(paths, new(new DefinitionWriter(new(0), new CompilationContext(new("Pipeline"), Written.In(_folder.Path)))));
}
