using Xunit;

namespace PipelineSdk.Tests.Pipelines;

public sealed class ParameterValueTests
{
    public static TheoryData<ParameterValue, ParameterType, string> Values => new()
    {
        { "x", ParameterType.String, "x" },
        { 5, ParameterType.Integer, "5" },
        { long.MinValue, ParameterType.Integer, "-9223372036854775808" },
        { 0.5, ParameterType.Float, "0.5" },
        { 2.0, ParameterType.Float, "2.0" },
        { 1e-7, ParameterType.Float, "1e-07" },
        { true, ParameterType.Boolean, "True" },
        { false, ParameterType.Boolean, "False" },
        { default, ParameterType.String, "" },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Values_are_text_as_Python_writes_it(ParameterValue value, ParameterType type, string text) =>
        Assert.Equal((type, text, text), (value.Type, value.Text, value.ToString()));

    [Fact]
    public void What_is_no_value_is_refused()
    {
        Assert.Throws<ArgumentNullException>(static () => (ParameterValue)(string)null!);
        Assert.Throws<ArgumentOutOfRangeException>(static () => (ParameterValue)double.NaN);
        Assert.Throws<ArgumentOutOfRangeException>(static () => (ParameterValue)double.PositiveInfinity);
        Assert.Throws<InvalidOperationException>(static () => (ParameterValue)new ParameterString("P").ToString());
    }
}
