using System.Globalization;
using Xunit;

namespace PipelineSdk.Tests.Values;

/// <summary>What happens to values that are formatted into plain text where the analyzer is switched off.</summary>
public sealed class FormattingDefenceTests
{
    private const string Cure =
        " is known only while the pipeline runs and cannot be formatted into plain text. " +
        "Declare the target as PipelineString, write PipelineString.Format($\"...\"), or use ToPipelineString().";

    private static readonly ParameterString Bucket = new("Bucket");
    private static readonly TextValue Text = (PipelineValue)Bucket;

    private static readonly Func<string>[] Formatting =
    [
        static () => $"s3://{Bucket}",
        static () => $"{Bucket}/x" + "/y",
        static () => string.Format(CultureInfo.InvariantCulture, "s3://{0}", Bucket),
        static () => string.Create(CultureInfo.InvariantCulture, $"s3://{Bucket}"),
        static () => FormattableString.Invariant($"s3://{Bucket}"),
        static () => $"s3://{Text}",
    ];

    [Fact]
    public void Interpolation_and_format_throw_at_the_line() => Assert.All(Formatting, static format =>
        Assert.Equal("PSDK0001: Parameters.Bucket" + Cure, Assert.Throws<InvalidOperationException>(format).Message));

    [Fact]
    public void ToString_and_concatenation_give_a_marker()
    {
        Assert.Equal("⟦pipeline value Parameters.Bucket⟧", Bucket.ToString());
        Assert.Equal("⟦pipeline value Parameters.Bucket⟧", Text.ToString());
        Assert.Equal("s3://⟦pipeline value Parameters.Bucket⟧", string.Concat("s3://", Bucket));
        Assert.Equal("⟦pipeline value Parameters.Bucket⟧,x", string.Join(',', Bucket, "x"));
    }

    private static readonly Func<string, object>[] Conversions =
    [
        static text => (PipelineString)text,
        static text => (PipelineValue)text,
        static text => (TextValue)text,
        static text => (TrainingInstanceType)text,
        static text => PipelineString.Format($"a{text}"),
        static text => new Join(text),
        static text => new ParameterString("P", text),
        static text => new ParameterString("P", null, [text]),
        static text => new TrainingStep("T", Requests.Training()).Properties.HyperParameters[text],
    ];

    [Fact]
    public void The_marker_does_not_become_a_value_again() => Assert.All(Conversions, static convert => Assert.Equal(
        "PSDK0001: ⟦pipeline value Parameters.Bucket⟧" + Cure,
        Assert.Throws<InvalidOperationException>(() => convert(Bucket.ToString())).Message));

    [Fact]
    public void The_compiler_reports_a_marker_wherever_it_slipped_through()
    {
        var marker = Bucket.ToString();
        var step = new LambdaStep($"Step", Written.FunctionArn)
        {
            Description = marker,
            Inputs = new() { [marker] = new JsonGet("Other", "file", marker) },
        };
        var found = Written.Try(step).Diagnostics.Where(static diagnostic => diagnostic.Id == "PSDK0003").Select(static diagnostic => diagnostic.ToString());
        Assert.Equal(
            [
                Problem("$.Steps[0].Arguments['⟦pipeline value Parameters.Bucket⟧']"),
                Problem("$.Steps[0].Arguments['⟦pipeline value Parameters.Bucket⟧']['Std:JsonGet'].Path"),
                Problem("$.Steps[0].Description"),
            ],
            found);

        static string Problem(string path) =>
            $"error PSDK0003: step 'Step' at {path}: the text '⟦pipeline value Parameters.Bucket⟧' was made from a pipeline value, which is known only " +
            "while the pipeline runs. Fix: declare the target as PipelineString, write PipelineString.Format($\"...\"), or use ToPipelineString().";
    }

    [Fact]
    public void Constants_are_formatted_as_what_they_are()
    {
        PipelineValue[] constants = ["text", 7, 6.0, true, PipelineValue.Null];
        Assert.Equal("text 7 6.0 True None", string.Join(' ', constants.Select(static constant => $"{constant}")));
        Assert.Equal("text 7 6.0 True None", string.Join(' ', constants.Select(static constant => constant.ToString())));
        TextValue number = 7;
        Assert.Equal("7", $"{number}");
    }

    [Fact]
    public void Text_with_a_bracket_of_its_own_is_no_marker() => Assert.Equal("\"⟦x⟧\"", Written.Value("⟦x⟧"));
}
