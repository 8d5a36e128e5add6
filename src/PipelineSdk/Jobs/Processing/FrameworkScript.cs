using System.Text;
using System.Text.RegularExpressions;

namespace PipelineSdk;

/// <summary>The script <c>runproc.sh</c>, which unpacks a framework processor's package, installs what it requires, and runs the user's script.</summary>
/// <param name="command">The command that runs the user's script, which the shell may interpret.</param>
/// <param name="code">The user's script, as it was given.</param>
/// <param name="sourceDir">The folder or package that has it, if there is one.</param>
/// <param name="codeArtifactRepoArn">The repository to install from, or <see langword="null"/>.</param>
internal sealed partial class FrameworkScript(IReadOnlyList<string> command, string code, string? sourceDir, string? codeArtifactRepoArn)
{
    public const string SourceFolder = "/opt/ml/processing/input/code";

    public GeneratedContent Write(DefinitionWriter writer) => new(Encoding.UTF8.GetBytes(
        $"""
        #!/bin/bash
        # Unpacks the job's source, installs what it requires and runs it.
        set -e
        cd {SourceFolder}
        tar -xzf {SourceArchive.FileName}

        if [ -f requirements.txt ]; then
        {LogIn(writer)}    # A backport for early versions of Python that breaks later ones.
            python -m pip uninstall --yes typing
            python -m pip install --requirement requirements.txt
        fi

        {string.Join(' ', [.. command, Quote(sourceDir is null ? LocalAssets.FileName(code) : code)])} "$@"

        """.ReplaceLineEndings("\n")));

    private string LogIn(DefinitionWriter writer)
    {
        if (codeArtifactRepoArn is null)
        {
            return "";
        }

        if (RepositoryArn.Match(codeArtifactRepoArn) is not { Success: true, Groups: var arn })
        {
            writer.Report(
                DiagnosticDescriptors.ProcessingCode,
                $"'{codeArtifactRepoArn}' is not the ARN of a CodeArtifact repository.",
                "give one like arn:aws:codeartifact:us-west-2:123456789012:repository/my-domain/my-repository.");
            return "";
        }

        return $"""
                if command -v aws > /dev/null; then
                    aws codeartifact login --tool pip --region {Quote(arn["region"].Value)} --domain-owner {Quote(arn["account"].Value)} \
                        --domain {Quote(arn["domain"].Value)} --repository {Quote(arn["repository"].Value)}
                else
                    echo "The image has no AWS CLI: nothing is installed from CodeArtifact."
                fi

            """;
    }

    private static string Quote(string word) => PlainWord.IsMatch(word) ? word : $"'{word.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"\A[A-Za-z0-9_@%+=:,./-]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex PlainWord { get; }

    [GeneratedRegex(
        @"\Aarn:[^:]+:codeartifact:(?<region>[^:]+):(?<account>[^:]+):repository/(?<domain>[^/]+)/(?<repository>.+)\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex RepositoryArn { get; }
}
