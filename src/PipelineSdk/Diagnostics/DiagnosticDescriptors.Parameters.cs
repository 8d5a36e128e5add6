namespace PipelineSdk;

/// <summary>Parameters.</summary>
internal static partial class DiagnosticDescriptors
{
    public static DiagnosticDescriptor DuplicateParameter { get; } = Error("PSDK2001", "Two parameters of one name");

    public static DiagnosticDescriptor ParameterName { get; } = Error("PSDK2002", "Parameter name that the service refuses");

    public static DiagnosticDescriptor LongParameterName { get; } = Warning("PSDK2003", "Long parameter name");

    public static DiagnosticDescriptor ParameterCount { get; } = Warning("PSDK2004", "More than 200 parameters");

    public static DiagnosticDescriptor DefaultType { get; } = Error("PSDK2005", "Default of another type");

    public static DiagnosticDescriptor DefaultLength { get; } = Warning("PSDK2006", "Long default");

    public static DiagnosticDescriptor DefaultOutsideEnum { get; } = Warning("PSDK2007", "Default that is not permitted");

    public static DiagnosticDescriptor UndeclaredParameter { get; } = Error("PSDK2008", "Parameter that is not declared");

    public static DiagnosticDescriptor UnusedParameter { get; } = Info("PSDK2009", "Parameter that nothing uses");

    public static DiagnosticDescriptor EnumOnOtherType { get; } = Warning("PSDK2010", "Permitted values of a parameter that is no text");

    public static DiagnosticDescriptor LikelySecret { get; } = Warning("PSDK2011", "Secret in plain sight");

    public static DiagnosticDescriptor UnknownParameterType { get; } = Warning("PSDK2012", "Unknown parameter type");

    public static DiagnosticDescriptor ParameterTypeMismatch { get; } = Warning("PSDK2013", "Parameter used with another type");
}
