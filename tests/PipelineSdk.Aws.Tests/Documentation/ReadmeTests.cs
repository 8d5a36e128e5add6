using System.Text.RegularExpressions;

namespace PipelineSdk.Aws.Tests.Documentation;

public sealed partial class ReadmeTests
{
    [Fact]
    public void The_code_that_deploys_and_runs_is_the_code_that_is_compiled()
    {
        var root = Root();
        var readme = Normalized(File.ReadAllText(Path.Combine(root, "README.md")));

        Assert.Equal(
            [Compiled(root, "DeployAndRun.cs", indent: 8), Compiled(root, "Review.cs", indent: 4)],
            Fence().Matches(readme).Select(static fence => fence.Groups[1].Value));
    }

    private static string Compiled(string root, string file, int indent)
    {
        var source = Normalized(File.ReadAllText(Path.Combine(root, "tests", "PipelineSdk.Aws.Tests", "Documentation", file)));
        var lines = Region().Match(source).Groups[1].Value.Split('\n');
        return string.Join('\n', lines.Select(line => line.Length > indent ? line[indent..] : line));
    }

    private static string Normalized(string text) => text.ReplaceLineEndings("\n");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PipelineSdk.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("There is no PipelineSdk.sln above the test program.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^```cs\n(.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Fence();

    [GeneratedRegex(@"#region README\n(.*?)^ *#endregion", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Region();
}
