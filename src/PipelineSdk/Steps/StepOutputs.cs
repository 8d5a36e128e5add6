using System.Collections;
using System.Runtime.CompilerServices;

namespace PipelineSdk;

/// <summary>The outputs of a Lambda or Callback step: their declarations by position, references to their values by name.</summary>
/// <typeparam name="T">The declarations' type.</typeparam>
[CollectionBuilder(typeof(StepOutputs), nameof(StepOutputs.Create))]
public sealed class StepOutputs<T> : IReadOnlyList<T>
    where T : StepOutput
{
    private readonly T[] _declared;
    private readonly Step? _step;

    internal StepOutputs(Step? step, T[] declared) => (_step, _declared) = (step, declared);

    /// <summary>The number of outputs.</summary>
    public int Count => _declared.Length;

    /// <summary>A declaration.</summary>
    /// <param name="index">Its position.</param>
    public T this[int index] => _declared[index];

    /// <summary>Refers to the value of an output; it fits every typed slot.</summary>
    /// <param name="name">The output's name.</param>
    /// <exception cref="KeyNotFoundException">No such output is declared; the message names those that are.</exception>
    /// <exception cref="InvalidOperationException">The outputs are not a step's yet.</exception>
    public UntypedReference this[string name]
    {
        get
        {
            if (_step is null)
            {
                throw new InvalidOperationException("These outputs do not belong to a step yet: read them from the step.");
            }

            return Array.Exists(_declared, output => output.OutputName == name)
                ? new PropertyReference(new PropertyExpression(_step).Member("OutputParameters").Item(name))
                : throw new KeyNotFoundException(
                    $"The {_step} declares no output '{name}'. Its outputs: {Names.List(_declared.Select(static output => output.OutputName))}.");
        }
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_declared).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal StepOutputs<T> Of(Step step) => new(step, _declared);
}

/// <summary>Makes <see cref="StepOutputs{T}"/> from collection expressions.</summary>
public static class StepOutputs
{
    /// <summary>Outputs with the given declarations.</summary>
    /// <typeparam name="T">The declarations' type.</typeparam>
    /// <param name="declared">The declarations.</param>
    /// <returns>The outputs.</returns>
    /// <exception cref="ArgumentException">A declaration is <see langword="null"/>.</exception>
    public static StepOutputs<T> Create<T>(ReadOnlySpan<T> declared)
        where T : StepOutput => new(null, [.. declared.ToArray().Select(NotNull)]);

    private static T NotNull<T>(T declared) => declared ?? throw new ArgumentException("A declaration is null: leave it out.", nameof(declared));
}
