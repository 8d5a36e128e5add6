using System.Text.RegularExpressions;

namespace PipelineSdk.Aws;

/// <summary>
/// The ARN of an execution, such as <c>arn:aws:sagemaker:us-west-2:123456789012:pipeline/abalone/execution/abc123def456</c>.
/// </summary>
internal static partial class PipelineExecutionArn
{
    /// <summary>The pipeline's name, which the service writes in lower case, and the execution's identifier.</summary>
    /// <exception cref="ArgumentException">It is no such ARN.</exception>
    public static (string PipelineName, string Id) Parse(string arn) => TryParse(arn) ?? throw new ArgumentException(
        $"'{arn}' is not the ARN of a pipeline's execution," +
        " such as 'arn:aws:sagemaker:us-west-2:123456789012:pipeline/abalone/execution/abc123def456'.");

    public static (string PipelineName, string Id)? TryParse(string arn) =>
        Pattern().Match(arn) is { Success: true } match ? (match.Groups[1].Value, match.Groups[2].Value) : null;

    [GeneratedRegex(@"\Aarn:aws[a-z\-]*:sagemaker:[a-z0-9\-]*:[0-9]{12}:pipeline/([^/]+)/execution/([^/]+)\z")]
    private static partial Regex Pattern();
}
