namespace PipelineSdk;

/// <summary>Where each step stands: in the pipeline's list, or in a branch of a condition step. A step has one place.</summary>
internal sealed class StepPlaces
{
    private readonly DiagnosticBag _diagnostics;
    private readonly HashSet<Step> _placed;
    private readonly Dictionary<ConditionStep, (IReadOnlyList<Step> If, IReadOnlyList<Step> Else)> _branches = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, IPipelineStep> _names;

    private int _count;

    private StepPlaces(int stepCount, DiagnosticBag diagnostics)
    {
        _placed = new(stepCount, ReferenceEqualityComparer.Instance);
        _names = new(stepCount, StringComparer.Ordinal);
        _diagnostics = diagnostics;
    }

    /// <summary>The steps of the pipeline's list, collections spread out.</summary>
    public IReadOnlyList<Step> Listed { get; private set; } = [];

    public static StepPlaces Of(Pipeline pipeline, DiagnosticBag diagnostics)
    {
        var places = new StepPlaces(pipeline.Steps.Count, diagnostics);
        places.Listed = places.Place(pipeline.Steps, null, null, "", named: true);
        places._count = places.Listed.Count;
        places.PlaceBranches(places.Listed, 0, named: true);
        return places;
    }

    public bool IsPlaced(Step step) => _placed.Contains(step);

    public IReadOnlyList<Step> IfStepsOf(ConditionStep step) => _branches[step].If;

    public IReadOnlyList<Step> ElseStepsOf(ConditionStep step) => _branches[step].Else;

    /// <summary>Gives a place at the end of the list to a step that was reached but not listed.</summary>
    public void PlaceReached(Step step)
    {
        _placed.Add(step);
        PlaceBranches([step], _count++, named: false);
    }

    /// <summary>Spreads dependencies out to names of steps, without repetition, and to the steps themselves as far as they are there.</summary>
    public (IReadOnlyList<string> Names, Step[] Steps) Resolve(Step step, DefinitionWriter writer)
    {
        if (step.Dependencies.Count == 0)
        {
            return ([], []);
        }

        var names = new List<string>();
        var steps = new List<Step>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var dependency in step.Dependencies)
        {
            if (dependency is null)
            {
                _diagnostics.Add(DiagnosticDescriptors.NullItem, step.Name, $"{writer.Place}.DependsOn", "the list has a null item.", "leave it out.");
            }
            else if ((dependency.Target ?? _names.GetValueOrDefault(dependency.Name)) is { } target)
            {
                foreach (var upstream in target.Expand())
                {
                    steps.Add(upstream);
                    AddName(upstream.Name);
                }
            }
            else
            {
                // Left as it is: the check of the definition names it, with the names that do exist.
                AddName(dependency.Name);
            }
        }

        return (names, [.. steps]);

        void AddName(string name)
        {
            if (seen.Add(name))
            {
                names.Add(name);
            }
        }
    }

    private void PlaceBranches(IReadOnlyList<Step> steps, int first, bool named)
    {
        // Not recursive: nothing limits how deep a user nests.
        var rest = new Stack<(ConditionStep Step, StepPlace Place)>();
        PushConditions(steps, null, "", first);
        while (rest.TryPop(out var item))
        {
            var (condition, place) = item;
            var whenTrue = Place(condition.IfSteps, condition, place, "IfSteps", named);
            var whenFalse = Place(condition.ElseSteps, condition, place, "ElseSteps", named);
            _branches[condition] = (whenTrue, whenFalse);
            PushConditions(whenFalse, place, "ElseSteps", 0);
            PushConditions(whenTrue, place, "IfSteps", 0);
        }

        void PushConditions(IReadOnlyList<Step> candidates, StepPlace? outer, string branch, int start)
        {
            for (var i = candidates.Count - 1; i >= 0; i--)
            {
                if (candidates[i] is ConditionStep condition)
                {
                    rest.Push((condition, new(outer, branch, start + i)));
                }
            }
        }
    }

    private List<Step> Place(IEnumerable<IPipelineStep> items, Step? owner, StepPlace? outer, string branch, bool named)
    {
        var placed = new List<Step>(items.TryGetNonEnumeratedCount(out var count) ? count : 0);
        foreach (var item in items)
        {
            if (item is null)
            {
                Report(DiagnosticDescriptors.NullItem, owner?.Name, "the list has a null item.", "leave it out.");
                continue;
            }

            AddName(item);
            if (item is Step single)
            {
                PlaceStep(single, inCollection: false);
                continue;
            }

            foreach (var step in item.Expand())
            {
                PlaceStep(step, inCollection: true);
            }
        }

        return placed;

        void PlaceStep(Step step, bool inCollection)
        {
            if (_placed.Add(step))
            {
                if (inCollection)
                {
                    AddName(step);
                }

                placed.Add(step);
                return;
            }

            Report(
                DiagnosticDescriptors.StepPlacedTwice,
                step.Name,
                owner is null
                    ? $"the step '{step.Name}' is listed twice, or is also in a branch of a condition step."
                    : $"the step '{step.Name}' is in a branch of '{owner.Name}' and in another place of the pipeline.",
                "give the step one place only: the pipeline's list, or one branch of one condition step.");
        }

        void AddName(IPipelineStep item)
        {
            if (named && !_names.TryAdd(item.Name, item) && _names[item.Name] is var other && other != item && (item is StepCollection || other is StepCollection))
            {
                Report(
                    DiagnosticDescriptors.NameOfCollection,
                    item is Step ? item.Name : owner?.Name,
                    $"{(item is StepCollection && other is StepCollection ? "two step collections" : "a step and a step collection both")} have the name " +
                    $"'{item.Name}', so that DependsOn by name could mean either.",
                    "rename one of them.");
            }
        }

        void Report(DiagnosticDescriptor rule, string? step, string reason, string fix) =>
            _diagnostics.Add(rule, step, new StepPlace(outer, branch, placed.Count).ToString(), reason, fix);
    }
}
