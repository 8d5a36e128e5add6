using System.Reflection;
using PublicApiGenerator;
using Xunit;

namespace PipelineSdk.Tests.PublicApi;

/// <summary>Compares the public API of an assembly with a reviewed text file.</summary>
internal static class ApprovedApi
{
    private const string Variable = "UPDATE_PUBLIC_API";

    /// <param name="assembly">The assembly.</param>
    /// <param name="file">The file's path within the repository.</param>
    public static void Check(Assembly assembly, string file)
    {
        var actual = assembly.GeneratePublicApi(new()
        {
            IncludeAssemblyAttributes = false,
            ExcludeAttributes =
            [
                "System.ComponentModel.EditorBrowsableAttribute",
                "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute",
                "System.Runtime.CompilerServices.CompilerFeatureRequiredAttribute",
                "System.Runtime.CompilerServices.ScopedRefAttribute",
            ],
        }).ReplaceLineEndings("\n") + "\n";
        var path = Repository.PathOf(file);
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

    private static string Difference(string approved, string actual)
    {
        string[] before = approved.Split('\n'), after = actual.Split('\n');
        return string.Join('\n', [.. before.Except(after).Select(static line => "- " + line.Trim()), .. after.Except(before).Select(static line => "+ " + line.Trim())]);
    }
}
