using Xunit;

namespace PipelineSdk.Tests.Steps;

public sealed class TuningStepTests
{
    private static readonly TuningStep Tune = new("Tune", Requests.Tuning());

    [Fact]
    public void The_archive_of_a_top_model_is_joined_from_its_job()
    {
        const string job = """{"Get":"Steps.Tune.TrainingJobSummaries[0].TrainingJobName"}""";
        Assert.Equal(
            $$$"""{"Std:Join":{"On":"/","Values":["s3:/","bucket",{{{job}}},"output/model.tar.gz"]}}""",
            Written.Value(Tune.GetTopModelS3Uri(0, "bucket")));
        Assert.Equal(
            $$$"""{"Std:Join":{"On":"/","Values":["s3:/","bucket",{{{job}}},"output/model.tar.gz"]}}""",
            Written.Value(Tune.GetTopModelS3Uri(0, "bucket", "")));
        Assert.Equal(
            """
            {"Std:Join":{"On":"/","Values":["s3:/",{"Get":"Parameters.Bucket"},"a/b",
            {"Get":"Steps.Tune.TrainingJobSummaries[49].TrainingJobName"},"output/model.tar.gz"]}}
            """.ReplaceLineEndings(""),
            Written.Value(Tune.GetTopModelS3Uri(49, new ParameterString("Bucket"), "a/b")));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(50)]
    public void Only_the_best_fifty_are_kept(int topK) =>
        Assert.Throws<ArgumentOutOfRangeException>("topK", () => Tune.GetTopModelS3Uri(topK, "bucket"));
}
