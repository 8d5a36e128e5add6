namespace PipelineSdk.ModelGenerator.Naming;

/// <summary>
/// Names that generated classes inherit and must not hide unawares. When a base class gains a member that the service's names meet, the
/// compiler says so (CS0108), and the name belongs here.
/// </summary>
internal static class InheritedMembers
{
    private static readonly string[] Object =
        ["Equals", "Finalize", "GetHashCode", "GetType", "MemberwiseClone", "ReferenceEquals", "ToString"];

    private static readonly string[] Value =
    [
        .. Object, "AppendFormatted", "AppendLiteral", "FromPayload", "IsConstant", "IsEqualTo", "IsIn", "List", "Null", "Payload",
        "ReferencedSteps", "ToPipelineString", "Write",
    ];

    /// <summary>What argument classes inherit from <c>ArgumentsObject</c>.</summary>
    public static IReadOnlySet<string> OfArguments { get; } =
        new HashSet<string>([.. Object, "AdditionalMembers", "Copy", "Get", "HasAdditionalMembers", "Members", "Set", "Shape", "Values"]);

    /// <summary>What property classes inherit from <c>PropertyObject</c>.</summary>
    public static IReadOnlySet<string> OfProperties { get; } = new HashSet<string>([.. Value, "Member", "Object"]);

    /// <summary>What a client's enumerations have themselves.</summary>
    public static IReadOnlySet<string> OfOpenEnums { get; } = new HashSet<string>([.. Object, "Value"]);

    /// <summary>What enumerations inherit from <c>PipelineEnum</c>, and the types that their own code names in expressions.</summary>
    public static IReadOnlySet<string> OfEnums { get; } = new HashSet<string>([.. Value, "EditorBrowsableState", "Marker", "Object"]);
}
