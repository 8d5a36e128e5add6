using System.Text.RegularExpressions;
using Xunit;

namespace PipelineSdk.Conformance.Tests.Corpora;

public sealed class VolatileValuesTests
{
    private const string Early = "2024-01-02-03-04-05-100";
    private const string Late = "2024-01-02-03-04-05-101";

    private static readonly Regex Any = new("");

    [Fact]
    public void A_time_is_replaced_by_the_same_text_wherever_it_occurs()
    {
        var values = VolatileValues.None;

        Assert.True(values.Match(Any, $"a-{Early}", "a-2025-01-02-03-04-05-100"));
        Assert.True(values.Match(Any, $"b-{Early}/c-{Late}", "b-2025-01-02-03-04-05-100/c-2025-01-02-03-04-05-999"));
        Assert.False(values.Match(Any, $"b-{Early}", "b-2025-01-02-03-04-05-999"));
        Assert.False(values.Match(Any, $"c-{Late}", $"c-{Late}"));
    }

    [Theory]
    [InlineData("jobs-20240102030405", "jobs-20250102030405", "jobs-20260102030405")]
    [InlineData(
        "x/cd613e30-d8f1-4adf-91b7-584a2265b1f5",
        "x/1e2feb89-414c-443c-9027-c4d1c386bbc4",
        "x/78e51061-7311-48a3-82ce-6f447ed4d57b")]
    public void So_is_an_identifier(string expected, string first, string other)
    {
        var values = VolatileValues.None;

        Assert.True(values.Match(Any, expected, first));
        Assert.True(values.Match(Any, expected, first));
        Assert.False(values.Match(Any, expected, other));
    }

    [Fact]
    public void A_generated_part_must_not_be_left_out() => Assert.False(VolatileValues.None.Match(Any, $"a-{Early}", "a"));

    [Fact]
    public void Each_pattern_of_the_corpus_fits_what_the_Python_SDK_made()
    {
        foreach (var name in Corpus.GoldenExtended.CasesOtherThan([]))
        {
            var expected = Corpus.GoldenExtended.Read(name);

            Assert.Empty(JsonComparer.Compare("definition.json", expected.Definition, expected.Definition, expected.Volatile));
        }
    }
}
