namespace PipelineSdk;

/// <summary>Roles given by name.</summary>
internal static class Roles
{
    /// <summary>An ARN stays as it is; a name, with or without a path, becomes the ARN of a role of the account.</summary>
    public static string ArnOf(string role, PipelineEnvironment environment) =>
        role.StartsWith("arn:", StringComparison.Ordinal) ? role : environment.RoleArn(role);
}
