using System.Buffers;
using System.Text;
using CsCheck;
using Xunit;

namespace PipelineSdk.Tests.Compilation;

public sealed class DeterminismTests
{
    [Fact]
    public void Building_and_compiling_again_gives_the_same() => RandomPipelines.Gen.Sample(static build =>
    {
        var pipeline = build();
        var expected = Everything(pipeline);
        Assert.Equal(expected, Everything(pipeline));
        Assert.Equal(expected, Everything(build()));
    });

    [Fact]
    public void Every_definition_is_json_that_says_what_the_model_says() => RandomPipelines.Gen.Sample(static build =>
    {
        var definition = Written.Try(build()).Definition;
        Assert.Equal(definition.ToJson(), Encoding.UTF8.GetString(definition.Utf8Json.Span));
        Assert.All(definition.AllSteps, static step =>
        {
            Assert.Equal(step.Name, step.Json.GetProperty("Name").GetString());
            Assert.Equal(step.Type, step.Json.GetProperty("Type").GetString());
        });
        Assert.Distinct(definition.AllSteps.Select(static step => step.JsonPath));
    });

    [Fact]
    public void A_long_definition_is_in_one_piece_on_request()
    {
        var pipeline = new Pipeline("Long") { Steps = [.. Enumerable.Range(0, 500).Select(static i => new FailStep($"Fail{i}", new string('x', i)))] };
        var definition = Written.Try(pipeline).Definition;
        Assert.False(definition.Text.IsSingleSegment);
        Assert.Equal(definition.Text.ToArray(), definition.Utf8Json.ToArray());
        Assert.Equal(definition.ToJson(), Encoding.UTF8.GetString(definition.Utf8Json.Span));
    }

    [Fact]
    public async Task Compiling_from_several_threads_at_once_gives_the_same()
    {
        var shared = Sample();
        var expected = Everything(shared);
        var texts = await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() =>
            Enumerable.Range(0, 20).Select(_ => Everything(shared)).Distinct().Single(), TestContext.Current.CancellationToken)));
        Assert.Equal([expected], texts.Distinct());
    }

    [Fact]
    public void First_looks_from_several_threads_at_once_give_the_same() => Assert.All(Enumerable.Range(0, 50), static _ =>
    {
        var fresh = Sample();
        Assert.Single(Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8).Select(_ => Everything(fresh)).ToArray().Distinct());
    });

    [Fact]
    public void Compiling_changes_nothing()
    {
        var request = Requests.Training();
        request.TrainingJobName = "job";
        request.ExperimentConfig = new() { ExperimentName = "e", TrialComponentDisplayName = "d" };
        request.HyperParameters = new() { ["sagemaker_job_name"] = "j", ["a"] = "1" };
        var hidden = new LambdaStep("Hidden", Written.FunctionArn) { Outputs = [new("out")] };
        var step = new TrainingStep("Train", request) { DependsOn = ["Group"] };
        var group = new StepCollection("Group", [new FailStep("Fail", $"{hidden.Outputs["out"]}")]);
        var check = new ConditionStep("Check") { IfSteps = [group] };
        var pipeline = new Pipeline("Pipeline") { Steps = [step, check] };

        Written.Try(pipeline);

        Assert.Equal([step, check], pipeline.Steps);
        Assert.Empty(pipeline.Parameters);
        Assert.Equal([group], check.IfSteps);
        Assert.Equal(["Group"], step.DependsOn.Select(static dependency => dependency.Name));
        Assert.Same(request, step.Arguments);
        Assert.Equal("\"job\"", Written.Value(request.TrainingJobName));
        Assert.Equal("\"e\"", Written.Value(request.ExperimentConfig.ExperimentName));
        Assert.Equal(["sagemaker_job_name", "a"], request.HyperParameters.Keys);
    }

    [Fact]
    public void Changes_between_two_compilations_show()
    {
        var request = Requests.Model();
        var pipeline = new Pipeline("Pipeline") { Steps = [new CreateModelStep("Create", request)] };
        var before = Written.Try(pipeline);
        request.EnableNetworkIsolation = true;
        pipeline.Steps.Add(new FailStep("Fail"));
        Assert.Equal(2, Written.Try(pipeline).Definition.Steps.Count);
        Assert.Contains("\"EnableNetworkIsolation\":true", Written.Try(pipeline).ToJson(), StringComparison.Ordinal);
        Assert.DoesNotContain("EnableNetworkIsolation", before.ToJson(), StringComparison.Ordinal);
    }

    private static string Everything(Pipeline pipeline)
    {
        var compiled = Written.Try(pipeline);
        return string.Join('\n', [compiled.ToJson(), compiled.ToJson(indented: true), Written.Problems(compiled), compiled.Graph.ToDot(), .. compiled.Assets]);
    }

    private static Pipeline Sample()
    {
        var bucket = new ParameterString("Bucket");
        var prepare = new LambdaStep("Prepare", Written.FunctionArn) { Outputs = [new("uri")], Inputs = new() { ["a"] = $"s3://{bucket}/{1.5}" } };
        var request = Requests.Training();
        request.InputDataConfig = [Requests.Channel("train", $"{prepare.Outputs["uri"]}/train")];
        var train = new TrainingStep("Train", request);
        return new("Pipeline")
        {
            Parameters = [bucket],
            Steps = [new ConditionStep("Check") { Conditions = [train.Properties.BillableTimeInSeconds < 3600], ElseSteps = [new FailStep("Fail", $"{bucket}!")] }],
        };
    }
}
