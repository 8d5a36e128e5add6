namespace PipelineSdk;

/// <summary>
/// The dependencies between the steps of a definition, by name. An edge leads from a step to one that waits for it.
/// </summary>
/// <remarks>
/// <para>A step waits for those whose properties, outputs or property files it uses, those under its <c>DependsOn</c>, and the condition step in whose
/// branch it stands. Names that no step has are no part of the graph. Two steps of the same name are one here.</para>
/// <para>The lists of names are in definition order: the order of <see cref="Steps"/>.</para>
/// </remarks>
public sealed class PipelineGraph
{
    private readonly IReadOnlyList<StepDefinition> _definitions;
    private readonly Dictionary<string, int> _positions;
    private readonly GraphAdjacency _dependencies;
    private readonly GraphAdjacency _dependents;

    private PipelineGraph(IReadOnlyList<StepDefinition> definitions)
    {
        var builder = new GraphBuilder(definitions);
        _definitions = definitions;
        Steps = builder.Steps;
        Conditions = builder.Conditions;
        _positions = builder.Positions;
        (_dependencies, _dependents) = GraphAdjacency.Of(builder.Steps.Count, builder.Ends);
    }

    /// <summary>The names of all steps, each followed by those in its branches.</summary>
    public IReadOnlyList<string> Steps { get; }

    /// <summary>Every cause for which a step waits for another, by the waiting step.</summary>
    public IReadOnlyList<GraphEdge> Edges => field ??= [.. _definitions.SelectMany(step => GraphEdges.Of(step, _positions))];

    /// <summary>Whether no step waits, over others or at once, for itself. Otherwise <see cref="Cycle"/> names a cycle.</summary>
    public bool IsAcyclic => Order.Length == Steps.Count;

    /// <summary>
    /// The names on one cycle, in the direction of the edges and with the first repeated at the end, such as <c>Train, Evaluate, Train</c>;
    /// <see langword="null"/> if there is none. Always the same one, and a short one as far as linear time finds it.
    /// </summary>
    public IReadOnlyList<string>? Cycle => IsAcyclic ? null : field ??= NamesOf(GraphCycles.Find(_dependents));

    /// <summary>All steps, each after those that it waits for; in definition order as far as that leaves a choice.</summary>
    /// <exception cref="InvalidOperationException">The graph has a cycle, which the message names.</exception>
    public IReadOnlyList<string> TopologicalOrder => field ??= NamesOf(AcyclicOrder);

    /// <summary>
    /// The steps by the length of the longest chain before them: first those that wait for none, then those that wait for these only, and so on. The
    /// steps of one level can run at the same time.
    /// </summary>
    /// <exception cref="InvalidOperationException">The graph has a cycle, which the message names.</exception>
    public IReadOnlyList<IReadOnlyList<string>> Levels => field ??= GraphOrder.Levels(AcyclicOrder, _dependencies, Steps);

    internal IReadOnlySet<int> Conditions { get; }

    private int[] Order => field ??= GraphOrder.Sort(_dependencies, _dependents);

    private int[] AcyclicOrder => IsAcyclic
        ? Order
        : throw new InvalidOperationException($"The steps wait for each other in a cycle: {string.Join(" → ", Cycle!)}.");

    /// <summary>The steps that a step waits for at once, each once.</summary>
    /// <param name="name">The step's name.</param>
    /// <returns>Their names.</returns>
    /// <exception cref="KeyNotFoundException">There is no such step; the message names those that there are.</exception>
    public IReadOnlyList<string> DependenciesOf(string name) => NamesOf(_dependencies[PositionOf(name)]);

    /// <summary>The steps that wait for a step at once, each once.</summary>
    /// <inheritdoc cref="DependenciesOf"/>
    public IReadOnlyList<string> DependentsOf(string name) => NamesOf(_dependents[PositionOf(name)]);

    /// <summary>The steps that a step waits for, at once or over others; without the step itself, also where it is on a cycle.</summary>
    /// <inheritdoc cref="DependenciesOf"/>
    public IReadOnlyList<string> Ancestors(string name) => NamesOf(_dependencies.ReachableFrom(PositionOf(name)));

    /// <summary>The steps that wait for a step, at once or over others; without the step itself, also where it is on a cycle.</summary>
    /// <inheritdoc cref="DependenciesOf"/>
    public IReadOnlyList<string> Descendants(string name) => NamesOf(_dependents.ReachableFrom(PositionOf(name)));

    /// <summary>
    /// The chain of steps, each waiting for the one before, that has the greatest total weight: without weights the longest one. Of several, the one
    /// whose last steps come first in definition order.
    /// </summary>
    /// <param name="weight">
    /// A step's weight by its name, such as its expected duration; not negative. <see langword="null"/>: every step weighs 1.
    /// </param>
    /// <returns>The names, in the order in which the steps run; empty for a pipeline without steps.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or not a finite number.</exception>
    /// <exception cref="InvalidOperationException">The graph has a cycle, which the message names.</exception>
    public IReadOnlyList<string> CriticalPath(Func<string, double>? weight = null) =>
        NamesOf(GraphOrder.HeaviestChain(AcyclicOrder, _dependencies, position => weight?.Invoke(Steps[position]) ?? 1));

    /// <summary>
    /// The graph for Graphviz. Condition steps are diamonds, edges into branches are labelled <c>if</c> and <c>else</c>, and edges that only
    /// <c>DependsOn</c> causes are dashed.
    /// </summary>
    /// <returns>The text, with one line for each step and each pair of steps with an edge.</returns>
    public string ToDot() => GraphDotWriter.Write(this);

    /// <summary>
    /// The graph as a Mermaid flowchart. Condition steps are diamonds, edges into branches are labelled <c>if</c> and <c>else</c>, and edges that only
    /// <c>DependsOn</c> causes are dotted.
    /// </summary>
    /// <returns>The text, with one line for each step and each pair of steps with an edge.</returns>
    public string ToMermaid() => GraphMermaidWriter.Write(this);

    internal static PipelineGraph Of(PipelineDefinition definition) => new(definition.AllSteps);

    private int PositionOf(string name) => _positions.TryGetValue(name, out var position)
        ? position
        : throw new KeyNotFoundException($"There is no step '{name}'. The steps: {Names.List(Steps)}.");

    private string[] NamesOf(ReadOnlySpan<int> positions)
    {
        var names = new string[positions.Length];
        for (var i = 0; i < names.Length; i++)
        {
            names[i] = Steps[positions[i]];
        }

        return names;
    }
}
