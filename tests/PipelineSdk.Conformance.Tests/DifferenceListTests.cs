using System.Text;
using System.Text.Json;
using Xunit;

namespace PipelineSdk.Conformance.Tests;

public sealed class DifferenceListTests
{
    private static readonly ListedDifference Entry = new("a", "definition.json", "/Steps/0", "tested");
    private static readonly DifferenceList List = new([Entry]);

    [Fact]
    public void An_entry_covers_its_case_file_and_place_only()
    {
        Difference covered = new("definition.json", "/Steps/0", "x");
        Difference below = new("definition.json", "/Steps/0/Name", "x");
        Difference elsewhere = new("graph.json", "/Steps/0", "x");

        var (unlisted, found, gone) = List.Apply("a", [covered, below, elsewhere]);

        Assert.Equal([below, elsewhere], unlisted);
        Assert.Equal([Entry], found);
        Assert.Empty(gone);
        Assert.Equal([covered], List.Apply("b", [covered]).Unlisted);
    }

    [Fact]
    public void An_entry_for_nothing_is_found() => Assert.Equal([Entry], List.Apply("a", []).Gone);

    [Fact]
    public void An_entry_for_no_case_is_found()
    {
        Assert.Equal([Entry], List.OfCasesOtherThan(["b"]));
        Assert.Empty(List.OfCasesOtherThan(["a", "b"]));
    }

    [Fact]
    public void An_entry_needs_a_reason()
    {
        var json = Encoding.UTF8.GetBytes("""[{"case": "a", "file": "definition.json", "pointer": "/Steps", "reason": ""}]""");

        Assert.Equal("A listed difference has an empty 'reason'.", Assert.Throws<JsonException>(() => DifferenceList.Parse(json)).Message);
    }
}
