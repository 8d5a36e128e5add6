using System.Text.RegularExpressions;

namespace PipelineSdk;

/// <summary>Constants that look like secrets, in places which everybody reads who may describe the pipeline.</summary>
internal static partial class SecretRules
{
    private const int KeyIdLength = 20;
    private const string Reason = "looks like a secret; everybody who may describe the pipeline can read it.";
    private const string Fix = "keep it in AWS Secrets Manager, and let the job read it there.";

    public static void CheckParameter(DiagnosticBag bag, string path, string name, string value)
    {
        if (IsLikely(name, value))
        {
            bag.Add(DiagnosticDescriptors.LikelySecret, null, path, $"the default of the parameter {Names.Quote(name)} {Reason}", Fix);
        }
    }

    /// <summary>The quick test before a message is made.</summary>
    public static bool IsLikely(string name, string value) =>
        value.Length > 0 && ((value.Length == KeyIdLength && KeyId.IsMatch(value)) || PrivateKey.IsMatch(value) || (SecretName.IsMatch(name) && !IsPlace(value)));

    public static void ReportEnvironment(DiagnosticBag bag, string? step, string path, string name) =>
        bag.Add(DiagnosticDescriptors.LikelySecret, step, path, $"the environment variable {Names.Quote(name)} {Reason}", Fix);

    /// <summary>Says where the secret is, which is what should be there.</summary>
    private static bool IsPlace(string value) =>
        value.StartsWith("arn:", StringComparison.Ordinal) || value.StartsWith("s3://", StringComparison.Ordinal) || value.StartsWith('/');

    // The name's last word decides: DB_PASSWORD and apiKey, but neither MAX_TOKENS nor TOKENIZER.
    [GeneratedRegex(
        "(?:^|[^A-Za-z]|[a-z](?=[A-Z]))(?i:password|passwd|pwd|secret|token|credentials?|(?:api|access|secret|private)[^A-Za-z]?key)$",
        RegexOptions.CultureInvariant)]
    private static partial Regex SecretName { get; }

    // The identifier of an AWS access key.
    [GeneratedRegex(@"\A(?:AKIA|ASIA)[A-Z0-9]{16}\z", RegexOptions.CultureInvariant)]
    private static partial Regex KeyId { get; }

    [GeneratedRegex("-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----", RegexOptions.CultureInvariant)]
    private static partial Regex PrivateKey { get; }
}
