using Xunit;

namespace PipelineSdk.Tests.Values;

public sealed class PipelineValueTests
{
    private static readonly ParameterString Bucket = new("Bucket");
    private static readonly ParameterInteger Count = new("Count");
    private static readonly ProcessingStep Process = new("Process", Requests.Processing());
    private static readonly TrainingStep Train = new("Train", Requests.Training());

    [Fact]
    public void Constants_are_written_as_they_are()
    {
        Assert.Equal("\"text\"", Written.Value("text"));
        Assert.Equal("3", Written.Value(3));
        Assert.Equal("3000000000", Written.Value(3_000_000_000));
        Assert.Equal("3.0", Written.Value(3.0));
        Assert.Equal("true", Written.Value(true));
        Assert.Equal("false", Written.Value(false));
        Assert.Equal("null", Written.Value(PipelineValue.Null));
    }

    [Fact]
    public void A_value_alone_is_the_json_that_a_definition_has()
    {
        Assert.Equal("3.0", ((PipelineValue)3.0).ToJson().GetRawText());
        Assert.Equal("null", PipelineValue.Null.ToJson().GetRawText());
        Assert.Equal(
            """{"Std:Join":{"On":"","Values":["s3://",{"Get":"Parameters.Bucket"},"/",{"Get":"Steps.Train.ModelArtifacts.S3ModelArtifacts"}]}}""",
            ((PipelineString)$"s3://{Bucket}/{Train.Properties.ModelArtifacts.S3ModelArtifacts}").ToJson().GetRawText());
        Assert.Equal(
            """{"Std:JsonGet":{"PropertyFile":{"Get":"Steps.Process.PropertyFiles.Report"},"Path":"mse.value"}}""",
            Process.JsonGet("Report", "mse.value").ToJson().GetRawText());
    }

    [Fact]
    public void Text_is_written_readably() =>
        Assert.Equal("""
            "'<&>' \"quoted\" back\\slash tab\tline\nend\u0000 äé日本\uD83D\uDE00"
            """, Written.Value("'<&>' \"quoted\" back\\slash tab\tline\nend\0 äé日本😀"));

    [Fact]
    public void Lists_and_objects_take_every_json()
    {
        Assert.Equal("[]", Written.Value(PipelineValue.List()));
        Assert.Equal("{}", Written.Value(PipelineValue.Object()));
        Assert.Equal(
            """[1,"a",null,null,[true],{"k":2.0},{"Get":"Parameters.Bucket"}]""",
            Written.Value(PipelineValue.List(1, "a", null, PipelineValue.Null, PipelineValue.List(true), PipelineValue.Object(("k", 2.0)), Bucket)));
        Assert.Equal(
            """{"b":null,"a":{"c":[{"Get":"Parameters.Count"}]},"":1}""",
            Written.Value(PipelineValue.Object(("b", null), ("a", PipelineValue.Object(("c", PipelineValue.List(Count)))), ("", 1))));
    }

    [Fact]
    public void Typed_collections_convert_to_one_value()
    {
        PipelineList<PipelineValue> list = [1, "a", Bucket];
        PipelineMap<PipelineValue> map = new() { ["list"] = list, ["count"] = Count };
        Assert.Equal(
            """{"list":[1,"a",{"Get":"Parameters.Bucket"}],"count":{"Get":"Parameters.Count"}}""",
            Written.Value((PipelineValue)map));
        Assert.Null((PipelineValue?)(PipelineList<PipelineValue>?)null);
        Assert.Null((PipelineValue?)(PipelineMap<PipelineValue>?)null);
    }

    [Fact]
    public void References_to_whole_collections_convert_to_the_reference()
    {
        var output = new LambdaStep("Lambda", Written.FunctionArn) { Outputs = [new("all")] }.Outputs["all"];
        PipelineList<PipelineValue> list = output;
        PipelineMap<PipelineValue> map = output;
        Assert.Equal("""{"Get":"Steps.Lambda.OutputParameters['all']"}""", Written.Value((PipelineValue)list));
        Assert.Equal("""{"Get":"Steps.Lambda.OutputParameters['all']"}""", Written.Value((PipelineValue)map));
    }

    [Fact]
    public void Objects_refuse_a_name_twice() => Assert.Throws<ArgumentException>(static () => PipelineValue.Object(("a", 1), ("a", 2)));

    [Fact]
    public void Later_changes_to_a_collection_do_not_change_the_value()
    {
        PipelineList<PipelineValue> list = [1];
        PipelineValue value = list;
        list.Add(2);
        Assert.Equal("[1]", Written.Value(value));
    }

    [Fact]
    public void Only_values_without_references_are_constant()
    {
        PipelineValue[] constants = ["a", 1, PipelineValue.Null, PipelineValue.List(1, null), PipelineValue.Object(("a", 1)), new Join("/", "a", 1, null)];
        PipelineValue[] others =
        [
            Bucket,
            ExecutionVariables.PipelineName,
            PipelineValue.List(1, Bucket),
            PipelineValue.Object(("a", PipelineValue.List(Bucket))),
            new Join("/", "a", Bucket),
            Train.Properties.TrainingJobName,
            new JsonGet("Process", "report", "a"),
            new JsonGet((PipelineString)"s3://b/x", "a"),
            Asset.File("x"),
        ];
        Assert.All(constants, static value => Assert.True(value.IsConstant));
        Assert.All(others, static value => Assert.False(value.IsConstant));
    }

    [Fact]
    public void Referenced_steps_are_found_at_any_depth()
    {
        var uri = Process.Properties.ProcessingOutputConfig.Outputs["train"].S3Output.S3Uri;
        PipelineValue value = PipelineValue.Object(
            ("a", PipelineValue.List(1, new Join("/", "s3:/", uri))),
            ("b", new JsonGet($"{Train.Properties.TrainingJobName}/x", "a")),
            ("c", uri));
        Assert.Equal(["Process", "Train"], value.ReferencedSteps.Select(static step => step.Name).Order());
        Assert.Equal([Process], Process.JsonGet("report", "a").ReferencedSteps);
        Assert.Empty(new JsonGet("Process", "report", "a").ReferencedSteps);
        Assert.Empty(((PipelineValue)"a").ReferencedSteps);
        Assert.Empty(Bucket.ReferencedSteps);
    }

    [Fact]
    public void As_text_a_text_stays_itself_and_anything_else_is_joined()
    {
        Assert.Equal("\"a\"", Written.Value(((PipelineValue)"a").ToPipelineString()));
        Assert.Equal("\"1\"", Written.Value(((PipelineValue)1).ToPipelineString()));
        Assert.Equal("\"1.0\"", Written.Value(((PipelineValue)1.0).ToPipelineString()));
        Assert.Equal("\"True\"", Written.Value(((PipelineValue)true).ToPipelineString()));
        Assert.Equal("\"None\"", Written.Value(PipelineValue.Null.ToPipelineString()));
        Assert.Equal("""{"Get":"Parameters.Bucket"}""", Written.Value(Bucket.ToPipelineString()));
        Assert.Equal("""{"Get":"Execution.PipelineName"}""", Written.Value(ExecutionVariables.PipelineName.ToPipelineString()));
        Assert.Equal("""{"Std:Join":{"On":"/","Values":["a"]}}""", Written.Value(new Join("/", "a").ToPipelineString()));
        Assert.Equal("""{"Std:Join":{"On":"","Values":[{"Get":"Parameters.Count"}]}}""", Written.Value(Count.ToPipelineString()));
        Assert.Equal(
            """{"Std:Join":{"On":"","Values":[{"Get":"Steps.Train.TrainingJobName"}]}}""",
            Written.Value(Train.Properties.TrainingJobName.ToPipelineString()));
        Assert.Equal(
            """{"Std:Join":{"On":"","Values":[{"Std:JsonGet":{"PropertyFile":{"Get":"Steps.Process.PropertyFiles.report"},"Path":"a"}}]}}""",
            Written.Value(new JsonGet("Process", "report", "a").ToPipelineString()));
    }

    [Fact]
    public void Broken_text_is_reported_in_values_and_names()
    {
        var compiled = Written.Try(new LambdaStep("Step", Written.FunctionArn)
        {
            Inputs = new() { ["\udc00"] = "\ud800", ["fine"] = "\ud83d\ude00", ["path"] = Train.Properties.HyperParameters["\ud800"] },
        });
        Assert.Equal(
            ["$.Steps[0].Arguments['\ufffd']", "$.Steps[0].Arguments['\ufffd']", "$.Steps[0].Arguments.path.Get"],
            compiled.Diagnostics.Where(static diagnostic => diagnostic.Id == "PSDK0004").Select(static diagnostic => diagnostic.JsonPath));
    }
}
