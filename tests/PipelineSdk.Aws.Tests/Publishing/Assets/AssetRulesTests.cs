using System.Text;

namespace PipelineSdk.Aws.Tests.Publishing.Assets;

public sealed class AssetRulesTests
{
    [Theory]
    [InlineData("../a.py", true)]
    [InlineData("a/../../b", true)]
    [InlineData("a/..", true)]
    [InlineData("/etc/passwd", true)]
    [InlineData("a\\..\\b", true)]
    [InlineData("a/b..c/d", false)]
    [InlineData("..a", false)]
    [InlineData("a/b.py", false)]
    public void A_path_leads_out_or_not(string path, bool expected) => Assert.Equal(expected, AssetRules.LeadsOut(path));

    [Fact]
    public void An_entry_that_leads_out_of_its_archive_is_refused()
    {
        var archive = new Archive(ArchiveFormat.TarGz, [new("../evil.py", new GeneratedContent(Encoding.UTF8.GetBytes("x")))]);

        var error = Assert.Throws<PipelinePublishingException>(() => AssetRules.Check([new ArchiveAsset("Train", "s3://bucket/key", archive)]));

        Assert.Equal("'../evil.py', which the step 'Train' uploads, leads out of its folder.", error.Message);
    }

    [Fact]
    public void A_key_that_leads_out_is_refused()
    {
        var asset = new FileAsset("Train", "s3://bucket/code/../key", new GeneratedContent(Encoding.UTF8.GetBytes("x")));

        var error = Assert.Throws<PipelinePublishingException>(() => AssetRules.Check([asset]));

        Assert.Equal("'code/../key', which the step 'Train' uploads, leads out of its folder.", error.Message);
    }
}
