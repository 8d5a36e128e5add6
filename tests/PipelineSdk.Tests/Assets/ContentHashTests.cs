using System.Security.Cryptography;
using System.Text;
using Xunit;

namespace PipelineSdk.Tests.Assets;

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
    }
}
