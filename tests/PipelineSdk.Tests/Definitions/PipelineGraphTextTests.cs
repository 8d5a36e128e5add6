using Xunit;

namespace PipelineSdk.Tests.Definitions;

public sealed class PipelineGraphTextTests
{
    private static readonly PipelineGraph Sample = Build();

    [Fact]
    public void Dot_has_one_line_for_each_step_and_pair() => Assert.Equal(
        """
        digraph pipeline {
          node [shape=box];
          "Train";
          "Check" [shape=diamond];
          "Deploy";
          "Fail";
          "Notify";
          "Train" -> "Check";
          "Check" -> "Deploy" [label="if"];
          "Train" -> "Deploy" [style=dashed];
          "Check" -> "Fail" [label="else"];
          "Check" -> "Notify" [style=dashed];
        }

        """,
        Sample.ToDot());

    [Fact]
    public void Mermaid_has_one_line_for_each_step_and_pair() => Assert.Equal(
        """
        flowchart TD
            s0["Train"]
            s1{"Check"}
            s2["Deploy"]
            s3["Fail"]
            s4["Notify"]
            s0 --> s1
            s1 -->|if| s2
            s0 -.-> s2
            s1 -->|else| s3
            s1 -.-> s4

        """,
        Sample.ToMermaid());

    [Fact]
    public void Hostile_names_cannot_break_out_of_dot() => Assert.Equal(
        """"
        digraph pipeline {
          node [shape=box];
          "\"]; evil [label=\"";
          "a\\";
          "x\\u000ay\\u0000z";
          "<b>&amp;lt;é😀";
          "";
          "a\\" -> "\"]; evil [label=\"" [style=dashed];
        }

        """",
        Hostile.ToDot());

    [Fact]
    public void Hostile_names_cannot_break_out_of_mermaid() => Assert.Equal(
        """
        flowchart TD
            s0["#34;#93;#59;#32;evil#32;#91;label#61;#34;"]
            s1["a#92;"]
            s2["x#65533;y#65533;z"]
            s3["#60;b#62;#38;lt#59;é😀"]
            s4[""]
            s1 -.-> s0

        """,
        Hostile.ToMermaid());

    [Fact]
    public void A_name_in_both_branches_has_both_labels()
    {
        var graph = TestGraph.Of([Condition("Check", Step("Same", true), Step("Same", true), Step("Same", false))]);
        Assert.Equal("flowchart TD\n    s0{\"Check\"}\n    s1[\"Same\"]\n    s0 -->|if, else| s1\n", graph.ToMermaid());
    }

    [Fact]
    public void An_empty_graph_is_still_a_drawing()
    {
        Assert.Equal("digraph pipeline {\n  node [shape=box];\n}\n", TestGraph.Of().ToDot());
        Assert.Equal("flowchart TD\n", TestGraph.Of().ToMermaid());
    }

    private static PipelineGraph Hostile { get; } =
        TestGraph.Of(("\"]; evil [label=\"", ["a\\"]), ("a\\", []), ("x\ny\0z", []), ("<b>&lt;é😀", []), ("", []));

    private static PipelineGraph Build()
    {
        var train = new LambdaStep("Train", "arn:train") { Outputs = [new("mse")] };
        var check = new ConditionStep("Check")
        {
            Conditions = [train.Outputs["mse"] <= 6.0, train.Outputs["mse"] > 0.0],
            IfSteps = [new LambdaStep("Deploy", "arn:deploy") { DependsOn = [train] }],
            ElseSteps = [new FailStep("Fail")],
            DependsOn = [train],
        };
        var notify = new LambdaStep("Notify", "arn:notify") { DependsOn = ["Check"] };
        new Pipeline("P") { Steps = [train, check, notify] }.TryCompile(new("us-west-2", "123456789012"), out var compiled);
        return compiled.Graph;
    }

    private static StepDefinition Step(string name, bool branch) =>
        new() { Name = name, Type = StepTypes.Fail, JsonPath = "$", Branch = branch };

    private static StepDefinition Condition(string name, params StepDefinition[] steps)
    {
        var condition = new StepDefinition { Name = name, Type = StepTypes.Condition, JsonPath = "$", IfSteps = steps };
        foreach (var step in steps)
        {
            step.Parent = condition;
        }

        return condition;
    }
}
