using PipelineSdk.Arguments;
using Xunit;

namespace PipelineSdk.Tests.Values;

/// <summary>The places in which C# makes a <c>Std:Join</c> of an interpolated string.</summary>
public sealed class InterpolationTests
{
    private const string Expected = """{"Std:Join":{"On":"","Values":["s3://",{"Get":"Parameters.Bucket"},"/x"]}}""";

    private readonly ParameterString _bucket = new("Bucket");
    private readonly ParameterInteger _depth = new("Depth");

    [Fact]
    public void Assigned_to_a_slot()
    {
        PipelineString text = $"s3://{_bucket}/x";
        PipelineValue untyped = $"s3://{_bucket}/x";
        var output = new OutputDataConfig { S3OutputPath = $"s3://{_bucket}/x" };
        Assert.Equal(Expected, Written.Value(text));
        Assert.Equal(Expected, Written.Value(untyped));
        Assert.Equal(Expected, Written.Value(output.S3OutputPath));
    }

    [Fact]
    public void Given_as_an_argument()
    {
        Assert.Equal(Expected, Written.Value(PipelineString.Format($"s3://{_bucket}/x")));
        Assert.Equal(Expected, Written.Value((PipelineString)$"s3://{_bucket}/x"));
        Assert.Equal($$$"""{"Std:Join":{"On":"/","Values":[{{{Expected}}}]}}""", Written.Value(PipelineString.Join("/", $"s3://{_bucket}/x")));
        Assert.Equal($$$"""{"Std:Join":{"On":"/","Values":[{{{Expected}}}]}}""", Written.Value(new Join("/", $"s3://{_bucket}/x")));
    }

    [Fact]
    public void Listed_in_a_collection()
    {
        PipelineList<PipelineString> list = [$"s3://{_bucket}/x"];
        PipelineMap<PipelineString> map = new() { ["key"] = $"s3://{_bucket}/x" };
        PipelineMap<TextValue> hyperParameters = new() { ["key"] = $"s3://{_bucket}/x" };
        Assert.Equal(Expected, Written.Value(list[0]));
        Assert.Equal(Expected, Written.Value(map["key"]));
        Assert.Equal(Expected, Written.Value(hyperParameters["key"].ToPipelineString()));
        Assert.Equal($"[{Expected}]", Written.Value(PipelineValue.List($"s3://{_bucket}/x")));
        Assert.Equal($$$"""{"key":{{{Expected}}}}""", Written.Value(PipelineValue.Object(("key", $"s3://{_bucket}/x"))));
    }

    [Fact]
    public void Given_by_an_expression_with_another_operand_of_a_value_type()
    {
        PipelineString? none = null;
        PipelineString coalesced = none ?? $"s3://{_bucket}/x";
        none ??= $"s3://{_bucket}/x";
        Func<string, PipelineString> lambda = end => $"s3://{_bucket}/{end}";
        PipelineString ternary = none is null ? _bucket : $"s3://{_bucket}/x";
        PipelineString chosen = _depth.Name switch { "Depth" => $"s3://{_bucket}/x", _ => _bucket };
        PipelineString raw = $"""s3://{_bucket}/x""";
        Assert.All([coalesced, none, lambda("x"), ternary, chosen, raw], static value => Assert.Equal(Expected, Written.Value(value)));
    }

    [Fact]
    public void Added_to_another_text()
    {
        PipelineString two = $"s3://{_bucket}" + (PipelineString)$"/{"x"}";
        Assert.Equal(Expected, Written.Value(two));
        Assert.Equal(Expected, Written.Value("s3://" + _bucket + "/x"));
        Assert.Equal(Expected, Written.Value("s3://" + (_bucket + "/x")));
        Assert.Equal(
            """{"Std:Join":{"On":"","Values":[{"Get":"Parameters.Bucket"},{"Get":"Parameters.Bucket"}]}}""",
            Written.Value(_bucket + _bucket));
        Assert.Equal("""{"Std:Join":{"On":"","Values":["v",{"Get":"Parameters.Depth"},"x"]}}""", Written.Value("v" + _depth + "x"));
    }

    [Fact]
    public void One_text_reference_alone_stays_itself() =>
        Assert.Equal("""{"Get":"Parameters.Bucket"}""", Written.Value((PipelineString)$"{_bucket}"));

    [Fact]
    public void One_reference_that_is_no_text_becomes_a_join_of_itself() =>
        Assert.Equal("""{"Std:Join":{"On":"","Values":[{"Get":"Parameters.Depth"}]}}""", Written.Value((PipelineString)$"{_depth}"));

    [Fact]
    public void Constants_alone_make_a_constant()
    {
        PipelineString? none = null;
        Assert.Equal("\"\"", Written.Value((PipelineString)$""));
        Assert.Equal("\"plain\"", Written.Value((PipelineString)$"plain"));
        Assert.Equal(
            "\"a1-6.0-1e-05-True-x-2.50-7-None\"",
            Written.Value((PipelineString)$"a{1}-{6.0}-{1e-5}-{true}-{"x"}-{2.5m:F2}-{(PipelineInteger)7}-{PipelineText(PipelineValue.Null)}{none}{(string?)null}"));

        // A JSON null within text adds nothing; its own text is Python's.
        static string PipelineText(PipelineValue value) => value.ToString();
    }

    [Fact]
    public void Single_precision_numbers_keep_their_own_digits()
    {
        Assert.Equal("\"6.0 0.1 1e-05\"", Written.Value((PipelineString)$"{6f} {0.1f} {1e-5f}"));
        TextValue text = $"{6f}";
        Assert.Equal("6.0", text.ToString());
    }

    [Fact]
    public void Text_next_to_text_is_one_member() => Assert.Equal(
        """{"Std:Join":{"On":"","Values":["a1bc",{"Get":"Parameters.Bucket"},"d2"]}}""",
        Written.Value((PipelineString)$"a{1}b{"c"}{_bucket}d{(PipelineValue)2}"));

    [Fact]
    public void Joins_without_separator_become_part_of_the_text_around_them()
    {
        PipelineString inner = $"{_bucket}/a";
        PipelineString outer = $"s3://{inner}/b";
        Assert.Equal("""{"Std:Join":{"On":"","Values":["s3://",{"Get":"Parameters.Bucket"},"/a/b"]}}""", Written.Value(outer));
    }

    [Fact]
    public void Joins_that_were_written_as_such_stay()
    {
        var join = new Join("/", "s3:/", _bucket);
        var empty = new Join("", "s3://", _bucket);
        Assert.Equal(
            """{"Std:Join":{"On":"","Values":[{"Std:Join":{"On":"/","Values":["s3:/",{"Get":"Parameters.Bucket"}]}},"/b"]}}""",
            Written.Value((PipelineString)$"{join}/b"));
        Assert.Equal(
            """{"Std:Join":{"On":"","Values":[{"Std:Join":{"On":"","Values":["s3://",{"Get":"Parameters.Bucket"}]}},"/b"]}}""",
            Written.Value((PipelineString)$"{empty}/b"));
        Assert.Equal("""{"Std:Join":{"On":"/","Values":["s3:/",{"Get":"Parameters.Bucket"}]}}""", Written.Value((PipelineString)$"{join}"));
    }

    [Fact]
    public void Every_kind_of_reference_fits_a_hole()
    {
        var step = new TrainingStep("Train", Requests.Training());
        PipelineValue value =
            $"{ExecutionVariables.PipelineName}/{step.Properties.TrainingJobName}/{step.Properties.ResourceConfig.InstanceType}/{new JsonGet("Evaluate", "report", "a.b")}";
        Assert.Equal(
            """{"Std:Join":{"On":"","Values":[{"Get":"Execution.PipelineName"},"/",{"Get":"Steps.Train.TrainingJobName"},"/",""" +
            """{"Get":"Steps.Train.ResourceConfig.InstanceType"},"/",""" +
            """{"Std:JsonGet":{"PropertyFile":{"Get":"Steps.Evaluate.PropertyFiles.report"},"Path":"a.b"}}]}}""",
            Written.Value(value));
    }

    [Fact]
    public void The_methods_of_the_handler_are_for_the_compiler_only()
    {
        Action[] calls =
        [
            () => _bucket.AppendLiteral("x"),
            () => _bucket.AppendFormatted("x"),
            () => _bucket.AppendFormatted((PipelineValue)"x"),
            () => _bucket.AppendFormatted(1.0),
            () => _bucket.AppendFormatted(1f),
            () => _bucket.AppendFormatted(true),
            () => _bucket.AppendFormatted(1),
        ];
        Assert.All(calls, static call => Assert.Equal(
            "These methods are for the C# compiler: write an interpolated string instead.",
            Assert.Throws<InvalidOperationException>(call).Message));
    }

    [Fact]
    public void Enumerations_take_interpolated_strings() => Assert.Equal(
        """{"Std:Join":{"On":"","Values":["ml.",{"Get":"Parameters.Bucket"}]}}""",
        Written.Value((TrainingInstanceType)$"ml.{_bucket}"));
}
