using Xunit;

namespace PipelineSdk.Tests.Definitions;

public sealed class PipelineGraphTests
{
    /// <summary>One of each cause, in a list, a branch and a nested branch.</summary>
    private static PipelineGraph Sample()
    {
        var prepare = new LambdaStep("Prepare", "arn:prepare") { Outputs = [new("rows", StepOutputType.Integer), new("uri")] };
        var train = new LambdaStep("Train", "arn:train")
        {
            Inputs = new() { ["data"] = prepare.Outputs["uri"], ["copy"] = $"{prepare.Outputs["uri"]}/copy" },
            DependsOn = [prepare, "Nobody"],
            Outputs = [new("mse", StepOutputType.Float)],
        };
        var tooFew = new ConditionStep("TooFew")
        {
            Conditions = [prepare.Outputs["rows"] < 10],
            IfSteps = [new FailStep("Empty", "no rows")],
        };
        var check = new ConditionStep("Check")
        {
            Conditions = [train.Outputs["mse"] <= 6.0],
            IfSteps = [new LambdaStep("Deploy", "arn:deploy") { Inputs = new() { ["file"] = new JsonGet("Train", "report", "a.b") } }],
            ElseSteps = [tooFew],
            DependsOn = ["Train"],
        };
        var after = new LambdaStep("After", "arn:after") { DependsOn = [check] };
        new Pipeline("P") { Steps = [prepare, train, check, after] }.TryCompile(new("us-west-2", "123456789012"), out var compiled);
        return compiled.Graph;
    }

    [Fact]
    public void Steps_are_in_definition_order_and_branches_follow_their_condition() =>
        Assert.Equal(["Prepare", "Train", "Check", "Deploy", "TooFew", "Empty", "After"], Sample().Steps);

    [Fact]
    public void Every_cause_is_an_edge_and_unknown_names_are_none() => Assert.Equal(
        [
            new("Prepare", "Train", GraphEdgeKind.Reference, "$.Steps[1].Arguments.data"),
            new("Prepare", "Train", GraphEdgeKind.Reference, "$.Steps[1].Arguments.copy['Std:Join'].Values[0]"),
            new("Prepare", "Train", GraphEdgeKind.DependsOn, "$.Steps[1].DependsOn[0]"),
            new("Train", "Check", GraphEdgeKind.Reference, "$.Steps[2].Arguments.Conditions[0].LeftValue"),
            new("Train", "Check", GraphEdgeKind.DependsOn, "$.Steps[2].DependsOn[0]"),
            new("Check", "Deploy", GraphEdgeKind.Branch, "$.Steps[2].Arguments.IfSteps[0]") { Branch = true },
            new("Train", "Deploy", GraphEdgeKind.Reference, "$.Steps[2].Arguments.IfSteps[0].Arguments.file['Std:JsonGet'].PropertyFile"),
            new("Check", "TooFew", GraphEdgeKind.Branch, "$.Steps[2].Arguments.ElseSteps[0]") { Branch = false },
            new(
                "Prepare",
                "TooFew",
                GraphEdgeKind.Reference,
                "$.Steps[2].Arguments.ElseSteps[0].Arguments.Conditions[0].LeftValue"),
            new("TooFew", "Empty", GraphEdgeKind.Branch, "$.Steps[2].Arguments.ElseSteps[0].Arguments.IfSteps[0]") { Branch = true },
            new("Check", "After", GraphEdgeKind.DependsOn, "$.Steps[3].DependsOn[0]"),
        ],
        Sample().Edges);

    [Theory]
    [InlineData("Prepare", "", "Train TooFew", "", "Train Check Deploy TooFew Empty After")]
    [InlineData("Train", "Prepare", "Check Deploy", "Prepare", "Check Deploy TooFew Empty After")]
    [InlineData("Check", "Train", "Deploy TooFew After", "Prepare Train", "Deploy TooFew Empty After")]
    [InlineData("Deploy", "Train Check", "", "Prepare Train Check", "")]
    [InlineData("TooFew", "Prepare Check", "Empty", "Prepare Train Check", "Empty")]
    [InlineData("Empty", "TooFew", "", "Prepare Train Check TooFew", "")]
    [InlineData("After", "Check", "", "Prepare Train Check", "")]
    public void Neighbours_are_distinct_and_in_definition_order(
        string step, string dependencies, string dependents, string ancestors, string descendants)
    {
        var graph = Sample();
        Assert.Equal(
            (dependencies, dependents, ancestors, descendants),
            (Text(graph.DependenciesOf(step)), Text(graph.DependentsOf(step)), Text(graph.Ancestors(step)), Text(graph.Descendants(step))));
    }

    [Fact]
    public void An_unknown_step_is_refused_with_the_names_that_exist()
    {
        var graph = TestGraph.Of(("B", []), ("A", []));
        Func<string, IReadOnlyList<string>>[] readers = [graph.DependenciesOf, graph.DependentsOf, graph.Ancestors, graph.Descendants];
        Assert.All(readers, static read => Assert.Equal(
            "There is no step 'C'. The steps: 'A', 'B'.",
            Assert.Throws<KeyNotFoundException>(() => read("C")).Message));
    }

    [Fact]
    public void Steps_of_one_name_are_one_node_with_the_edges_of_all()
    {
        var graph = TestGraph.Of(("A", []), ("B", []), ("X", ["A"]), ("X", ["B", "A"]));
        Assert.Equal(["A", "B", "X"], graph.Steps);
        Assert.Equal(
            [
                new("A", "X", GraphEdgeKind.DependsOn, "$.Steps[2].DependsOn[0]"),
                new("B", "X", GraphEdgeKind.DependsOn, "$.Steps[3].DependsOn[0]"),
                new("A", "X", GraphEdgeKind.DependsOn, "$.Steps[3].DependsOn[1]"),
            ],
            graph.Edges);
        Assert.Equal(["A", "B"], graph.DependenciesOf("X"));
    }

    [Fact]
    public void A_pipeline_without_steps_has_an_empty_graph()
    {
        var graph = TestGraph.Of();
        Assert.Empty(graph.Steps);
        Assert.Empty(graph.Edges);
        Assert.Empty(graph.TopologicalOrder);
        Assert.Empty(graph.Levels);
        Assert.Empty(graph.CriticalPath());
        Assert.True(graph.IsAcyclic);
        Assert.Null(graph.Cycle);
    }

    private static string Text(IReadOnlyList<string> names) => string.Join(' ', names);
}
