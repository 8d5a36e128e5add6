using System.Text.RegularExpressions;
using Xunit;

namespace PipelineSdk.Analyzers.Tests;

/// <summary>The misuses that cannot be written: the rows of <c>tests/PipelineSdk.Tests/Misuses/misuses.md</c> that name a compile error.</summary>
public sealed partial class MisuseTests
{
    private static readonly UserProgram Program = new("""
        const string arn = "arn:aws:lambda:us-west-2:123456789012:function:f";
        static readonly TrainingStep train = null!;
        static readonly CreateProcessingJobRequest processing = null!;
        static readonly CreateTrainingJobRequest training = null!;
        static readonly CreateTransformJobRequest transform = null!;
        static readonly ParameterString parameter = null!;
        static readonly Processor processor = null!;
        static readonly ScriptProcessor script = null!;
        static readonly Estimator estimator = null!;
        static readonly Model model = null!;
        static readonly Transformer transformer = null!;
        static readonly SageMakerJobStepRetryPolicy jobPolicy = null!;
        static readonly Pipeline pipeline = null!;
        static readonly PipelineSession session = null!;
        """);

    public static TheoryData<string, string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string, string>();
            foreach (Match match in Row.Matches(File.ReadAllText(RepositoryFile.Find("tests", "PipelineSdk.Tests", "Misuses", "misuses.md"))))
            {
                rows.Add(match.Groups["name"].Value, match.Groups["error"].Value, match.Groups["code"].Value);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Does_not_compile(string name, string error, string code)
    {
        Assert.NotEmpty(name);
        Assert.Equal([error], (await Program.ErrorsOf($"object misuse = {code};")).Distinct());
    }

    [GeneratedRegex(@"^\| (?<name>[^|]+) \| compile error (?<error>CS\d{4}) \| `(?<code>[^`]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row { get; }
}
