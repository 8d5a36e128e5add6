using System.Diagnostics;
using System.Globalization;
using System.Text;
using Xunit;

namespace PipelineSdk.Tests.Definitions;

public sealed class PipelineDiffTests
{
    private const string Before =
        """
        {"Version":"2020-12-01","Metadata":{},
        "Parameters":[{"Name":"Rate","Type":"Float","DefaultValue":1.0},{"Name":"Old","Type":"String"}],
        "PipelineExperimentConfig":{"ExperimentName":"e","TrialName":"t"},
        "Steps":[
        {"Name":"Prepare","Type":"Processing","Arguments":{"AppSpecification":{"ImageUri":"i:1"},"RoleArn":"r",
        "ProcessingInputs":[{"InputName":"a","S3Input":{"S3Uri":"s3://b/a"}},{"InputName":"code","S3Input":{"S3Uri":"s3://b/1"}}]}},
        {"Name":"Check","Type":"Condition","Arguments":{"Conditions":[{"Type":"Equals","LeftValue":1,"RightValue":2}],
        "IfSteps":[{"Name":"Yes","Type":"Fail","Arguments":{"ErrorMessage":"y"}}],"ElseSteps":[]}},
        {"Name":"Gone","Type":"Fail","Arguments":{"ErrorMessage":"g"}}]}
        """;

    [Fact]
    public void Definitions_that_differ_only_in_how_they_are_written_are_equal()
    {
        var after = Before.Replace("1.0", "1", StringComparison.Ordinal).Replace("\n", " ", StringComparison.Ordinal)
            .Replace("""{"ExperimentName":"e","TrialName":"t"}""", """{"TrialName":"t","ExperimentName":"\u0065"}""", StringComparison.Ordinal);

        var diff = Diff(Before, after);

        Assert.True(diff.IsEmpty);
        Assert.Equal("", diff.ToString());
    }

    [Fact]
    public void Everything_that_differs_is_named_with_its_place_and_values()
    {
        const string after =
            """
            {"Version":"2020-12-01","Metadata":{"a":"b"},
            "Parameters":[{"Name":"New","Type":"Integer"},{"Name":"Rate","Type":"Float","DefaultValue":2}],
            "PipelineExperimentConfig":null,
            "Steps":[
            {"Name":"Yes","Type":"Fail","Arguments":{"ErrorMessage":"y"}},
            {"Name":"Check","Type":"Condition","Arguments":{"Conditions":[{"Type":"Equals","LeftValue":1,"RightValue":3}],
            "IfSteps":[],"ElseSteps":[{"Name":"No","Type":"Fail","Arguments":{"ErrorMessage":"n"}}]}},
            {"Name":"Prepare","Type":"Processing","Arguments":{"AppSpecification":{"ImageUri":"i:1"},"RoleArn":"other",
            "ProcessingInputs":[{"InputName":"code","S3Input":{"S3Uri":"s3://b/2"}},{"InputName":"new","S3Input":{"S3Uri":"s3://b/n"}}]},
            "DependsOn":["Yes"]}]}
            """;

        Assert.Equal(
            """
            + $.Metadata.a: "b"
            ~ $.PipelineExperimentConfig: {"ExperimentName":"e","TrialName":"t"} → null
            + parameter 'New'
            ~ parameter 'Rate'
              ~ $.Parameters[1].DefaultValue: 1.0 → 2
            - parameter 'Old'
            ~ step 'Yes' (Fail), from Check.IfSteps to Steps
            ~ step 'Check' (Condition)
              ~ $.Steps[1].Arguments.Conditions[0].RightValue: 2 → 3
            + step 'No' (Fail)
            ~ step 'Prepare' (Processing), cache key changes
              + $.Steps[2].DependsOn: ["Yes"]
              ~ $.Steps[2].Arguments.RoleArn: "r" → "other"
              ~ $.Steps[2].Arguments.ProcessingInputs[0].S3Input.S3Uri: "s3://b/1" → "s3://b/2"
              + $.Steps[2].Arguments.ProcessingInputs[1]: {"InputName":"new","S3Input":{"S3Uri":"s3://b/n"}}
              - $.Steps[2].Arguments.ProcessingInputs[0]: {"InputName":"a","S3Input":{"S3Uri":"s3://b/a"}}
            - step 'Gone' (Fail)
            """,
            Diff(Before, after).ToString());
    }

    [Fact]
    public void The_order_of_steps_and_parameters_does_not_count()
    {
        const string one = """{"Version":"2020-12-01","Parameters":[{"Name":"A","Type":"String"},{"Name":"B","Type":"String"}],"Steps":[{"Name":"X","Type":"Fail"},{"Name":"Y","Type":"Fail"}]}""";
        const string other = """{"Version":"2020-12-01","Parameters":[{"Name":"B","Type":"String"},{"Name":"A","Type":"String"}],"Steps":[{"Name":"Y","Type":"Fail"},{"Name":"X","Type":"Fail"}]}""";

        Assert.True(Diff(one, other).IsEmpty);
    }

    [Fact]
    public void Compared_with_nothing_all_steps_and_parameters_are_new()
    {
        var diff = PipelineDiff.Between(null, PipelineDefinition.Parse(Before));

        Assert.Equal(
            "+ parameter 'Rate'\n+ parameter 'Old'\n+ step 'Prepare' (Processing)\n+ step 'Check' (Condition)\n+ step 'Yes' (Fail)\n+ step 'Gone' (Fail)",
            diff.ToString());
        Assert.Empty(diff.ChangedCacheKeys);
    }

    [Theory]
    [InlineData("Processing", """{"Environment":{"A":"1"}}""", """{"Environment":{"A":"2"}}""", true)]
    [InlineData("Processing", """{"RoleArn":"1"}""", """{"RoleArn":"2"}""", false)]
    [InlineData("Processing", """{"ProcessingOutputConfig":{"A":"1"}}""", """{"ProcessingOutputConfig":{"A":"2"}}""", false)]
    [InlineData("Training", """{"HyperParameters":{"a":"1"}}""", "{}", true)]
    [InlineData("Training", """{"ResourceConfig":{"InstanceType":"a"}}""", """{"ResourceConfig":{"InstanceType":"b"}}""", false)]
    [InlineData("Tuning", """{"TrainingJobDefinition":{"RoleArn":"1"}}""", """{"TrainingJobDefinition":{"RoleArn":"2"}}""", false)]
    [InlineData("Tuning", """{"TrainingJobDefinition":{"StaticHyperParameters":{"a":"1"}}}""", """{"TrainingJobDefinition":{}}""", true)]
    [InlineData("AutoML", """{"AutoMLJobConfig":{"Mode":"A"}}""", """{"AutoMLJobConfig":{"Mode":"B"}}""", true)]
    [InlineData("Transform", """{"ModelName":"a"}""", """{"ModelName":"b"}""", true)]
    [InlineData("Transform", """{"TransformOutput":{"S3OutputPath":"a"}}""", """{"TransformOutput":{"S3OutputPath":"b"}}""", false)]
    [InlineData("EMR", """{"StepConfig":{"a":"1"}}""", """{"StepConfig":{"a":"2"}}""", true)]
    [InlineData("Lambda", """{"a":"1"}""", """{"a":"2"}""", false)]
    public void A_cache_key_changes_with_the_members_that_the_service_compares(string type, string before, string after, bool expected)
    {
        Assert.Equal(expected ? ["S"] : [], Diff(Step(type, before), Step(type, after)).ChangedCacheKeys);

        static string Step(string type, string arguments) =>
            $$"""{"Version":"2020-12-01","Steps":[{"Name":"S","Type":"{{type}}","Arguments":{{arguments}}}]}""";
    }

    [Fact]
    public void The_members_of_a_check_beside_its_arguments_count_too()
    {
        const string step = """{"Version":"2020-12-01","Steps":[{"Name":"S","Type":"QualityCheck","Arguments":{},"SkipCheck":false}]}""";

        Assert.Equal(["S"], Diff(step, step.Replace("false", "true", StringComparison.Ordinal)).ChangedCacheKeys);
    }

    [Theory]
    [InlineData("[1,2,3]", "[1,2,3,4]", "+ $.Steps[0].Arguments.L[3]: 4")]
    [InlineData("[1,2,3]", "[2,3]", "- $.Steps[0].Arguments.L[0]: 1")]
    [InlineData("[1,2,3]", "[1,9,3]", "~ $.Steps[0].Arguments.L[1]: 2 → 9")]
    [InlineData("[]", "[[1]]", "+ $.Steps[0].Arguments.L[0]: [1]")]
    public void Lists_without_names_are_compared_from_both_ends(string before, string after, string expected) =>
        Assert.Equal($"~ step 'S' (Fail)\n  {expected}", Diff(List(before), List(after)).ToString());

    [Fact]
    public void Long_values_are_cut()
    {
        var text = Diff(List("[1]"), List($"[\"{new string('x', 1000)}\"]")).ToString();

        Assert.Equal($"~ step 'S' (Fail)\n  ~ $.Steps[0].Arguments.L[0]: 1 → \"{new string('x', 199)}…", text);
    }

    [Fact]
    public void Large_definitions_take_time_in_proportion()
    {
        var (small, large) = (Many(2_000), Many(20_000));
        Time(small);
        var (one, ten) = (Time(small), Time(large));

        // Quadratic work would take a hundred times as long.
        Assert.True(ten < 50 * one + TimeSpan.FromSeconds(0.5), $"{one} and {ten}");

        static TimeSpan Time((PipelineDefinition Before, PipelineDefinition After) pair)
        {
            var start = Stopwatch.GetTimestamp();
            Assert.Single(PipelineDiff.Between(pair.Before, pair.After).Steps);
            return Stopwatch.GetElapsedTime(start);
        }
    }

    private static (PipelineDefinition Before, PipelineDefinition After) Many(int count)
    {
        var text = new StringBuilder("""{"Version":"2020-12-01","Steps":[""");
        for (var i = 0; i < count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $$$"""{{{(i == 0 ? "" : ",")}}}{"Name":"S{{{i}}}","Type":"Fail","Arguments":{"ErrorMessage":"m{{{i}}}"}}""");
        }

        var before = text.Append("]}").ToString();
        return (PipelineDefinition.Parse(before), PipelineDefinition.Parse(before.Replace("\"m7\"", "\"other\"", StringComparison.Ordinal)));
    }

    private static string List(string list) =>
        $$$"""{"Version":"2020-12-01","Steps":[{"Name":"S","Type":"Fail","Arguments":{"L":{{{list}}}}}]}""";

    private static PipelineDiff Diff(string before, string after) =>
        PipelineDiff.Between(PipelineDefinition.Parse(before), PipelineDefinition.Parse(after));
}
