using Xunit;

namespace PipelineSdk.Conformance.Tests.Corpora;

public sealed class CorpusTests
{
    [Fact]
    public void A_folder_without_a_definition_is_no_case()
    {
        using var folder = new TemporaryFolder();
        folder.Copy(Corpus.Golden, "fail");
        Directory.CreateDirectory(Path.Combine(folder.Path, "code"));
        var corpus = new Corpus(folder.Path);

        Assert.True(corpus.Contains("fail"));
        Assert.False(corpus.Contains("code"));
        Assert.Equal(["fail"], corpus.CasesOtherThan([]));
    }

    [Fact]
    public void The_corpora_hold_all_that_the_Python_SDK_compiled()
    {
        Assert.Equal(47, Corpus.Golden.CasesOtherThan([]).Count);
        Assert.Equal(32, Corpus.GoldenExtended.CasesOtherThan([]).Count);
    }

    [Fact]
    public void A_name_that_occurs_twice_is_refused() =>
        Assert.ThrowsAny<System.Text.Json.JsonException>(static () => CorpusJson.Parse("""{"a": 1, "a": 1}"""));
}
