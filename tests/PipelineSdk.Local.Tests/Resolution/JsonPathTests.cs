namespace PipelineSdk.Local.Tests.Resolution;

public sealed class JsonPathTests
{
    private static readonly JsonElement Document = JsonValues.Parse("""{"a": [{"b": 1}, {"b": 2}], "c d": {"e.f": 3}, "it's]": 4}""");

    [Theory]
    [InlineData("a[0].b", "1")]
    [InlineData("$.a[0].b", "1")]
    [InlineData("$['a'][1]['b']", "2")]
    [InlineData("a[-1].b", "2")]
    [InlineData("['c d']['e.f']", "3")]
    [InlineData("""["c d"]["e.f"]""", "3")]
    [InlineData("c d['e.f']", "3")]
    [InlineData("$", """{"a": [{"b": 1}, {"b": 2}], "c d": {"e.f": 3}, "it's]": 4}""")]
    public void Paths_lead_to_values(string path, string expected)
    {
        var segments = JsonPath.Parse(path)!;
        Assert.Equal(segments.Count, JsonPath.Follow(Document, segments, out var value));
        Assert.Equal(expected, value.GetRawText());
    }

    [Theory]
    [InlineData("a[")]
    [InlineData("a[x]")]
    [InlineData("a['b]")]
    [InlineData("a..b")]
    [InlineData("a.")]
    [InlineData("a[0]b")]
    public void Other_texts_are_no_paths(string path) => Assert.Null(JsonPath.Parse(path));
}
