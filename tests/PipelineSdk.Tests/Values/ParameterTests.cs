using Xunit;

namespace PipelineSdk.Tests.Values;

public sealed class ParameterTests
{
    [Fact]
    public void Are_declared_in_order_with_type_default_and_permitted_values()
    {
        var pipeline = new Pipeline("Pipeline")
        {
            Parameters =
            [
                new ParameterString("Text"),
                new ParameterString("TextWithDefault", "a"),
                new ParameterString("TextWithEmptyDefault", ""),
                new ParameterString("TextWithValues", "a", ["a", "b"]),
                new ParameterString("ValuesAlone", enumValues: ["b"]),
                new ParameterInteger("Integer"),
                new ParameterInteger("IntegerWithDefault", 0),
                new ParameterInteger("Large", 3_000_000_000),
                new ParameterFloat("Float"),
                new ParameterFloat("FloatWithDefault", 1),
                new ParameterFloat("Small", 1e-5),
                new ParameterBoolean("Boolean"),
                new ParameterBoolean("BooleanWithDefault", false),
            ],
        };
        Assert.Equal(
            """
            [{"Name":"Text","Type":"String"},
            {"Name":"TextWithDefault","Type":"String","DefaultValue":"a"},
            {"Name":"TextWithEmptyDefault","Type":"String","DefaultValue":""},
            {"Name":"TextWithValues","Type":"String","DefaultValue":"a","EnumValues":["a","b"]},
            {"Name":"ValuesAlone","Type":"String","EnumValues":["b"]},
            {"Name":"Integer","Type":"Integer"},
            {"Name":"IntegerWithDefault","Type":"Integer","DefaultValue":0},
            {"Name":"Large","Type":"Integer","DefaultValue":3000000000},
            {"Name":"Float","Type":"Float"},
            {"Name":"FloatWithDefault","Type":"Float","DefaultValue":1.0},
            {"Name":"Small","Type":"Float","DefaultValue":1e-05},
            {"Name":"Boolean","Type":"Boolean"},
            {"Name":"BooleanWithDefault","Type":"Boolean","DefaultValue":false}]
            """.ReplaceLineEndings(""),
            Written.Try(pipeline).Definition.Json.GetProperty("Parameters").GetRawText());
    }

    [Fact]
    public void Are_referred_to_by_name() => Assert.Equal(
        """[{"Get":"Parameters.A"},{"Get":"Parameters.B"},{"Get":"Parameters.C"},{"Get":"Parameters.D"}]""",
        Written.Value(PipelineValue.List(new ParameterString("A"), new ParameterInteger("B"), new ParameterFloat("C"), new ParameterBoolean("D"))));

    [Fact]
    public void Show_what_they_were_made_with()
    {
        List<string> values = ["a", "b"];
        var text = new ParameterString("Text", "a", values);
        values.Add("c");
        Assert.Equal(("Text", "a"), (text.Name, text.DefaultValue));
        Assert.Equal(["a", "b"], text.EnumValues);
        IPipelineParameter[] parameters =
            [text, new ParameterInteger("Integer", 1), new ParameterFloat("Float", 1.5), new ParameterBoolean("Boolean", true), new ParameterString("None")];
        Assert.Equal(
            [
                ("Text", ParameterType.String, "a", 2),
                ("Integer", ParameterType.Integer, "1", 0),
                ("Float", ParameterType.Float, "1.5", 0),
                ("Boolean", ParameterType.Boolean, "True", 0),
                ("None", ParameterType.String, null, 0),
            ],
            parameters.Select(static parameter => (parameter.Name, parameter.Type, parameter.Default?.ToString(), parameter.EnumValues.Count)));
    }

    [Fact]
    public void Need_a_name()
    {
        Assert.Throws<ArgumentNullException>("name", static () => new ParameterString(null!));
        Assert.Throws<ArgumentNullException>("name", static () => new ParameterInteger(null!));
        Assert.Throws<ArgumentNullException>("name", static () => new ParameterFloat(null!));
        Assert.Throws<ArgumentNullException>("name", static () => new ParameterBoolean(null!));
    }
}
