using System.Text.Json;

namespace PipelineSdk.Aws;

/// <summary>Makes ARNs of roles.</summary>
internal static class RoleArn
{
    /// <summary>Where notebooks and Studio say what they are: <c>{"ExecutionRoleArn": "arn:aws:iam::...", ...}</c>.</summary>
    public const string NotebookMetadata = "/opt/ml/metadata/resource-metadata.json";

    /// <summary>The role of a notebook, or <see langword="null"/>.</summary>
    /// <param name="path">The notebook's metadata.</param>
    public static string? OfNotebook(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        using var metadata = JsonDocument.Parse(File.ReadAllBytes(path));
        return metadata.RootElement.TryGetProperty("ExecutionRoleArn", out var role) ? role.GetString() : null;
    }

    /// <summary>The role behind an identity such as <c>arn:aws:sts::123456789012:assumed-role/NAME/SESSION</c>, or <see langword="null"/> if it is none.</summary>
    /// <param name="identity">The identity's ARN.</param>
    public static string? OfIdentity(string identity)
    {
        var parts = identity.Split(':', 6);
        if (parts.Length < 6 || parts[5].Split('/') is not ["assumed-role", var name, ..])
        {
            return null;
        }

        // People who log in by IAM Identity Center have a role that no service may take.
        if (name.StartsWith("AWSReservedSSO_", StringComparison.Ordinal))
        {
            return null;
        }

        // An identity doesn't tell the role's path. Roles that SageMaker's console made have this one.
        var path = name.Contains("AmazonSageMaker-ExecutionRole", StringComparison.Ordinal) ? "service-role/" : "";
        return $"arn:{parts[1]}:iam::{parts[4]}:role/{path}{name}";
    }
}
