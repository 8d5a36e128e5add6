using PipelineSdk.Local.KillTest;

namespace PipelineSdk.Local.Tests.Journal;

public sealed class KillTests(ITestOutputHelper output)
{
    private const int Points = 6;

    /// <summary>A few of the kills of the program PipelineSdk.Local.KillTest, which makes a hundred of them.</summary>
    [Fact]
    public async Task A_killed_engine_leaves_nothing_undone_and_repeats_nothing()
    {
        using var printed = new StringWriter();

        var succeeded = await KillRun.RunAsync(Points, seed: 7, printed, TestContext.Current.CancellationToken);

        output.WriteLine(printed.ToString());
        Assert.True(succeeded, printed.ToString());
        Assert.StartsWith($"{Points} kills in ", printed.ToString(), StringComparison.Ordinal);
    }
}
