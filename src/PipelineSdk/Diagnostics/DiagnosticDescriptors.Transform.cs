namespace PipelineSdk;

/// <summary>Batch transform.</summary>
internal static partial class DiagnosticDescriptors
{
    public static DiagnosticDescriptor TransformDataNotInS3 { get; } = Error("PSDK9401", "Transform of data that is not in S3");

    public static DiagnosticDescriptor TransformWithoutOutputPath { get; } = Warning("PSDK9402", "Transform without a place for its results");
}
