using System.Globalization;
using System.Text;

namespace PipelineSdk.Aws;

/// <summary>What Lambda would refuse, as far as it can be seen before any call. What a definition can show is checked when it is compiled.</summary>
internal static class LambdaLimits
{
    private const int MaxName = 64;
    private const int MaxHandler = 128;
    private const int MaxEnvironment = 4 * 1024;
    private const int MaxSubnets = 16;
    private const int MaxSecurityGroups = 5;
    private const long MaxZip = 50L * 1024 * 1024;
    private const long MaxUnzipped = 250L * 1024 * 1024;

    /// <exception cref="PipelinePublishingException">Something is beyond a limit; it tells everything at once.</exception>
    public static void Check(IReadOnlyList<(LambdaAsset Asset, FunctionCode Code)> functions)
    {
        var problems = functions.SelectMany(static function => Problems(function.Asset, function.Code)).ToList();
        if (problems.Count > 0)
        {
            throw new PipelinePublishingException(string.Join('\n', problems));
        }
    }

    private static IEnumerable<string> Problems(LambdaAsset asset, FunctionCode code)
    {
        var function = asset.Function;
        (string What, long Value, long Max, string Unit)[] limits =
        [
            ("a name", function.FunctionName?.Length ?? 0, MaxName, "characters"),
            ("a handler", function.Handler?.Length ?? 0, MaxHandler, "characters"),
            ("environment variables", EnvironmentSize(function.Environment), MaxEnvironment, "bytes"),
            ("subnets", function.SubnetIds.Count, MaxSubnets, "items"),
            ("security groups", function.SecurityGroupIds.Count, MaxSecurityGroups, "items"),
            ("a zip", code.Location is null ? code.Bytes : 0, MaxZip, "bytes, unless it goes through S3 (ZippedCodeDir)"),
            ("unzipped code", code.UnzippedBytes ?? 0, MaxUnzipped, "bytes"),
        ];
        return
        [
            .. limits.Where(static limit => limit.Value > limit.Max).Select(limit => string.Create(
                CultureInfo.InvariantCulture,
                $"The Lambda function '{asset.FunctionName}' has {limit.What} of {limit.Value:N0}. At most {limit.Max:N0} {limit.Unit} are possible.")),
            .. function.FunctionName is { } name && name.Any(static c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_'))
                ? new[] { $"The Lambda function '{name}' has a name with other characters than letters, digits, '-' and '_'." }
                : [],
            .. function.SubnetIds.Count > 0 != function.SecurityGroupIds.Count > 0
                ? new[] { $"The Lambda function '{asset.FunctionName}' has subnets or security groups, but not both." }
                : [],
        ];
    }

    private static int EnvironmentSize(IReadOnlyDictionary<string, string> environment) =>
        environment.Sum(static variable => Encoding.UTF8.GetByteCount(variable.Key) + Encoding.UTF8.GetByteCount(variable.Value));
}
