using Xunit;

namespace PipelineSdk.Tests.Steps;

public sealed class ConditionStepTests
{
    private static readonly ParameterInteger Count = new("Count");

    [Fact]
    public void Has_its_conditions_and_branches_as_arguments()
    {
        var step = new ConditionStep("Check")
        {
            Conditions = [Count > 1, Count <= 5],
            IfSteps = [new LambdaStep("Go", Written.FunctionArn), new StepCollection("Group", [new FailStep("One", "1"), new FailStep("Two", "2")])],
            ElseSteps = [new FailStep("Stop", $"count is {Count}")],
            DisplayName = "Enough?",
            Description = "Counts.",
            DependsOn = ["Before"],
        };
        Assert.Equal(
            """
            {
              "Name": "Check",
              "Type": "Condition",
              "Arguments": {
                "Conditions": [
                  {
                    "Type": "GreaterThan",
                    "LeftValue": {
                      "Get": "Parameters.Count"
                    },
                    "RightValue": 1
                  },
                  {
                    "Type": "LessThanOrEqualTo",
                    "LeftValue": {
                      "Get": "Parameters.Count"
                    },
                    "RightValue": 5
                  }
                ],
                "IfSteps": [
                  {
                    "Name": "Go",
                    "Type": "Lambda",
                    "Arguments": {},
                    "FunctionArn": "arn:aws:lambda:us-west-2:123456789012:function:f",
                    "OutputParameters": []
                  },
                  {
                    "Name": "One",
                    "Type": "Fail",
                    "Arguments": {
                      "ErrorMessage": "1"
                    }
                  },
                  {
                    "Name": "Two",
                    "Type": "Fail",
                    "Arguments": {
                      "ErrorMessage": "2"
                    }
                  }
                ],
                "ElseSteps": [
                  {
                    "Name": "Stop",
                    "Type": "Fail",
                    "Arguments": {
                      "ErrorMessage": {
                        "Std:Join": {
                          "On": "",
                          "Values": [
                            "count is ",
                            {
                              "Get": "Parameters.Count"
                            }
                          ]
                        }
                      }
                    }
                  }
                ]
              },
              "DependsOn": [
                "Before"
              ],
              "DisplayName": "Enough?",
              "Description": "Counts."
            }
            """,
            Written.Step(new Pipeline("Pipeline") { Parameters = [Count], Steps = [step, new LambdaStep("Before", Written.FunctionArn)] }));
    }

    [Fact]
    public void May_be_empty() => Assert.Equal(
        """{"Conditions":[],"IfSteps":[],"ElseSteps":[]}""",
        Written.Try(new ConditionStep("Check")).Definition.Steps[0].Arguments.GetRawText());

    [Fact]
    public void Reports_its_outcome() =>
        Assert.Equal("""{"Get":"Steps.Check.Outcome"}""", Written.Value(new ConditionStep("Check").Properties.Outcome));

    [Fact]
    public void Describes_its_branches()
    {
        var inner = new ConditionStep("Inner") { IfSteps = [new FailStep("Deep")] };
        var outer = new ConditionStep("Outer") { Conditions = [Count > 1], IfSteps = [inner], ElseSteps = [new FailStep("Other")] };
        var definition = Written.Try(outer).Definition;
        Assert.Equal(["Outer", "Inner", "Deep", "Other"], definition.AllSteps.Select(static step => step.Name));
        Assert.Equal(
            [
                (null, null, "$.Steps[0]"),
                ("Outer", true, "$.Steps[0].Arguments.IfSteps[0]"),
                ("Inner", true, "$.Steps[0].Arguments.IfSteps[0].Arguments.IfSteps[0]"),
                ("Outer", false, "$.Steps[0].Arguments.ElseSteps[0]"),
            ],
            definition.AllSteps.Select(static step => (step.Parent?.Name, step.Branch, step.JsonPath)));
        Assert.Equal(outer.Conditions, definition.Steps[0].Conditions);
        Assert.Equal("Deep", definition.AllSteps[2].Json.GetProperty("Name").GetString());
    }

    [Fact]
    public void Copies_assigned_lists()
    {
        List<Condition> conditions = [Count > 1];
        List<IPipelineStep> steps = [new FailStep("One")];
        var step = new ConditionStep("Check") { Conditions = conditions, IfSteps = steps, ElseSteps = steps };
        conditions.Clear();
        steps.Clear();
        Assert.Equal((1, 1, 1), (step.Conditions.Count, step.IfSteps.Count, step.ElseSteps.Count));
    }
}
