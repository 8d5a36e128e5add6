using System.Text.Json;

namespace PipelineSdk.Conformance;

/// <summary>Compares graphs: the same steps, each followed by the same set of steps.</summary>
public static class GraphComparer
{
    private const string GraphFile = "graph.json";

    /// <param name="expected">Each step's name with the list of those that depend on it.</param>
    /// <param name="actual">The graph that is compared with it.</param>
    public static IReadOnlyList<Difference> Compare(JsonElement expected, PipelineGraph actual)
    {
        var differences = new List<Difference>();
        foreach (var step in expected.EnumerateObject())
        {
            var dependents = step.Value.EnumerateArray().Select(static item => item.GetString()!).ToList();
            if (!actual.Steps.Contains(step.Name))
            {
                Add(step.Name, $"missing; expected before {Show(dependents)}");
            }
            else if (!dependents.ToHashSet(StringComparer.Ordinal).SetEquals(actual.DependentsOf(step.Name)))
            {
                Add(step.Name, $"expected before {Show(dependents)}, is before {Show(actual.DependentsOf(step.Name))}");
            }
        }

        foreach (var step in actual.Steps.Where(step => !expected.TryGetProperty(step, out _)))
        {
            Add(step, $"not expected; is before {Show(actual.DependentsOf(step))}");
        }

        return differences;

        void Add(string step, string message) => differences.Add(new(GraphFile, JsonPointer.Member("", step), message));
    }

    private static string Show(IReadOnlyList<string> steps) =>
        steps.Count == 0 ? "no step" : string.Join(", ", steps.Order(StringComparer.Ordinal).Select(static step => $"'{step}'"));
}
