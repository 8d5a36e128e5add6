using PipelineSdk.Tests.Validation;
using Xunit;
using static PipelineSdk.Tests.Misuses.MisusePipelines;

namespace PipelineSdk.Tests.Misuses;

/// <summary>What the Python SDK refuses, or lets through by accident, and means something here.</summary>
public sealed class AcceptedMisuseTests
{
    private static readonly ParameterString Reason = new("P");

    private static readonly Dictionary<string, (Func<Pipeline> Build, string Json)> Accepted = new()
    {
        ["golden/output_of_unlisted_lambda"] = (
            static () => Of(Call("Call", new LambdaStep("Hidden", Arn) { Outputs = [new LambdaOutput("out")] }.Outputs["out"])),
            """{"Name":"Hidden","Type":"Lambda","""),
        ["golden/json_get_plain_s3_uri"] = (PlainUri, """{"Std:JsonGet":{"S3Uri":"s3://bucket/file.json","Path":"a"}}"""),
        ["golden-extended/json get: uri not a Join"] = (PlainUri, """{"Std:JsonGet":{"S3Uri":"s3://bucket/file.json","Path":"a"}}"""),
        ["golden/str_of_variable"] = (Interpolated, Joined("because ")),
        ["golden-extended/variable: str()"] = (Interpolated, Joined("because ")),
        ["golden/add_to_variable"] = (static () => Failing(Reason + "x"), """{"Std:Join":{"On":"","Values":[{"Get":"Parameters.P"},"x"]}}"""),
        ["golden-extended/variable: concatenation"] =
            (static () => Failing(Reason + "a"), """{"Std:Join":{"On":"","Values":[{"Get":"Parameters.P"},"a"]}}"""),
        ["golden/add_variable_to_string"] = (static () => Failing("x" + Reason), Joined("x")),
        ["golden/float_default_is_integer"] = (WholeFloat, """{"Name":"P","Type":"Float","DefaultValue":1.0}"""),
        ["golden-extended/parameter: integer default for float"] = (WholeFloat, """{"Name":"P","Type":"Float","DefaultValue":1.0}"""),
        ["golden-extended/parameter: empty string default (kept)"] =
            (static () => With(new ParameterString("S", "")), """{"Name":"S","Type":"String","DefaultValue":""}"""),
        ["golden/callback_without_outputs"] =
            (static () => Of(new CallbackStep("B", "https://sqs.us-west-2.amazonaws.com/123456789012/q")), "\"OutputParameters\":[]"),
        ["golden/callback_inputs_none"] =
            (static () => Of(new CallbackStep("B", "https://sqs.us-west-2.amazonaws.com/123456789012/q") { Inputs = null! }), "\"Arguments\":{}"),
        ["golden/retry_attempts_zero"] = (static () => Retrying(Policy(0)), NoLimit),
        ["golden-extended/retry: zero attempts (allowed, dropped)"] = (static () => Retrying(Policy(0)), NoLimit),
        ["golden/retry_no_limit"] = (static () => Retrying(Policy(null)), NoLimit),
        ["golden-extended/retry: no limit (allowed)"] = (static () => Retrying(Policy(null)), NoLimit),
        ["golden/cache_without_expiry"] = (static () => Cached(new(enableCaching: true)), """ "CacheConfig":{"Enabled":true} """.Trim()),
    };

    public static TheoryData<string> Names => [.. Accepted.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_written(string name)
    {
        Assert.True(Accepted[name].Build().TryCompile(Problems.Environment, out var compiled), string.Join('\n', compiled.Diagnostics));
        Assert.Contains(Accepted[name].Json, compiled.ToJson(), StringComparison.Ordinal);
    }

    private const string NoLimit = """{"BackoffRate":2.0,"IntervalSeconds":1,"ExceptionType":["Step.THROTTLING"]}""";

    private static string Joined(string start) => $$$"""{"Std:Join":{"On":"","Values":["{{{start}}}",{"Get":"Parameters.P"}]}}""";

    private static Pipeline PlainUri() => Of(Check(new JsonGet("s3://bucket/file.json", "a")));

    private static Pipeline Interpolated() => Failing($"because {Reason}");

    private static Pipeline WholeFloat() => With(new ParameterFloat("P", 1));

    private static Pipeline Failing(PipelineString message) => new("Wrong") { Parameters = [Reason], Steps = [new FailStep("A", message)] };

    private static StepRetryPolicy Policy(int? attempts) => new([StepExceptionType.Throttling], maxAttempts: attempts);
}
