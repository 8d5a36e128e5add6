using Xunit;

namespace PipelineSdk.Conformance.Tests.Comparison;

public sealed class JsonComparerTests
{
    [Theory]
    [InlineData("""{"a": 1, "b": [true, null]}""", """{"b":[true,null],"a":1}""")]
    [InlineData("6", "6.0")]
    [InlineData("0", "-0.0")]
    [InlineData("1e-07", "0.0000001")]
    [InlineData("1e+22", "10000000000000000000000")]
    [InlineData("9007199254740993", "9007199254740993.0")]
    [InlineData("\"na\\u00efve \\/\"", "\"naïve /\"")]
    [InlineData("""{"DependsOn": ["A", "B"]}""", """{"DependsOn": ["B", "A"]}""")]
    [InlineData("""{"DependsOn": ["A", "A"]}""", """{"DependsOn": ["A"]}""")]
    public void Equal(string expected, string actual) => Assert.Empty(Compare(expected, actual));

    [Theory]
    [InlineData("""{"a": null}""", "{}", "/a: missing: null")]
    [InlineData("{}", """{"a": null}""", "/a: not expected: null")]
    [InlineData("""{"a": 1}""", """{"a": "1"}""", "/a: expected 1, got \"1\"")]
    [InlineData("1", "true", ": expected 1, got true")]
    [InlineData("0", "null", ": expected 0, got null")]
    [InlineData("9007199254740993", "9007199254740992", ": expected 9007199254740993, got 9007199254740992")]
    [InlineData("\"{\\\"a\\\": 1}\"", "\"{\\\"a\\\":1}\"", ": expected \"{\\\"a\\\": 1}\", got \"{\\\"a\\\":1}\"")]
    [InlineData("\"A\"", "\"a\"", ": expected \"A\", got \"a\"")]
    [InlineData("{}", "[]", ": expected {}, got []")]
    [InlineData("""{"Values": ["A", "B"]}""", """{"Values": ["B", "B"]}""", "/Values/0: expected \"A\", got \"B\"")]
    [InlineData("[1, 2, 3]", "[1]", "/1: missing: 2", "/2: missing: 3")]
    [InlineData("[1]", "[1, 2]", "/1: not expected: 2")]
    [InlineData("""{"DependsOn": ["A"]}""", """{"DependsOn": ["B"]}""", """/DependsOn: expected the set ["A"], got ["B"]""")]
    [InlineData("""{"DependsOn": ["A"]}""", "{}", """/DependsOn: missing: ["A"]""")]
    [InlineData("""{"DependsOn": [1]}""", """{"DependsOn": [2]}""", "/DependsOn/0: expected 1, got 2")]
    [InlineData("""{"a/b": {"c~d": 1}}""", """{"a/b": {"c~d": 2}}""", "/a~1b/c~0d: expected 1, got 2")]
    public void Different(string expected, string actual, params string[] differences) =>
        Assert.Equal(differences.Select(static difference => $"file.json#{difference}"), Compare(expected, actual));

    [Fact]
    public void A_long_value_is_cut()
    {
        var text = new string('x', 300);

        Assert.Equal([$"file.json#: expected 1, got \"{text[..199]}..."], Compare("1", $"\"{text}\""));
    }

    [Fact]
    public void A_volatile_value_has_to_match_its_pattern()
    {
        const string Volatile = """{"definition": [{"pointer": "/a", "pattern": "^job-\\d{4}(-\\d{2}){5}-\\d{3}$"}], "uploads": []}""";
        const string Expected = """{"a": "job-2024-01-02-03-04-05-100", "b": "x"}""";

        Assert.Empty(Compare(Expected, """{"a": "job-2025-11-12-13-14-15-999", "b": "x"}""", Volatile));
        Assert.Equal(
            ["file.json#/a: expected \"job-2024-01-02-03-04-05-100\", got \"job\""],
            Compare(Expected, """{"a": "job", "b": "x"}""", Volatile));
        Assert.Equal(
            ["file.json#/a: expected \"job-2024-01-02-03-04-05-100\", got 1"],
            Compare(Expected, """{"a": 1, "b": "x"}""", Volatile));
    }

    private static IEnumerable<string> Compare(string expected, string actual, string? volatileValues = null) => JsonComparer.Compare(
            "file.json",
            CorpusJson.Parse(expected),
            CorpusJson.Parse(actual),
            volatileValues is null ? null : VolatileValues.Of(CorpusJson.Parse(volatileValues)))
        .Select(static difference => difference.ToString());
}
