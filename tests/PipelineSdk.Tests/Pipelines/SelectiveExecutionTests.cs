using Xunit;

namespace PipelineSdk.Tests.Pipelines;

public sealed class SelectiveExecutionTests
{
    private static readonly PipelineDefinition Definition = PipelineDefinition.Parse(
        """
        {"Version":"2020-12-01","Steps":[
          {"Name":"Prepare","Type":"Processing","Arguments":{}},
          {"Name":"Train","Type":"Training","Arguments":{"From":{"Get":"Steps.Prepare.Result"}}},
          {"Name":"Evaluate","Type":"Processing","Arguments":{"From":{"Get":"Steps.Train.Result"}}},
          {"Name":"Report","Type":"Processing","DependsOn":["Evaluate"],"Arguments":{}},
          {"Name":"Alone","Type":"Processing","Arguments":{}}]}
        """);

    [Fact]
    public void Every_step_between_two_selected_ones_belongs_to_the_closure()
    {
        var closed = new SelectiveExecution(
            ["Report", "Prepare"]) { SourcePipelineExecutionArn = "arn", ReferenceLatestExecution = false }.Close(Definition);

        Assert.Equal(["Prepare", "Train", "Evaluate", "Report"], closed.SelectedSteps);
        Assert.Equal(("arn", false), (closed.SourcePipelineExecutionArn, closed.ReferenceLatestExecution));
        Assert.Empty(closed.Check(Definition));
    }

    [Fact]
    public void A_selection_with_gaps_or_unknown_steps_is_refused()
    {
        Assert.Equal(
            [
                "The selected step 'Nowhere' is not in the pipeline. The steps: 'Prepare', 'Train', 'Evaluate', 'Report', 'Alone'.",
                "The steps 'Train', 'Evaluate' lie between selected steps and have to be selected too.",
            ],
            new SelectiveExecution(["Prepare", "Report", "Nowhere"]).Check(Definition));
        Assert.Equal(["1 to 50 steps can be selected, not 0."], new SelectiveExecution([]).Check(Definition));
        Assert.Throws<KeyNotFoundException>(static () => new SelectiveExecution(["Nowhere"]).Close(Definition));
    }

    [Fact]
    public void Only_results_that_are_used_are_needed()
    {
        Assert.Equal(["Prepare"], new SelectiveExecution(["Train", "Evaluate"]).Needs(Definition));
        Assert.Empty(new SelectiveExecution(["Report", "Alone"]).Needs(Definition));
    }
}
