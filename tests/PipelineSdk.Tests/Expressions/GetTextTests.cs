using Xunit;

namespace PipelineSdk.Tests.Expressions;

public sealed class GetTextTests
{
    public static TheoryData<string, bool, string, string?> Texts { get; } = new()
    {
        { "Parameters.Size", false, "Size", null },
        { "Execution.PipelineName", false, "PipelineName", null },
        { "PipelineExperimentConfig.TrialName", false, "TrialName", null },
        { "Steps.A", false, "A", "" },
        { "Steps.A.B[0]['key']", false, "A", ".B[0]['key']" },
        { "Steps.A[0]", false, "A", "[0]" },
        { "Steps..A", false, "", ".A" },
        { "Steps.A.PropertyFiles.Report", true, "A", "Report" },
        { "Steps.A.PropertyFiles.Report", false, "A", ".PropertyFiles.Report" },
        { "Steps.A.PropertyFiles.", true, "A", ".PropertyFiles." },
        { "Steps.A.Report", true, "A", ".Report" },
        { "", false, "", null },
        { "Parameters.", false, "Parameters.", null },
        { "Steps.", false, "Steps.", null },
        { "Strange", true, "Strange", null },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Is_taken_apart_and_put_together_again(string text, bool propertyFile, string name, string? path)
    {
        var get = GetText.Parse(text, propertyFile);
        Assert.Equal((name, path), (get.Name, get.Path));
        Assert.Equal(text, get.ToString());
    }

    [Fact]
    public void Is_written_where_there_is_room()
    {
        var get = GetText.Parse("Steps.A.B");
        Span<char> room = stackalloc char[9];
        Assert.True(get.TryFormat(room, out var length));
        Assert.Equal("Steps.A.B", room[..length]);
        Assert.False(get.TryFormat(room[..8], out _));
    }
}
