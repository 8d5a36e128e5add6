using System.Diagnostics;
using System.Text;
using PipelineSdk.Tests.Validation;
using Xunit;

namespace PipelineSdk.Tests.Definitions;

/// <summary>Text from strangers: a diagnostic within seconds and bounded memory, whatever it is.</summary>
public sealed class HostileDefinitionTests
{
    [Theory]
    [InlineData("", "line 1, position 1", null)]
    [InlineData("  \n ", "line 2, position 2", null)]
    [InlineData("{\"Steps\": [", "line 1, position 12", null)]
    [InlineData("{\"Steps\":\n [}", "line 2, position 3", "}")]
    [InlineData("{\"Steps\": [],}", "line 1, position 14", "}")]
    [InlineData("{} {}", "line 1, position 4", "{}")]
    [InlineData("// no\n{}", "line 1, position 1", "// no {}")]
    [InlineData("{\"a\": 01}", "line 1, position 8", "1}")]
    [InlineData("{\"a\": NaN}", "line 1, position 7", "NaN}")]
    [InlineData("{'a': 1}", "line 1, position 2", "'a': 1}")]
    [InlineData("{\"a\": \"\u0001\"}", "line 1, position 8", "\u0001\"}")]
    [InlineData("Version: 2020-12-01 and more text", "line 1, position 1", "Version: 2020-12-01")]
    public void Text_that_is_not_json_is_refused_with_the_place(string json, string place, string? before) => Assert.Null(Problems.OfReading(
        json,
        (before is null
            ? $"error PSDK8002: at $: the text ends too early, at {place}."
            : $"error PSDK8002: at $: the text stops being JSON at {place}, before: {before}") +
        " Fix: give the whole definition as JSON, without comments and trailing commas."));

    [Theory]
    [InlineData("[]", "a list")]
    [InlineData("null", "null")]
    [InlineData("\"text\"", "text")]
    [InlineData("1", "a number")]
    [InlineData("true", "true")]
    public void A_definition_is_an_object(string json, string kind) => Assert.Null(Problems.OfReading(
        json,
        $"error PSDK8006: at $: there is {kind} where an object is expected. Fix: give an object."));

    [Fact]
    public void A_definition_has_steps() => Assert.Empty(Problems.OfReading(
        "{}",
        "error PSDK8007: at $: the member 'Steps' is missing. Fix: add 'Steps'.")!.Steps);

    [Fact]
    public void Too_long_a_text_is_refused_at_once()
    {
        var text = new string('[', 100_000_000);
        Assert.Null(Problems.OfReading(text, "error PSDK8001: at $: the text has 100,000,000 characters. Fix: give at most 33,554,432 bytes."));
        Assert.False(PipelineDefinition.TryParse(new byte[100_000_000], out var definition, out var diagnostics));
        Assert.Null(definition);
        Assert.Equal(
            "error PSDK8001: at $: the text has 100,000,000 bytes. Fix: give at most 33,554,432 bytes.",
            Assert.Single(diagnostics).ToString());
    }

    [Theory]
    [InlineData("{\"a\":", "line 1, position 2561")]
    [InlineData("[", "line 1, position 513")]
    public void Too_deep_a_text_is_refused(string opening, string place)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 5_000_000));
        Assert.Null(Problems.OfReading(text, $"error PSDK8003: at $: the JSON is nested more than 512 levels deep at {place}. Fix: flatten it."));
    }

    [Fact]
    public void Depth_is_read_up_to_its_limit()
    {
        var json = $$"""{"Steps": [], "Deep": {{new string('[', 511)}}{{new string(']', 511)}} }""";
        Assert.NotNull(Problems.OfReading(json));
        Assert.Equal(json.Replace(" ", "", StringComparison.Ordinal), PipelineDefinition.Parse(json).ToJson());
    }

    [Fact]
    public void Members_occur_once()
    {
        var definition = Problems.OfReading(
            """{"Steps": [{"Name": "A", "Name": "B", "Type": "T", "Arguments": {"x": {"\u0061": 1, "a": {"b": 1}}, "y": [{"b": 1, "b": 2}]}}]}""",
            "error PSDK8005: at $.Steps[0].Name: the object has more than one member 'Name', and readers differ in which one they take. " +
            "Fix: remove all but one.",
            "error PSDK8005: at $.Steps[0].Arguments.x.a: the object has more than one member 'a', and readers differ in which one they take. " +
            "Fix: remove all but one.",
            "error PSDK8005: at $.Steps[0].Arguments.y[0].b: the object has more than one member 'b', and readers differ in which one they take. " +
            "Fix: remove all but one.");
        Assert.Equal("B", definition!.Steps[0].Name);
    }

    [Theory]
    [InlineData("""{"a": [1, "x\ud800"]}""", "$.a[1]")]
    [InlineData("""{"a": "\udc00\ud800"}""", "$.a")]
    [InlineData("""{"a": "\ud800\n\udc00"}""", "$.a")]
    [InlineData("""{"a": {"\uD800": 1}}""", "$.a")]
    public void Escapes_of_half_a_surrogate_pair_are_refused(string json, string path) => Assert.Null(Problems.OfReading(
        json,
        $"error PSDK8004: at {path}: the text has an escape for half of a surrogate pair, which is no character. Fix: remove it, or write both halves."));

    [Theory]
    [InlineData("""{"Steps": [], "a\u0041": "\ud83d\ude00 \u00e4 \\ud800 \"\\\\\u0041"}""")]
    public void Other_escapes_are_read(string json) => Assert.NotNull(Problems.OfReading(json));

    [Fact]
    public void Half_a_surrogate_pair_is_no_unicode() => Assert.Null(Problems.OfReading(
        "{\"Steps\":\n[\"\uD800\"]}",
        "error PSDK8004: at $: there is half of a surrogate pair at line 2, position 3. Fix: encode the text as UTF-8."));

    [Theory]
    [InlineData(new byte[] { (byte)'{', (byte)'\n', (byte)'"', 0xFF, (byte)'"' }, "line 2, position 2")]
    [InlineData(new byte[] { (byte)'"', 0xED, 0xA0, 0x80, (byte)'"' }, "line 1, position 2")]
    [InlineData(new byte[] { (byte)'"', 0xC3 }, "line 1, position 2")]
    [InlineData(new byte[] { 0xFF, 0xFE, (byte)'{', 0, (byte)'}', 0 }, "line 1, position 1")]
    public void Other_bytes_are_no_utf_8(byte[] bytes, string place)
    {
        Assert.False(PipelineDefinition.TryParse(bytes, out var definition, out var diagnostics));
        Assert.Null(definition);
        Assert.Equal(
            $"error PSDK8004: at $: there is a byte that is not UTF-8 at {place}. Fix: encode the text as UTF-8.",
            Assert.Single(diagnostics).ToString());
    }

    [Fact]
    public void Numbers_that_nothing_can_hold_are_refused() => Problems.OfReading(
        """
        {"Parameters": [{"Name": "P", "Type": "Integer", "DefaultValue": 9223372036854775808}, {"Name": "Q", "Type": "Float", "DefaultValue": 1e999}],
         "Steps": [{"Name": "A", "Type": "T", "Arguments": {"x": [-1e999, 1e-999, 12345678901234567890]}}]}
        """,
        "error PSDK8008: at $.Parameters[0].DefaultValue: 9223372036854775808 is no whole number of 64 bits. " +
        "Fix: give a whole number that 64 bits can hold.",
        "error PSDK8008: at $.Parameters[1].DefaultValue: 1e999 is larger than any number of 64 bits. " +
        "Fix: give a number that a 64-bit floating-point number can hold.",
        "error PSDK8008: step 'A' at $.Steps[0].Arguments.x[0]: -1e999 is larger than any number of 64 bits. " +
        "Fix: give a number that a 64-bit floating-point number can hold.");

    [Fact]
    public void References_are_read_up_to_a_limit()
    {
        // Each of the many references has the long path of its place.
        var names = string.Concat(Enumerable.Repeat($"{{\"{new string('k', 250)}\":", 500));
        var json = $$"""
            {"Steps": [{"Name": "A", "Type": "T", "Arguments": {{names}}[{{string.Join(',', Enumerable.Repeat("{\"Get\":\"Steps.B.C\"}", 2_000))}}]{{new string('}', 500)}} }]}
            """;
        Assert.False(PipelineDefinition.TryParse(json, out var definition, out var diagnostics));
        Assert.InRange(definition!.Steps[0].References.Count, 100, 1_000);
        var problem = Assert.Single(diagnostics);
        Assert.Equal(4096, problem.JsonPath.Length);
        Assert.Equal(
            $"error PSDK8009: step 'A' at {problem.JsonPath}: the definition has more references than can be read; this one and those after it are left " +
            "out. Fix: split the pipeline.",
            problem.ToString());
    }

    [Theory]
    [InlineData("[", "1,", "1]")]
    [InlineData("[", "{},", "{}]")]
    [InlineData("[{\"Name\":\"A\",\"Type\":\"Training\",\"DependsOn\":[", "\"B\",", "\"B\"]}]")]
    [InlineData("[{\"Name\":\"A\",\"Type\":\"Training\",\"Arguments\":{\"X\":[", "{\"Get\":\"Steps.B.C\"},", "1]}}]")]
    [InlineData("[{\"Name\":\"A\",\"Type\":\"Training\",\"RetryPolicies\":[{\"ExceptionType\":[", "\"x\",", "\"x\"]}]}]")]
    [InlineData("[{\"Name\":\"A\",\"Type\":\"Condition\",\"Arguments\":{\"Conditions\":[", "{\"Type\":\"x\"},", "{}]}}]")]
    [InlineData("[{\"Name\":\"A\",\"Type\":\"Lambda\",\"Arguments\":{\"x\":", "\"A\", \"x\":", "1}}]")]
    public void Millions_of_problems_are_cut_off(string head, string item, string tail)
    {
        var json = new StringBuilder("{\"Steps\":").Append(head);
        while (json.Length < 2_000_000)
        {
            json.Append(item);
        }

        var diagnostics = Bounded(json.Append(tail).Append('}').ToString());
        Assert.InRange(diagnostics.Count, 2_000, 4_010);
        Assert.Contains(
            "warning PSDK0008: at $: there are more problems; those after this one are not all listed. Fix: correct the ones that are listed, then check again.",
            diagnostics.Select(static problem => problem.ToString()));
    }

    [Fact]
    public void Huge_names_are_cut_in_messages()
    {
        var name = new string('n', 2_000_000);
        var diagnostics = Bounded($$"""{"Steps": [{"Name": "{{name}}", "Type": "{{name}}", "DependsOn": ["{{name}}x"], "{{name}}": {"Get": "{{name}}"} }]}""");
        Assert.All(diagnostics, static problem => Assert.InRange(problem.ToString().Length, 1, 5_000));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_chain_or_circle_of_100_000_steps_is_read_and_checked(bool closed)
    {
        const int Count = 100_000;
        var steps = Enumerable.Range(0, Count).Select(i => $$"""
            {"Name": "S{{i}}", "Type": "Unheard", "Arguments": {}{{(i > 0 ? $", \"DependsOn\": [\"S{i - 1}\"]" : closed ? $", \"DependsOn\": [\"S{Count - 1}\"]" : "")}} }
            """);
        var diagnostics = Bounded($$"""{"Version": "2020-12-01", "Steps": [{{string.Join(',', steps)}}]}""");
        Assert.Equal(closed ? 1 : 0, diagnostics.Count(static problem => problem.Id == "PSDK1010"));
    }

    /// <summary>Reads and checks a text; both in bounds.</summary>
    private static IReadOnlyList<PipelineDiagnostic> Bounded(string json)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetAllocatedBytesForCurrentThread();
        _ = PipelineDefinition.TryParse(json, out var definition, out var diagnostics);
        var all = definition?.Validate() ?? diagnostics;

        // Generous, so that a busy machine passes; what is quadratic takes hours and terabytes.
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 10_000_000_000);
        return all;
    }
}
