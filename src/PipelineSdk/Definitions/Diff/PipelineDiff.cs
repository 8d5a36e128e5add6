namespace PipelineSdk;

/// <summary>
/// What differs between two definitions, in terms of parameters, steps and fields. Members are compared by name, and so are steps, parameters and
/// the items of lists that have names, such as inputs and channels; numbers by value. The order of steps and of parameters has no meaning and is not
/// compared.
/// </summary>
public sealed class PipelineDiff
{
    private PipelineDiff(IReadOnlyList<ParameterChange> parameters, IReadOnlyList<StepChange> steps, IReadOnlyList<FieldChange> fields)
    {
        Parameters = parameters;
        Steps = steps;
        Fields = fields;
    }

    /// <summary>The parameters that differ: new and changed ones in the new order, then those that are gone.</summary>
    public IReadOnlyList<ParameterChange> Parameters { get; }

    /// <summary>The steps that differ, also those in branches: new and changed ones in the new order, then those that are gone.</summary>
    public IReadOnlyList<StepChange> Steps { get; }

    /// <summary>What else differs, such as the experiment configuration.</summary>
    public IReadOnlyList<FieldChange> Fields { get; }

    /// <summary>Whether nothing differs.</summary>
    public bool IsEmpty => Parameters.Count == 0 && Steps.Count == 0 && Fields.Count == 0;

    /// <summary>The names of the steps whose cache key differs.</summary>
    public IReadOnlyList<string> ChangedCacheKeys => [.. Steps.Where(static step => step.ChangesCacheKey).Select(static step => step.Name)];

    /// <summary>Compares two definitions. It takes time in proportion to their length.</summary>
    /// <param name="before">The old one; <see langword="null"/>: there is none, and everything is new.</param>
    /// <param name="after">The new one.</param>
    /// <returns>What differs.</returns>
    public static PipelineDiff Between(PipelineDefinition? before, PipelineDefinition after)
    {
        ArgumentNullException.ThrowIfNull(after);
        return new(
            DefinitionDiff.Parameters(before, after),
            DefinitionDiff.Steps(before, after),
            DefinitionDiff.Fields(before, after));
    }

    /// <summary>The changes, each on its own lines; empty if nothing differs.</summary>
    /// <returns>The text.</returns>
    public override string ToString() =>
        string.Join('\n', [.. Fields.Select(DiffText.Of), .. Parameters.Select(DiffText.Of), .. Steps.Select(DiffText.Of)]);
}
