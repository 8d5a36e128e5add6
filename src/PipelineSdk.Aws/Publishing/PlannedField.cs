namespace PipelineSdk.Aws;

/// <summary>A setting of the pipeline, beside its definition, that has to be changed.</summary>
/// <param name="Name">Its name, as the service has it, such as <c>PipelineDescription</c>.</param>
/// <param name="Before">The old value; <see langword="null"/> if there is none.</param>
/// <param name="After">The new value.</param>
public sealed record PlannedField(string Name, string? Before, string After)
{
    /// <summary>One line, such as <c>~ RoleArn: "a" → "b"</c>.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => Before is null ? $"+ {Name}: \"{After}\"" : $"~ {Name}: \"{Before}\" → \"{After}\"";
}
