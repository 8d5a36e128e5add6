namespace PipelineSdk.Local;

/// <summary>An execution's ARN, taken apart: <c>arn:aws:sagemaker:REGION:ACCOUNT:pipeline/NAME/execution/ID</c>.</summary>
/// <param name="PipelineArn">The pipeline's ARN.</param>
/// <param name="PipelineName">The pipeline's name as ARNs write it.</param>
/// <param name="Id">The execution's identifier.</param>
internal readonly record struct ExecutionArn(string PipelineArn, string PipelineName, string Id)
{
    private const string Pipeline = ":pipeline/";
    private const string Execution = "/execution/";

    public static bool TryParse(string? arn, out ExecutionArn parsed)
    {
        parsed = default;
        if (arn is null || arn.IndexOf(Pipeline, StringComparison.Ordinal) is not (var start and >= 0))
        {
            return false;
        }

        var end = arn.IndexOf(Execution, start, StringComparison.Ordinal);
        if (end < 0)
        {
            return false;
        }

        parsed = new(arn[..end], arn[(start + Pipeline.Length)..end], arn[(end + Execution.Length)..]);
        return parsed.PipelineName.Length > 0 && parsed.Id.Length > 0 && parsed.Id.All(char.IsAsciiLetterOrDigit);
    }

    public override string ToString() => PipelineArn + Execution + Id;
}
