namespace PipelineSdk;

/// <summary>A changed parameter of a definition.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Fields">What differs in it; empty if it is new or gone.</param>
public sealed record ParameterChange(ChangeKind Kind, string Name, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>A line for the parameter and one for each of its fields.</summary>
    /// <returns>The lines.</returns>
    public override string ToString() => DiffText.Of(this);
}
