using PipelineSdk.ModelGenerator.Model;

namespace PipelineSdk.ModelGenerator.Plan;

/// <summary>Which classes to generate from which shapes.</summary>
internal sealed class GenerationPlan
{
    private readonly ServiceModel _model;
    private readonly Dictionary<string, ModelShape> _roots;

    public GenerationPlan(ServiceModel model, IReadOnlyList<Resource> resources)
    {
        _model = model;
        var requests = resources.ToDictionary(resource => resource.Request(model).Name);
        var reports = resources.ToDictionary(resource => resource.Report(model).Name);
        _roots = resources.SelectMany(resource => (ModelShape[])[resource.Request(model), resource.Report(model)])
            .ToDictionary(static shape => shape.Name);

        Requests = new ShapeClosure(model, requests.Keys.Select(name => this[name]));
        Reports = new ShapeClosure(model, reports.Keys.Select(name => this[name]));
        All = new ShapeClosure(model, _roots.Values);

        Arguments = Classes(Requests.Of(ShapeKind.Structure).Select(shape => requests.TryGetValue(shape.Name, out var resource)
            ? new ClassPlan(resource.Create + "Request", shape, resource)
            : new ClassPlan(shape.Name, shape)));
        Properties = Classes(Reports.Of(ShapeKind.Structure).Select(shape => reports.TryGetValue(shape.Name, out var resource)
            ? new ClassPlan(resource.Name + "Properties", shape, resource)
            : new ClassPlan(shape.Name + "Properties", shape)));
        Enums = Classes(All.Of(ShapeKind.Enum).Select(static shape => new ClassPlan(shape.Name, shape)));
    }

    /// <summary>The shapes that requests reach.</summary>
    public ShapeClosure Requests { get; }

    /// <summary>The shapes that reports reach.</summary>
    public ShapeClosure Reports { get; }

    /// <summary>The shapes that either reaches.</summary>
    public ShapeClosure All { get; }

    public IReadOnlyList<ClassPlan> Arguments { get; }

    public IReadOnlyList<ClassPlan> Properties { get; }

    public IReadOnlyList<ClassPlan> Enums { get; }

    /// <summary>A shape by its name; for a root, the request or report as the plan wants it.</summary>
    public ModelShape this[string name] => _roots.TryGetValue(name, out var root) ? root : _model[name];

    private static ClassPlan[] Classes(IEnumerable<ClassPlan> classes)
    {
        ClassPlan[] ordered = [.. classes.OrderBy(static type => type.Name, StringComparer.Ordinal)];
        var twice = ordered.GroupBy(static type => type.Name).FirstOrDefault(static same => same.Count() > 1);
        return twice is null
            ? ordered
            : throw new InvalidDataException(
                $"The shapes {string.Join(" and ", twice.Select(static type => type.Shape.Name))} would both be the class {twice.Key}.");
    }
}
