using System.Text.RegularExpressions;
using Xunit;

namespace PipelineSdk.Analyzers.Tests;

/// <summary>The C# in the table of names of <c>docs/python-to-csharp.md</c> compiles.</summary>
public sealed partial class PythonToCSharpTests
{
    private static readonly UserProgram Program = new("""
        const string role = "arn:aws:iam::123456789012:role/R";
        const string image = "image";
        const string uri = "s3://bucket/train";
        static readonly Pipeline pipeline = null!;
        static readonly PipelineEnvironment environment = null!;
        static readonly PipelineSession session = null!;
        static readonly ParameterString bucket = null!;
        static readonly ParameterInteger count = null!;
        static readonly Condition condition = null!;
        static readonly Condition other = null!;
        static readonly Processor processor = null!;
        static readonly Estimator estimator = null!;
        static readonly Model model = null!;
        static readonly ProcessingStep process = null!;
        static readonly TrainingStep train = null!;
        static readonly ModelStep modelStep = null!;
        static readonly Dictionary<string, EstimatorBase> estimators = null!;
        static readonly Dictionary<string, PipelineString> metrics = null!;
        static readonly Dictionary<string, PipelineMap<ParameterRange>> ranges = null!;
        """);

    public static TheoryData<string> Code =>
        [.. Row.Matches(File.ReadAllText(RepositoryFile.Find("docs", "python-to-csharp.md"))).Select(static match => match.Groups[1].Value.Replace("\\|", "|"))];

    [Fact]
    public void The_table_is_found() => Assert.InRange(Code.Count, 25, 100);

    [Theory]
    [MemberData(nameof(Code))]
    public async Task Compiles(string code) => Assert.Empty(await Program.ErrorsOf($"object value = {code};"));

    // The C# of a row is its second cell; the tables of other sections have no code there.
    [GeneratedRegex(@"^\| `[^\n]* \| `([^`\n]+)` \|$", RegexOptions.Multiline)]
    private static partial Regex Row { get; }
}
