namespace PipelineSdk.Local.Tests.Parameters;

public sealed class ParameterBinderTests
{
    private static readonly PipelineDefinition Definition = new TestDefinition()
        .Parameter("Text", "String", "a")
        .Parameter("Whole", "Integer", 5)
        .Parameter("Real", "Float", 1.5)
        .Parameter("Flag", "Boolean", true)
        .Parameter("Stage", "String", "test", "test", "prod")
        .Parameter("Required", "String");

    public static TheoryData<string, ParameterValue, string> Accepted => new()
    {
        { "Text", "b", "\"b\"" },
        { "Text", "5", "\"5\"" },
        { "Whole", 7, "7" },
        { "Whole", "-7", "-7" },
        { "Real", 2.5, "2.5" },
        { "Real", 2, "2" },
        { "Real", "1e-5", "1e-5" },
        { "Real", "2.50", "2.50" },
        { "Real", ".5", "0.5" },
        { "Flag", false, "false" },
        { "Flag", "False", "false" },
        { "Flag", "true", "true" },
        { "Stage", "prod", "\"prod\"" },
    };

    public static TheoryData<string, ParameterValue, string> Refused => new()
    {
        { "Text", 5, "The parameter 'Text' is of the type String; '5' was given as Integer." },
        { "Whole", 1.5, "The parameter 'Whole' is of the type Integer; '1.5' was given as Float." },
        { "Whole", true, "The parameter 'Whole' is of the type Integer; 'True' was given as Boolean." },
        { "Whole", "x", "The parameter 'Whole' is of the type Integer; 'x' was given as String." },
        { "Real", "NaN", "The parameter 'Real' is of the type Float; 'NaN' was given as String." },
        { "Flag", 1, "The parameter 'Flag' is of the type Boolean; '1' was given as Integer." },
        { "Text", "", "The value of the parameter 'Text' is too short: it has 0 characters and needs at least 1." },
        { "Stage", "dev", "The parameter 'Stage' cannot be 'dev'; it can be 'test', 'prod'." },
        { "Other", "x", "There is no parameter 'Other'; there are 'Text', 'Whole', 'Real', 'Flag', 'Stage', 'Required'." },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Values_are_taken_in_the_parameters_type(string name, ParameterValue value, string expected)
    {
        var problems = new List<string>();
        var values = ParameterBinder.Bind(Definition, new Dictionary<string, ParameterValue> { ["Required"] = "r", [name] = value }, problems);
        Assert.Empty(problems);
        Assert.Equal(expected, values[name].GetRawText());
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void Other_values_are_refused(string name, ParameterValue value, string expected)
    {
        var problems = new List<string>();
        ParameterBinder.Bind(Definition, new Dictionary<string, ParameterValue> { ["Required"] = "r", [name] = value }, problems);
        Assert.Equal([expected], problems);
    }

    [Fact]
    public async Task All_problems_are_told_at_once()
    {
        await using var test = new PipelineTest("Test", Definition);
        test.Parameters["Whole"] = "x";
        var exception = await Assert.ThrowsAsync<LocalValidationException>(() => test.RunAsync(cancellationToken: TestContext.Current.CancellationToken));
        Assert.Equal(
            [
                "The parameter 'Whole' is of the type Integer; 'x' was given as String.",
                "The parameter 'Required' has no value: it has no default, and none was given.",
            ],
            exception.Problems);
    }

    [Fact]
    public void Defaults_stay_as_they_are_written()
    {
        var problems = new List<string>();
        var values = ParameterBinder.Bind(Definition, new Dictionary<string, ParameterValue> { ["Required"] = "r" }, problems);
        Assert.Equal(["\"a\"", "5", "1.5", "true", "\"test\"", "\"r\""], values.Values.Select(static value => value.GetRawText()));
    }
}
