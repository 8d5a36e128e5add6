namespace PipelineSdk;

/// <summary>Problems of processors and processing steps.</summary>
internal static partial class DiagnosticDescriptors
{
    public static DiagnosticDescriptor ProcessingCode { get; } = Error("PSDK9101", "Code of a processing job that cannot run");

    public static DiagnosticDescriptor ProcessingCodeNotRun { get; } = Warning("PSDK9102", "Code that a processing job does not run as it seems");

    public static DiagnosticDescriptor ProcessingInputSource { get; } = Error("PSDK9103", "Input of a processing job that cannot be read");

    public static DiagnosticDescriptor ProcessingDestination { get; } = Warning("PSDK9104", "Destination of a processing output that is replaced");

    public static DiagnosticDescriptor SparkOption { get; } = Error("PSDK9105", "Option of a Spark job that cannot work");
}
