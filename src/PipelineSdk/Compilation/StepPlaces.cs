namespace PipelineSdk;

/// <summary>Where each step stands: in the pipeline's list, or in a branch of a condition step. A step has one place.</summary>
internal sealed class StepPlaces
{
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<Step> _placed = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<ConditionStep, (IReadOnlyList<Step> If, IReadOnlyList<Step> Else)> _branches = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, IPipelineStep> _names = new(StringComparer.Ordinal);

    private StepPlaces(DiagnosticBag diagnostics) => _diagnostics = diagnostics;

    /// <summary>The steps of the pipeline's list, collections spread out.</summary>
    public IReadOnlyList<Step> Listed { get; private set; } = [];

    public static StepPlaces Of(Pipeline pipeline, DiagnosticBag diagnostics)
    {
        var places = new StepPlaces(diagnostics);
        places.Listed = places.Place(pipeline.Steps, null, "$.Steps", named: true);
        places.PlaceBranches(places.Listed, named: true);
        return places;
    }

    public bool IsPlaced(Step step) => _placed.Contains(step);

    public IReadOnlyList<Step> IfStepsOf(ConditionStep step) => _branches[step].If;

    public IReadOnlyList<Step> ElseStepsOf(ConditionStep step) => _branches[step].Else;

    /// <summary>Gives a place at the end of the list to a step that was reached but not listed.</summary>
    public void PlaceReached(Step step)
    {
        _placed.Add(step);
        PlaceBranches([step], named: false);
    }

    /// <summary>Spreads dependencies out to names of steps, without repetition, and to the steps themselves as far as they are there.</summary>
    public (IReadOnlyList<string> Names, IReadOnlyList<Step> Steps) Resolve(IReadOnlyCollection<StepDependency> dependencies)
    {
        if (dependencies.Count == 0)
        {
            return ([], []);
        }

        var names = new List<string>();
        var steps = new List<Step>();
        foreach (var dependency in dependencies)
        {
            if ((dependency.Target ?? _names.GetValueOrDefault(dependency.Name)) is { } target)
            {
                foreach (var step in target.Expand())
                {
                    steps.Add(step);
                    AddName(step.Name);
                }
            }
            else
            {
                // Left as it is: the check of the definition names it, with the names that do exist.
                AddName(dependency.Name);
            }
        }

        return (names, steps);

        void AddName(string name)
        {
            if (!names.Contains(name))
            {
                names.Add(name);
            }
        }
    }

    private void PlaceBranches(IReadOnlyList<Step> steps, bool named)
    {
        // Not recursive: nothing limits how deep a user nests.
        var rest = new Stack<ConditionStep>(steps.OfType<ConditionStep>());
        while (rest.TryPop(out var condition))
        {
            var whenTrue = Place(condition.IfSteps, condition, "IfSteps", named);
            var whenFalse = Place(condition.ElseSteps, condition, "ElseSteps", named);
            _branches[condition] = (whenTrue, whenFalse);
            foreach (var inner in whenTrue.Concat(whenFalse).OfType<ConditionStep>())
            {
                rest.Push(inner);
            }
        }
    }

    private List<Step> Place(IEnumerable<IPipelineStep> items, Step? owner, string where, bool named)
    {
        var placed = new List<Step>();
        foreach (var item in items)
        {
            if (item is null)
            {
                _diagnostics.Add(DiagnosticDescriptors.NullItem, owner?.Name, where, "the list has a null item.", "leave it out.");
                continue;
            }

            if (named && !_names.TryAdd(item.Name, item) && item is StepCollection != _names[item.Name] is StepCollection)
            {
                _diagnostics.Add(
                    DiagnosticDescriptors.NameOfCollection,
                    owner?.Name,
                    where,
                    $"a step and a step collection both have the name '{item.Name}', so that DependsOn by name could mean either.",
                    "rename one of them.");
            }

            foreach (var step in item.Expand())
            {
                if (_placed.Add(step))
                {
                    placed.Add(step);
                    if (named && item is StepCollection)
                    {
                        _names.TryAdd(step.Name, step);
                    }
                }
                else
                {
                    _diagnostics.Add(
                        DiagnosticDescriptors.StepPlacedTwice,
                        step.Name,
                        where,
                        owner is null
                            ? $"the step '{step.Name}' is listed twice, or is also in a branch of a condition step."
                            : $"the step '{step.Name}' is in a branch of '{owner.Name}' and in another place of the pipeline.",
                        "give the step one place only: the pipeline's list, or one branch of one condition step.");
                }
            }
        }

        return placed;
    }
}
