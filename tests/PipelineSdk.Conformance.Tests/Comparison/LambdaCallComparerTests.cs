using Xunit;

namespace PipelineSdk.Conformance.Tests.Comparison;

public sealed class LambdaCallComparerTests
{
    private const string Arn = "arn:aws:lambda:us-west-2:123456789012:function:f";

    private static readonly LambdaAsset Update = new("Call", new Lambda { FunctionArn = Arn }, Arn)
    {
        CodeS3Uri = "s3://bucket/lambda/f/code",
    };

    [Fact]
    public void Calls_of_other_services_do_not_count() => Assert.Empty(Compare(
        $$$"""
        [
          {"service": "iam", "operation": "get_role", "arguments": {"RoleName": "R"}},
          {
            "service": "lambda",
            "operation": "update_function_code",
            "arguments": {"FunctionName": "{{{Arn}}}", "S3Bucket": "bucket", "S3Key": "lambda/f/code"}
          }
        ]
        """,
        Update));

    [Fact]
    public void A_call_that_is_not_made_is_a_difference() => Assert.Equal(
        ["""calls.json#/0: missing: {"service":"lambda"}"""],
        Compare("""[{"service": "lambda"}]"""));

    [Fact]
    public void A_function_that_is_not_expected_is_a_difference() => Assert.Equal(
        [
            "calls.json#/0: not expected: {\"service\":\"lambda\",\"operation\":\"update_function_code\"," +
            "\"arguments\":{\"S3Bucket\":\"bucket\",\"S3Key\":\"lambda/f/code\",\"FunctionName\":\"" + Arn + "\"}}",
        ],
        Compare("[]", Update));

    private static IEnumerable<string> Compare(string expected, params IReadOnlyList<PipelineAsset> assets) =>
        LambdaCallComparer.Compare(CorpusJson.Parse(expected), assets).Select(static difference => difference.ToString());
}
