namespace PipelineSdk;

/// <summary>What the name of an instance type says about its hardware.</summary>
internal static class InstanceFamilies
{
    /// <summary>The Graviton families for which there are images.</summary>
    public static IReadOnlyList<string> Graviton { get; } = ["m6g", "m6gd", "c6g", "c6gd", "c6gn", "c7g", "r6g", "r6gd"];

    /// <summary>
    /// The family of an instance type: <c>c5</c> of <c>ml.c5.xlarge</c> and of <c>ml_c5</c>; empty if it has another form or is missing.
    /// </summary>
    public static string Of(string? instanceType)
    {
        if (instanceType is not ['m', 'l', '.' or '_', ..])
            return "";

        var rest = instanceType.AsSpan(3);
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterLower(rest[length]) || char.IsAsciiDigit(rest[length]) || rest[length] == '-'))
            length++;
        var family = rest[..length];

        var size = rest[length..];
        if (size.Length > 0 && size[0] == '.')
            size = size[1..];
        foreach (var c in size)
        {
            if (!char.IsLetterOrDigit(c) && c != '_')
                return "";
        }
        return family.ToString();
    }

    /// <summary>Whether the instances of a type have GPUs.</summary>
    public static bool HasGpu(string? instanceType) => Of(instanceType) is ['g' or 'p', ..];

    /// <summary>Whether the instances of a type have AWS Trainium chips.</summary>
    public static bool HasTrainium(string? instanceType) => Of(instanceType).StartsWith("trn", StringComparison.Ordinal);

    public static bool IsGraviton(string family) => Graviton.Contains(family);

    /// <summary>Whether the family has AWS Inferentia or Trainium chips.</summary>
    public static bool IsNeuron(string family) =>
        family.StartsWith("inf", StringComparison.Ordinal) || family.StartsWith("trn", StringComparison.Ordinal);
}
