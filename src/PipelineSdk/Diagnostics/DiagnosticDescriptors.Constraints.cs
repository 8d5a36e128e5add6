namespace PipelineSdk;

/// <summary>The service model's limits on requests.</summary>
internal static partial class DiagnosticDescriptors
{
    public static DiagnosticDescriptor MissingMember { get; } = Error("PSDK5001", "Required member missing");

    public static DiagnosticDescriptor TextLength { get; } = Error("PSDK5002", "Text too short or too long");

    public static DiagnosticDescriptor NumberRange { get; } = Error("PSDK5003", "Number out of range");

    public static DiagnosticDescriptor ItemCount { get; } = Error("PSDK5004", "Too few or too many items");

    public static DiagnosticDescriptor WrongType { get; } = Error("PSDK5005", "Value of the wrong type");

    public static DiagnosticDescriptor TextPattern { get; } = Warning("PSDK5006", "Text that does not match the pattern");

    public static DiagnosticDescriptor UnknownEnumValue { get; } = Warning("PSDK5007", "Value that is not a known one");

    public static DiagnosticDescriptor UnknownMember { get; } = Warning("PSDK5008", "Member that is not a known one");
}
