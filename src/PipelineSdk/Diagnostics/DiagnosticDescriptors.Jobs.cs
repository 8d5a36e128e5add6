namespace PipelineSdk;

/// <summary>Problems that all job classes share.</summary>
internal static partial class DiagnosticDescriptors
{
    public static DiagnosticDescriptor JobImage { get; } = Error("PSDK9001", "Job without an image");

    public static DiagnosticDescriptor JobImageByDefault { get; } = Warning("PSDK9002", "Image chosen by a parameter's default");

    public static DiagnosticDescriptor CodeKeyNotConstant { get; } = Error("PSDK9003", "Key for code that is known only while the pipeline runs");

    public static DiagnosticDescriptor CodeLocation { get; } = Error("PSDK9004", "Place for code that is not in S3");
}
