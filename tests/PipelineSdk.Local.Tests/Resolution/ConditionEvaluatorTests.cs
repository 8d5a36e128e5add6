namespace PipelineSdk.Local.Tests.Resolution;

public sealed class ConditionEvaluatorTests
{
    [Theory]
    [InlineData("Equals", "5", "5", true)]
    [InlineData("Equals", "5", "5.0", true)]
    [InlineData("Equals", "9007199254740993", "9007199254740992", false)]
    [InlineData("Equals", "0.1", "0.10", true)]
    [InlineData("Equals", "1e400", "1e400", true)]
    [InlineData("Equals", "\"a\"", "\"a\"", true)]
    [InlineData("Equals", "\"a\"", "\"A\"", false)]
    [InlineData("Equals", "true", "false", false)]
    [InlineData("Equals", "null", "null", true)]
    [InlineData("Equals", "1", "null", false)]
    [InlineData("NotEquals", "1", "2", true)]
    [InlineData("GreaterThan", "5", "4.5", true)]
    [InlineData("GreaterThan", "5", "5", false)]
    [InlineData("GreaterThanOrEqualTo", "5", "5.0", true)]
    [InlineData("LessThan", "4", "5", true)]
    [InlineData("LessThan", "\"a\"", "\"b\"", true)]
    [InlineData("LessThanOrEqualTo", "5", "5", true)]
    [InlineData("LessThanOrEqualTo", "6", "5", false)]
    public void Comparisons_compare(string type, string left, string right, bool expected) =>
        Assert.Equal(expected, Evaluate($$"""{"Type": "{{type}}", "LeftValue": {{left}}, "RightValue": {{right}}}"""));

    [Theory]
    [InlineData("Equals", "5", "\"5\"", "Conditions[0]: Equals cannot compare the number 5 with the text '5': both have to be of one type.")]
    [InlineData("Equals", "true", "1", "Conditions[0]: Equals cannot compare the Boolean true with the number 1: both have to be of one type.")]
    [InlineData("LessThan", "true", "false", "Conditions[0]: LessThan cannot compare the Boolean true with the Boolean false: both have to be of one type.")]
    [InlineData("GreaterThan", "5", "null", "Conditions[0]: GreaterThan cannot compare the number 5 with null: both have to be of one type.")]
    [InlineData("Resembles", "5", "5", "Conditions[0]: there is no condition of the type 'Resembles'.")]
    public void Values_of_different_types_are_an_error(string type, string left, string right, string expected) => Assert.Equal(
        expected,
        Assert.Throws<ResolutionException>(() => Evaluate($$"""{"Type": "{{type}}", "LeftValue": {{left}}, "RightValue": {{right}}}""")).Message);

    [Theory]
    [InlineData("""{"Type": "In", "QueryValue": "b", "Values": ["a", 1, "b"]}""", true)]
    [InlineData("""{"Type": "In", "QueryValue": 1.0, "Values": ["1", 1]}""", true)]
    [InlineData("""{"Type": "In", "QueryValue": "c", "Values": ["a"]}""", false)]
    [InlineData("""{"Type": "In", "Value": "a", "In": ["a"]}""", true)]
    [InlineData("""{"Type": "NotIn", "Value": "a", "In": ["a"]}""", false)]
    [InlineData("""{"Type": "Not", "Condition": {"Type": "Equals", "LeftValue": 1, "RightValue": 2}}""", true)]
    [InlineData("""{"Type": "Or", "Conditions": []}""", false)]
    [InlineData("""{"Type": "Or", "Conditions": [{"Type": "Equals", "LeftValue": 1, "RightValue": 1}, {"Type": "Equals", "LeftValue": 1, "RightValue": "x"}]}""", true)]
    public void Others_decide(string condition, bool expected) => Assert.Equal(expected, Evaluate(condition));

    [Fact]
    public void A_list_is_joined_by_and_and_ends_at_the_first_that_does_not_hold()
    {
        var evaluator = new ConditionEvaluator(Resolver());

        Assert.False(evaluator.EvaluateAll(JsonValues.Parse("""
            [{"Type": "Equals", "LeftValue": 1, "RightValue": 1},
             {"Type": "LessThan", "LeftValue": 2, "RightValue": 1},
             {"Type": "Equals", "LeftValue": {"Get": "Parameters.Missing"}, "RightValue": 1}]
            """)));

        Assert.Equal(
            """[{"Type":"Equals","LeftValue":1,"RightValue":1,"Holds":true},{"Type":"LessThan","LeftValue":2,"RightValue":1,"Holds":false}]""",
            evaluator.Evaluated.GetRawText());
    }

    [Fact]
    public void An_empty_list_holds() => Assert.True(new ConditionEvaluator(Resolver()).EvaluateAll(JsonValues.Parse("[]")));

    private static bool Evaluate(string condition) => new ConditionEvaluator(Resolver()).EvaluateAll(JsonValues.Parse($"[{condition}]"));

    private static Resolver Resolver() =>
        new(new() { Parameters = new Dictionary<string, JsonElement>(), Variable = static _ => default, Step = static _ => null });
}
