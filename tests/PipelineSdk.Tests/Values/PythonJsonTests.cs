using Xunit;

namespace PipelineSdk.Tests.Values;

public sealed class PythonJsonTests
{
    public static TheoryData<PipelineValue, string> Constants => new()
    {
        { "it", "\"it\"" },
        { "\"\\\n\r\t\b\f", "\"\\\"\\\\\\n\\r\\t\\b\\f\"" },
        { "é 日 😀 \u007f\0", "\"\\u00e9 \\u65e5 \\ud83d\\ude00 \\u007f\\u0000\"" },
        { "<a href='/'>", "\"<a href='/'>\"" },
        { PipelineValue.Null, "null" },
        { false, "false" },
        { 3, "3" },
        { 1.0, "1.0" },
        { 1e-05, "1e-05" },
        { double.NaN, "NaN" },
        { double.PositiveInfinity, "Infinity" },
        { double.NegativeInfinity, "-Infinity" },
        { PipelineValue.List(1, null, PipelineValue.List()), "[1, null, []]" },
        { PipelineValue.Object(("a", 1), ("é", PipelineValue.Object(("b", true)))), "{\"a\": 1, \"\\u00e9\": {\"b\": true}}" },
    };

    [Theory]
    [MemberData(nameof(Constants))]
    public void Writes_what_json_dumps_writes(PipelineValue value, string expected) => Assert.Equal(expected, PythonJson.Of(value.Payload));
}
