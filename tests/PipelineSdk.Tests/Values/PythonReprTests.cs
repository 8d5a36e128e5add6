using Xunit;

namespace PipelineSdk.Tests.Values;

public sealed class PythonReprTests
{
    public static TheoryData<PipelineValue, string> Constants => new()
    {
        { "plain 'text'", "plain 'text'" },
        { PipelineValue.Null, "None" },
        { true, "True" },
        { -7, "-7" },
        { 1e-05, "1e-05" },
        { 1e16, "1e+16" },
        { 1.0, "1.0" },
        { double.NaN, "nan" },
        { PipelineValue.List(), "[]" },
        { PipelineValue.Object(), "{}" },
        { PipelineValue.List(1, null, "a", PipelineValue.List(2.5, false)), "[1, None, 'a', [2.5, False]]" },
        { PipelineValue.Object(("k", "v"), ("n", PipelineValue.Object(("inner", PipelineValue.List(1))))), "{'k': 'v', 'n': {'inner': [1]}}" },
    };

    public static TheoryData<string, string> Quoted => new()
    {
        { "it's", "\"it's\"" },
        { "say \"hi\"", "'say \"hi\"'" },
        { "it's \"both\"", "'it\\'s \"both\"'" },
        { "back\\slash", "'back\\\\slash'" },
        { "a\tb\nc\rd", "'a\\tb\\nc\\rd'" },
        { "\0\u001f\u007f", "'\\x00\\x1f\\x7f'" },
        { "é\u00a0\u00ad", "'é\\xa0\\xad'" },
        { "日本\u200b\u2028", "'日本\\u200b\\u2028'" },
        { "😀\U000e0001", "'😀\\U000e0001'" },
    };

    [Theory]
    [MemberData(nameof(Constants))]
    public void Writes_what_str_writes(PipelineValue value, string expected) => Assert.Equal(expected, PythonRepr.Str(value.Payload));

    [Theory]
    [MemberData(nameof(Quoted))]
    public void Quotes_text_within_a_list(string text, string expected) => Assert.Equal($"[{expected}]", PythonRepr.Str(PipelineValue.List(text).Payload));

    [Fact]
    public void Depth_costs_no_stack()
    {
        const int Depth = 200_000;
        PipelineValue value = 1;
        for (var i = 0; i < Depth; i++)
        {
            value = PipelineValue.List(value);
        }

        Assert.Equal(2 * Depth + 1, PythonRepr.Str(value.Payload).Length);
        Assert.True(PythonNotation.IsConstant(value));
    }
}
