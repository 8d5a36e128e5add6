namespace PipelineSdk;

/// <summary>A changed step of a definition.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type, such as <c>Training</c>: the new one, if it has another.</param>
/// <param name="Fields">What differs in it; empty if it is new or gone. The steps in a condition step's branches are steps of their own.</param>
public sealed record StepChange(ChangeKind Kind, string Name, string Type, IReadOnlyList<FieldChange> Fields)
{
    /// <summary>
    /// Whether what SageMaker compares to find a cached result differs: with caching enabled, the step's next run does not take an old result. False for
    /// steps that are new or gone, and for types that are not cached.
    /// </summary>
    public bool ChangesCacheKey { get; init; }

    /// <summary>Where it stood, if it stands elsewhere now: <c>Steps</c>, or a branch such as <c>Check.IfSteps</c>; otherwise <see langword="null"/>.</summary>
    public string? MovedFrom { get; init; }

    /// <summary>Where it stands now, if it stood elsewhere; otherwise <see langword="null"/>.</summary>
    public string? MovedTo { get; init; }

    /// <summary>A line for the step and one for each of its fields.</summary>
    /// <returns>The lines.</returns>
    public override string ToString() => DiffText.Of(this);
}
