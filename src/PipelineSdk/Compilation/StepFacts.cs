namespace PipelineSdk;

/// <summary>What the walk found in one step: its references, and the steps behind them in order of appearance.</summary>
/// <param name="step">The step; <see langword="null"/> for what stands outside of steps.</param>
internal sealed class StepFacts(Step? step)
{
    // Few steps use more than a handful of others; a set for each would cost more than it saves.
    private const int ManySteps = 16;

    private readonly List<DefinitionReference> _references = [];
    private readonly List<Step> _upstream = [];
    private HashSet<Step>? _seen;

    public Step? Step { get; } = step;

    public IReadOnlyList<DefinitionReference> References => _references;

    /// <summary>The steps referred to as objects, without repetition.</summary>
    public IReadOnlyList<Step> Upstream => _upstream;

    public void Refer(DefinitionReference reference, Step? target)
    {
        _references.Add(reference);
        if (target is not null && IsNew(target))
        {
            _upstream.Add(target);
        }
    }

    private bool IsNew(Step target)
    {
        if (_upstream.Count < ManySteps)
        {
            return !_upstream.Contains(target);
        }

        _seen ??= new(_upstream, ReferenceEqualityComparer.Instance);
        return _seen.Add(target);
    }
}
