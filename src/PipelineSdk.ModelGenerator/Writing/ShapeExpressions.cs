using System.Globalization;
using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Writing;

/// <summary>C# expressions that make the library's shape objects.</summary>
internal sealed class ShapeExpressions(GenerationPlan plan)
{
    private const int Width = 120;
    private const string Required = ", required: true";

    public static string TypeOf(ModelShape shape) => shape.Kind switch
    {
        ShapeKind.Integer or ShapeKind.Long => "IntegerShape",
        ShapeKind.Float or ShapeKind.Double => "DoubleShape",
        _ => shape.Kind + "Shape",
    };

    /// <summary>The object that shapes without limits share, or <see langword="null"/> if the shape has one of its own.</summary>
    public static string? Shared(ModelShape shape) => shape.Kind switch
    {
        ShapeKind.Boolean => "BooleanShape.Instance",
        ShapeKind.Timestamp => "TimestampShape.Instance",
        ShapeKind.String when StringLimits(shape).Count == 0 => "StringShape.Any",
        _ => null,
    };

    /// <summary>The expression that makes a shape's object; the type is known from where it is put.</summary>
    public string New(ModelShape shape) => shape.Kind switch
    {
        ShapeKind.Structure => Structure(shape),
        ShapeKind.List => Call([Late(shape.Item!), .. Limits(shape)]),
        ShapeKind.Map => Call([Late(shape.Key!), Late(shape.Item!), .. Limits(shape)]),
        ShapeKind.String => Call(StringLimits(shape)),
        ShapeKind.Enum => Values(shape),
        ShapeKind.Long => Call([Number(shape.Min) ?? "long.MinValue", Number(shape.Max) ?? "long.MaxValue"]),
        _ => Call(Limits(shape)),
    };

    private string Structure(ModelShape shape)
    {
        // In a response, "required" says what is always there; only in a request is it something to check.
        var inRequests = plan.Requests.Contains(shape.Name);
        var members = shape.Members.Select(member =>
            $"new Member({CSharpFile.Literal(member.Name)}, {Late(member.Shape)}{(inRequests && member.Required ? Required : "")})");
        return Call([CSharpFile.Literal(shape.Name), .. members], breakable: shape.Members.Count > 0);
    }

    private static string Values(ModelShape shape)
    {
        var values = shape.Values.Select(CSharpFile.Literal).ToList();
        var line = Call(values);
        return line.Length <= Width ? line : Call(values, breakable: true);
    }

    private static string Call(IReadOnlyList<string> arguments, bool breakable = false) =>
        breakable ? $"new(\n    {string.Join(",\n    ", arguments)})" : $"new({string.Join(", ", arguments)})";

    private static List<string> StringLimits(ModelShape shape)
    {
        // No text is shorter than 0.
        var limits = Limits(shape with { Min = shape.Min == 0 && shape.Max is null ? null : shape.Min });
        if (shape.Pattern is { } java && DotNetPattern.From(java) is { } pattern)
        {
            limits.Add((limits.Count < 2 ? "pattern: " : "") + CSharpFile.Literal(pattern));
        }

        return limits;
    }

    private static List<string> Limits(ModelShape shape) => (Number(shape.Min), Number(shape.Max)) switch
    {
        ({ } min, { } max) => [min, max],
        ({ } min, null) => [$"min: {min}"],
        (null, { } max) => [$"max: {max}"],
        _ => [],
    };

    private static string? Number(decimal? number) => number?.ToString("0.##########", CultureInfo.InvariantCulture);

    private string Late(string shape) => $"static () => {Shared(plan[shape]) ?? shape}";
}
