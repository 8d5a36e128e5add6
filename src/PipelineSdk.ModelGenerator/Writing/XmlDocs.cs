using System.Globalization;
using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Writing;

/// <summary>Documentation of generated members: names, types and limits. The model's sentences are not ours to pass on.</summary>
internal static class XmlDocs
{
    private const int LineWidth = 140;

    // More values than these are better looked up in the class.
    private const int ListedValues = 8;

    /// <summary>The page of the service's reference about an operation or a structure.</summary>
    public static string Page(string name) => Page("sagemaker/latest/APIReference", name);

    /// <summary>The page of a service's reference about an operation or a structure.</summary>
    public static string Page(string reference, string name) =>
        $"/// <remarks>Described at <see href=\"https://docs.aws.amazon.com/{reference}/API_{name}.html\"/>.</remarks>";

    /// <summary>A member with its limits, for requests.</summary>
    /// <param name="plan">Finds shapes.</param>
    /// <param name="member">The member.</param>
    /// <param name="ownName">Whether the member names what the request makes.</param>
    public static string Member(GenerationPlan plan, ModelMember member, bool ownName) => Summary(
        member,
        [
            .. member.Required ? ["Required."] : ownName ? ["Optional here: a pipeline names what its steps make."] : (string[])[],
            .. Sentence(Limits(shape => plan[shape], plan[member.Shape])),
        ]);

    /// <summary>A member with its limits, for what a client sends.</summary>
    /// <param name="plan">Finds shapes.</param>
    /// <param name="member">The member.</param>
    public static string Member(ClientPlan plan, ModelMember member) => Summary(
        member,
        [
            .. member is { Required: true, IdempotencyToken: false } ? ["Required."] : (string[])[],
            .. Sentence(Limits(shape => plan[shape], plan[member.Shape])),
            .. member.IdempotencyToken ? ["By default a new GUID: a request that is sent twice counts once."] : (string[])[],
        ]);

    /// <summary>A member without its limits, for reports.</summary>
    public static string Member(ModelMember member) => Summary(member, []);

    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Summary(ModelMember member, IReadOnlyList<string> more)
    {
        string[] sentences = [$"Wire name <c>{member.Name}</c> (<c>{member.Shape}</c>).", .. more];
        var line = $"/// <summary>{string.Join(' ', sentences)}</summary>";
        return line.Length <= LineWidth ? line : $"/// <summary>\n/// {string.Join("\n/// ", sentences)}\n/// </summary>";
    }

    private static string[] Sentence(IEnumerable<string> limits)
    {
        var text = string.Join("; ", limits);
        return text.Length == 0 ? [] : [$"{char.ToUpperInvariant(text[0])}{text[1..]}."];
    }

    private static string[] Limits(Func<string, ModelShape> find, ModelShape shape) => shape.Kind switch
    {
        ShapeKind.String when shape.Pattern is { } pattern => [.. Range("length", shape), $"pattern: <c>{Escape(pattern)}</c>"],
        ShapeKind.String => Range("length", shape),
        ShapeKind.Enum when shape.Values.Count <= ListedValues =>
            ["known values: " + string.Join(", ", shape.Values.Select(static value => $"<c>{Escape(value)}</c>"))],
        ShapeKind.Enum => [$"known values: the members of <see cref=\"{shape.Name}\"/>"],
        ShapeKind.List => [.. Range("items", shape), .. Part("each item", find, shape.Item!)],
        ShapeKind.Map => [.. Range("entries", shape), .. Part("keys", find, shape.Key!), .. Part("values", find, shape.Item!)],
        _ => Range("range", shape),
    };

    private static string[] Part(string label, Func<string, ModelShape> find, string shape) =>
        Limits(find, find(shape)) is { Length: > 0 } limits ? [$"{label} ({string.Join("; ", limits)})"] : [];

    private static string[] Range(string label, ModelShape shape) => (shape.Min, shape.Max) switch
    {
        ({ } min, { } max) when min == max => [$"{label}: {Number(min)}"],
        ({ } min, { } max) => [$"{label}: {Number(min)} to {Number(max)}"],
        ({ } min, null) => [$"{label}: at least {Number(min)}"],
        (null, { } max) => [$"{label}: at most {Number(max)}"],
        _ => [],
    };

    private static string Number(decimal number) => number.ToString("#,0.##########", CultureInfo.InvariantCulture);
}
