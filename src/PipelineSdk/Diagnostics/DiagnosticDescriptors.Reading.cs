namespace PipelineSdk;

/// <summary>Reading a definition from text.</summary>
internal static partial class DiagnosticDescriptors
{
    public static DiagnosticDescriptor DefinitionTooLarge { get; } = Error("PSDK8001", "Definition too large to read");

    public static DiagnosticDescriptor MalformedJson { get; } = Error("PSDK8002", "Text that is not JSON");

    public static DiagnosticDescriptor JsonTooDeep { get; } = Error("PSDK8003", "JSON nested too deeply");

    public static DiagnosticDescriptor InvalidText { get; } = Error("PSDK8004", "Text that is not Unicode");

    public static DiagnosticDescriptor DuplicateKey { get; } = Error("PSDK8005", "Member that occurs twice");

    public static DiagnosticDescriptor WrongKind { get; } = Error("PSDK8006", "JSON value of another kind");

    public static DiagnosticDescriptor MissingJsonMember { get; } = Error("PSDK8007", "Member missing");

    public static DiagnosticDescriptor NumberTooLarge { get; } = Error("PSDK8008", "Number too large");

    public static DiagnosticDescriptor TooManyReferences { get; } = Error("PSDK8009", "More references than can be read");
}
