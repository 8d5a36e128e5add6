using System.Text.RegularExpressions;
using PipelineSdk.Tests;

namespace PipelineSdk.Aws.Tests.Documentation;

public sealed partial class ReadmeTests
{
    [Fact]
    public void The_code_that_deploys_and_runs_is_the_code_that_is_compiled()
    {
        var readme = Normalized(File.ReadAllText(Repository.PathOf("README.md")));

        Assert.Equal(
            [Compiled("DeployAndRun.cs", indent: 8), Compiled("Review.cs", indent: 4)],
            Fence().Matches(readme).Select(static fence => fence.Groups[1].Value));
    }

    private static string Compiled(string file, int indent)
    {
        var source = Normalized(File.ReadAllText(Repository.PathOf($"tests/PipelineSdk.Aws.Tests/Documentation/{file}")));
        var lines = Region().Match(source).Groups[1].Value.Split('\n');
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : line));
    }

    private static string Normalized(string text) => text.ReplaceLineEndings("\n");

    [GeneratedRegex(@"^```cs\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"#region README\n(.*?)^ *#endregion", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Region();
}
