using System.Globalization;
using CsCheck;
using Xunit;

namespace PipelineSdk.Tests.Values;

public sealed class PythonTextTests
{
    [Theory]
    [InlineData(0.0, "0.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(6.0, "6.0")]
    [InlineData(-6.5, "-6.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(0.30000000000000004, "0.30000000000000004")]
    [InlineData(100.0, "100.0")]
    [InlineData(1200.5, "1200.5")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00012345, "0.00012345")]
    [InlineData(0.00001, "1e-05")]
    [InlineData(0.000012345, "1.2345e-05")]
    [InlineData(-1.5e-7, "-1.5e-07")]
    [InlineData(123456789012345.6, "123456789012345.6")]
    [InlineData(1e15, "1000000000000000.0")]
    [InlineData(9007199254740993.0, "9007199254740992.0")]
    [InlineData(9999999999999998.0, "9999999999999998.0")]
    [InlineData(1e16, "1e+16")]
    [InlineData(1.2345e16, "1.2345e+16")]
    [InlineData(12345678901234567890.0, "1.2345678901234567e+19")]
    [InlineData(1e22, "1e+22")]
    [InlineData(1e100, "1e+100")]
    [InlineData(1e-100, "1e-100")]
    [InlineData(double.Epsilon, "5e-324")]
    [InlineData(2.2250738585072014e-308, "2.2250738585072014e-308")]
    [InlineData(double.MaxValue, "1.7976931348623157e+308")]
    [InlineData(double.MinValue, "-1.7976931348623157e+308")]
    [InlineData(double.NaN, "nan")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NegativeInfinity, "-inf")]
    public void A_double_is_written_as_repr_writes_it(double value, string text) => Assert.Equal(text, PythonText.Of(value));

    [Theory]
    [InlineData(0.1f, "0.1")]
    [InlineData(6f, "6.0")]
    [InlineData(1e-5f, "1e-05")]
    [InlineData(16777216f, "16777216.0")]
    [InlineData(1e16f, "1e+16")]
    [InlineData(float.MaxValue, "3.4028235e+38")]
    [InlineData(float.NaN, "nan")]
    [InlineData(float.NegativeInfinity, "-inf")]
    public void A_float_keeps_its_own_digits(float value, string text) => Assert.Equal(text, PythonText.Of(value));

    [Fact]
    public void Every_double_reads_back_the_same() => Gen.Double.Where(double.IsFinite).Sample(static value =>
        Assert.Equal(value, double.Parse(PythonText.Of(value), CultureInfo.InvariantCulture)));

    [Fact]
    public void Every_double_has_the_form_of_python() => Gen.Double.Where(double.IsFinite).Sample(static value =>
        Assert.Matches(@"\A-?(\d{1,16}\.\d+|\d(\.\d+)?e[+-]\d{2,3})\z", PythonText.Of(value)));

    [Fact]
    public void Other_constants_have_their_text() => Assert.Equal(
        ["text", "True", "False", "7", "-9223372036854775808", "2.5", "None"],
        new object?[] { "text", true, false, 7, long.MinValue, 2.5m, null }.Select(PythonText.Of));

    [Fact]
    public void Numbers_in_a_definition_are_written_the_same_way()
    {
        Assert.Equal("[6.0,-0.0,1e-05,1e+16,5e-324,0.1]", Written.Value(PipelineValue.List(6.0, -0.0, 1e-5, 1e16, double.Epsilon, 0.1)));
        Assert.Equal("[6,9223372036854775807,-9223372036854775808]", Written.Value(PipelineValue.List(6, long.MaxValue, long.MinValue)));
    }

    [Theory]
    [InlineData(double.NaN, "nan")]
    [InlineData(double.PositiveInfinity, "inf")]
    [InlineData(double.NegativeInfinity, "-inf")]
    public void Numbers_that_json_cannot_carry_are_reported(double value, string text)
    {
        var compiled = Written.Try(new LambdaStep("Step", Written.FunctionArn) { Inputs = new() { ["value"] = value } });
        Assert.Equal(
            $"error PSDK0005: step 'Step' at $.Steps[0].Arguments.value: {text} is no JSON number. Fix: give a finite number.",
            Assert.Single(compiled.Diagnostics, static diagnostic => diagnostic.Id == "PSDK0005").ToString());
        Assert.Equal("null", Written.Value(value));
    }
}
