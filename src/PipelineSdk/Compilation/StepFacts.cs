using System.Runtime.InteropServices;

namespace PipelineSdk;

/// <summary>
/// What the walk finds in the step being written: its references, and the steps behind them in order of appearance. A step in a branch is written
/// within its condition step, which is taken up again after it.
/// </summary>
internal sealed class StepFacts
{
    // Those of the steps around the one being written stand before its own.
    private readonly List<DefinitionReference> _references = [];
    private readonly List<Step> _upstream = [];
    private int _firstReference;
    private int _firstUpstream;

    /// <summary>The step being written; <see langword="null"/> for what stands outside of steps.</summary>
    public Step? Step { get; private set; }

    /// <summary>The steps referred to as objects, once for each reference.</summary>
    public ReadOnlySpan<Step> Upstream => CollectionsMarshal.AsSpan(_upstream)[_firstUpstream..];

    /// <summary>Goes on to a step.</summary>
    /// <returns>The step around it, to be given back at its end.</returns>
    public Mark Begin(Step step)
    {
        var outer = new Mark(Step, _firstReference, _firstUpstream);
        Step = step;
        _firstReference = _references.Count;
        _firstUpstream = _upstream.Count;
        return outer;
    }

    public void Refer(DefinitionReference reference, Step? target)
    {
        _references.Add(reference);
        if (target is not null)
        {
            _upstream.Add(target);
        }
    }

    /// <summary>Goes back to the step around.</summary>
    /// <returns>The references of the step that ends.</returns>
    public IReadOnlyList<DefinitionReference> End(Mark outer)
    {
        DefinitionReference[] references = [.. CollectionsMarshal.AsSpan(_references)[_firstReference..]];
        CollectionsMarshal.SetCount(_references, _firstReference);
        CollectionsMarshal.SetCount(_upstream, _firstUpstream);
        (Step, _firstReference, _firstUpstream) = (outer.Step, outer.FirstReference, outer.FirstUpstream);
        return references;
    }

    /// <summary>Where the walk stood in the step around.</summary>
    internal readonly record struct Mark(Step? Step, int FirstReference, int FirstUpstream);
}
