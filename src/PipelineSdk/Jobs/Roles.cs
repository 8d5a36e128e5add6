namespace PipelineSdk;

/// <summary>Roles given by name.</summary>
internal static class Roles
{
    /// <summary>A role with a slash, as every ARN has, stays as it is; a name becomes the ARN of a role of the account.</summary>
    public static string ArnOf(string role, PipelineEnvironment environment) => role.Contains('/') ? role : environment.RoleArn(role);

    /// <summary>The role of a job: a constant is resolved when the pipeline is compiled, anything else stays as it is.</summary>
    public static PipelineString Resolve(PipelineString role) => role.Payload is string name && !name.Contains('/')
        ? Deferred.Text($"role '{name}'", writer => ArnOf(name, writer.Context.Environment))
        : role;
}
