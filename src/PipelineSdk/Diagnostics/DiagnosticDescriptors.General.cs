namespace PipelineSdk;

/// <summary>Text, numbers and lists that cannot be written.</summary>
internal static partial class DiagnosticDescriptors
{
    public static DiagnosticDescriptor ValueInPlainText { get; } = Error("PSDK0003", "Pipeline value formatted into plain text");

    public static DiagnosticDescriptor MalformedText { get; } = Error("PSDK0004", "Text that JSON cannot carry");

    public static DiagnosticDescriptor NumberNotFinite { get; } = Error("PSDK0005", "Number that JSON cannot carry");

    public static DiagnosticDescriptor TooDeep { get; } = Error("PSDK0006", "Values nested too deeply");

    public static DiagnosticDescriptor NullItem { get; } = Error("PSDK0007", "Null in a list");

    public static DiagnosticDescriptor MoreProblems { get; } = Warning("PSDK0008", "More problems than are listed");
}
