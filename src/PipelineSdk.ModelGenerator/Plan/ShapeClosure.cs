using PipelineSdk.ModelGenerator.Model;

namespace PipelineSdk.ModelGenerator.Plan;

/// <summary>
/// The shapes that some root shapes reach, themselves included. Keys of maps count: an enumeration may be reached by no other way.
/// </summary>
internal sealed class ShapeClosure
{
    private readonly SortedDictionary<string, ModelShape> _shapes = new(StringComparer.Ordinal);

    public ShapeClosure(ServiceModel model, IEnumerable<ModelShape> roots)
    {
        // A stack and the set of shapes seen: the model may have cycles.
        var left = new Stack<ModelShape>(roots);
        while (left.TryPop(out var shape))
        {
            if (_shapes.TryAdd(shape.Name, shape))
            {
                foreach (var part in shape.Parts)
                {
                    left.Push(model[part]);
                }
            }
        }
    }

    /// <summary>All of them, in the order of their names.</summary>
    public IReadOnlyCollection<ModelShape> All => _shapes.Values;

    public bool Contains(string name) => _shapes.ContainsKey(name);

    public IEnumerable<ModelShape> Of(params IReadOnlyList<ShapeKind> kinds) => All.Where(shape => kinds.Contains(shape.Kind));
}
