using PublicApiGenerator;
using Xunit;

namespace PipelineSdk.Tests.PublicApi;

public sealed class PublicApiTests
{
    private const string Variable = "UPDATE_PUBLIC_API";

    [Fact]
    public void Is_the_approved_one()
    {
        var actual = typeof(Pipeline).Assembly.GeneratePublicApi(new()
        {
            IncludeAssemblyAttributes = false,
            ExcludeAttributes =
            [
                "System.ComponentModel.EditorBrowsableAttribute",
                "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute",
                "System.Runtime.CompilerServices.ScopedRefAttribute",
            ],
        }).ReplaceLineEndings("\n") + "\n";
        var path = ApprovedPath();
        if (Environment.GetEnvironmentVariable(Variable) == "1")
        {
            File.WriteAllText(path, actual);
        }

        var approved = File.Exists(path) ? File.ReadAllText(path).ReplaceLineEndings("\n") : "";
        Assert.True(
            approved == actual,
            $"The public API is not the one in {Path.GetFileName(path)}. If the change is meant, run this test with {Variable}=1 and review the file.\n" +
            Difference(approved, actual));
    }

    private static string ApprovedPath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "PipelineSdk.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests do not run from within the repository.");
        }

        return Path.Combine(folder.FullName, "tests", "PipelineSdk.Tests", "PublicApi", "PipelineSdk.approved.txt");
    }

    private static string Difference(string approved, string actual)
    {
        string[] before = approved.Split('\n'), after = actual.Split('\n');
        return string.Join('\n', [.. before.Except(after).Select(static line => "- " + line.Trim()), .. after.Except(before).Select(static line => "+ " + line.Trim())]);
    }
}
