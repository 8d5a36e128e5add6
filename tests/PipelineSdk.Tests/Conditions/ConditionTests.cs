using Xunit;

namespace PipelineSdk.Tests.Conditions;

public sealed class ConditionTests
{
    private static readonly ParameterString Stage = new("Stage");
    private static readonly ParameterInteger Count = new("Count");
    private static readonly ParameterFloat Limit = new("Limit");
    private static readonly ProcessingStep Evaluate = new("Evaluate", Requests.Processing());
    private static readonly JsonGet Mse = Evaluate.JsonGet("report", "mse");
    private static readonly TuningStep Tune = new("Tune", Requests.Tuning());

    private static readonly UntypedReference Output = new LambdaStep("Call", Written.FunctionArn) { Outputs = [new("limit")] }.Outputs["limit"];

    private const string OutputText = """{"Get":"Steps.Call.OutputParameters['limit']"}""";

    private const string MseText = """{"Std:JsonGet":{"PropertyFile":{"Get":"Steps.Evaluate.PropertyFiles.report"},"Path":"mse"}}""";

    [Fact]
    public void Comparisons_have_a_left_and_a_right_value()
    {
        (Condition Condition, string Type)[] all =
        [
            (new ConditionEquals(Count, 1), "Equals"),
            (new ConditionGreaterThan(Count, 1), "GreaterThan"),
            (new ConditionGreaterThanOrEqualTo(Count, 1), "GreaterThanOrEqualTo"),
            (new ConditionLessThan(Count, 1), "LessThan"),
            (new ConditionLessThanOrEqualTo(Count, 1), "LessThanOrEqualTo"),
        ];
        Assert.All(all, static item =>
        {
            Assert.Equal(item.Type, item.Condition.Type);
            Assert.Equal($$"""{"Type":"{{item.Type}}","LeftValue":{"Get":"Parameters.Count"},"RightValue":1}""", Written.Condition(item.Condition));
        });
    }

    [Fact]
    public void Sides_take_every_json() => Assert.Equal(
        [
            """{"Type":"Equals","LeftValue":null,"RightValue":null}""",
            """{"Type":"Equals","LeftValue":"a","RightValue":true}""",
            """{"Type":"Equals","LeftValue":[1,"b"],"RightValue":{"k":6.0}}""",
            """{"Type":"Equals","LeftValue":{"Get":"Execution.PipelineName"},"RightValue":{"Std:Join":{"On":"","Values":[{"Get":"Parameters.Stage"},"-x"]}}}""",
        ],
        new Condition[]
        {
            new ConditionEquals(null, PipelineValue.Null),
            new ConditionEquals("a", true),
            new ConditionEquals(PipelineValue.List(1, "b"), PipelineValue.Object(("k", 6.0))),
            new ConditionEquals(ExecutionVariables.PipelineName, $"{Stage}-x"),
        }.Select(Written.Condition));

    [Fact]
    public void Operators_compare_numbers() => Assert.Equal(
        [
            """{"Type":"LessThanOrEqualTo","LeftValue":{"Get":"Parameters.Limit"},"RightValue":6.0}""",
            """{"Type":"LessThan","LeftValue":{"Get":"Parameters.Count"},"RightValue":{"Get":"Parameters.Limit"}}""",
            """{"Type":"GreaterThan","LeftValue":1,"RightValue":{"Get":"Parameters.Count"}}""",
            """{"Type":"GreaterThanOrEqualTo","LeftValue":{"Get":"Steps.Tune.BestTrainingJob.FinalHyperParameterTuningJobObjectiveMetric.Value"},"RightValue":0.9}""",
        ],
        new[]
        {
            Limit <= 6.0,
            Count < Limit,
            1 > Count,
            Tune.Properties.BestTrainingJob.FinalHyperParameterTuningJobObjectiveMetric.Value >= 0.9,
        }.Select(Written.Condition));

    [Fact]
    public void Operators_compare_untyped_references_on_either_side()
    {
        (Condition Condition, string Text)[] all =
        [
            (Mse < 6.0, Comparison("LessThan", MseText, "6.0")),
            (Mse > 6, Comparison("GreaterThan", MseText, "6")),
            (Mse <= Limit, Comparison("LessThanOrEqualTo", MseText, """{"Get":"Parameters.Limit"}""")),
            (Mse >= 6.0, Comparison("GreaterThanOrEqualTo", MseText, "6.0")),
            (6.0 < Mse, Comparison("LessThan", "6.0", MseText)),
            (6.0 > Mse, Comparison("GreaterThan", "6.0", MseText)),
            (Limit <= Mse, Comparison("LessThanOrEqualTo", """{"Get":"Parameters.Limit"}""", MseText)),
            (6.0 >= Mse, Comparison("GreaterThanOrEqualTo", "6.0", MseText)),
            (Mse < Output, Comparison("LessThan", MseText, OutputText)),
            (Mse > Output, Comparison("GreaterThan", MseText, OutputText)),
            (Mse <= Output, Comparison("LessThanOrEqualTo", MseText, OutputText)),
            (Mse >= Output, Comparison("GreaterThanOrEqualTo", MseText, OutputText)),
        ];
        Assert.All(all, static item => Assert.Equal(item.Text, Written.Condition(item.Condition)));

        static string Comparison(string type, string left, string right) => $$"""{"Type":"{{type}}","LeftValue":{{left}},"RightValue":{{right}}}""";
    }

    [Fact]
    public void Equality_and_membership_are_methods()
    {
        Assert.Equal("""{"Type":"Equals","LeftValue":{"Get":"Parameters.Stage"},"RightValue":"prod"}""", Written.Condition(Stage.IsEqualTo("prod")));
        Assert.Equal("""{"Type":"Equals","LeftValue":{"Get":"Parameters.Stage"},"RightValue":null}""", Written.Condition(Stage.IsEqualTo(null)));
        Assert.Equal(
            """{"Type":"In","QueryValue":{"Get":"Parameters.Stage"},"Values":["dev",1,{"Get":"Execution.PipelineName"}]}""",
            Written.Condition(Stage.IsIn(["dev", 1, ExecutionVariables.PipelineName])));
        Assert.Equal("""{"Type":"In","QueryValue":1,"Values":[]}""", Written.Condition(new ConditionIn(1, [])));
    }

    [Fact]
    public void Not_and_or_nest()
    {
        Assert.Equal(
            """{"Type":"Not","Condition":{"Type":"GreaterThan","LeftValue":{"Get":"Parameters.Count"},"RightValue":4}}""",
            Written.Condition(!(Count > 4)));
        Assert.Equal(
            """
            {"Type":"Or","Conditions":[{"Type":"Equals","LeftValue":{"Get":"Parameters.Stage"},"RightValue":"a"},
            {"Type":"Not","Condition":{"Type":"Or","Conditions":[{"Type":"Equals","LeftValue":1,"RightValue":2}]}}]}
            """.ReplaceLineEndings(""),
            Written.Condition(new ConditionOr([Stage.IsEqualTo("a"), new ConditionNot(new ConditionOr([new ConditionEquals(1, 2)]))])));
        Assert.Equal("""{"Type":"Or","Conditions":[]}""", Written.Condition(new ConditionOr([])));
    }

    [Fact]
    public void A_chain_of_ors_is_one_or()
    {
        Condition a = Stage.IsEqualTo("a"), b = Stage.IsEqualTo("b"), c = Stage.IsEqualTo("c"), d = Stage.IsEqualTo("d");
        Assert.Equal([a, b, c, d], Assert.IsType<ConditionOr>(a | b | c | d).Conditions);
        Assert.Equal([a, b, c, d], Assert.IsType<ConditionOr>(a | (b | (c | d))).Conditions);
        Assert.Equal([a, b, c, d], Assert.IsType<ConditionOr>((a | b) | (c | d)).Conditions);
    }

    [Fact]
    public void Show_their_parts()
    {
        PipelineList<PipelineValue> values = ["a"];
        var membership = new ConditionIn(Stage, values);
        values.Add("b");
        var comparison = new ConditionLessThan(Count, Limit);
        Assert.Equal(((PipelineValue)Count, (PipelineValue)Limit), (comparison.Left, comparison.Right));
        Assert.Same(Stage, membership.Value);
        Assert.Single(membership.InValues);
        Assert.Same(comparison, new ConditionNot(comparison).Condition);
    }

    [Fact]
    public void Need_what_they_are_made_of()
    {
        Assert.Throws<ArgumentNullException>("condition", static () => new ConditionNot(null!));
        Assert.Throws<ArgumentNullException>("value", static () => new ConditionIn(null!, []));
    }
}
