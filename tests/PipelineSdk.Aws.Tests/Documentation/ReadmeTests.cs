using System.Text.RegularExpressions;

namespace PipelineSdk.Aws.Tests.Documentation;

public sealed partial class ReadmeTests
{
    [Fact]
    public void The_code_that_deploys_and_runs_is_the_code_that_is_compiled()
    {
        var root = Root();
        var readme = Normalized(File.ReadAllText(Path.Combine(root, "README.md")));
        var source = Normalized(File.ReadAllText(Path.Combine(root, "tests", "PipelineSdk.Aws.Tests", "Documentation", "DeployAndRun.cs")));
        var compiled = Region().Match(source).Groups[1].Value;

        Assert.NotEmpty(compiled);
        Assert.Contains(
            string.Join('\n', compiled.Split('\n').Select(static line => line.Length > 8 ? line[8..] : line)),
            Fence().Matches(readme).Select(static match => match.Groups[1].Value));
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
