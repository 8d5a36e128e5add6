namespace PipelineSdk;

/// <summary>A place in a definition that refers to something which is known only while the pipeline runs.</summary>
/// <param name="Kind">What is referred to.</param>
/// <param name="Expression">The text of the <c>Get</c>, such as <c>Steps.Train.ModelArtifacts.S3ModelArtifacts</c>.</param>
/// <param name="Name">The parameter's, variable's or step's name.</param>
/// <param name="Path">
/// For a step, the rest of the expression, from the first <c>.</c> or <c>[</c> on, such as <c>.ModelArtifacts.S3ModelArtifacts</c>; for a property file,
/// its name.
/// </param>
/// <param name="JsonPath">Where the reference stands, such as <c>$.Steps[2].Arguments.ModelName</c>.</param>
public sealed record DefinitionReference(ReferenceKind Kind, string Expression, string Name, string? Path, string JsonPath)
{
    /// <summary>The step that is referred to, or <see langword="null"/>.</summary>
    public string? StepName => Kind is ReferenceKind.StepProperty or ReferenceKind.PropertyFile ? Name : null;
}
