namespace PipelineSdk;

/// <summary>Local files.</summary>
internal static partial class DiagnosticDescriptors
{
    public static DiagnosticDescriptor AssetNotFound { get; } = Error("PSDK7001", "Local file or folder not found");

    public static DiagnosticDescriptor AssetUnreadable { get; } = Error("PSDK7002", "Local file or folder not readable");

    public static DiagnosticDescriptor AssetEmpty { get; } = Error("PSDK7003", "Local folder without files");

    public static DiagnosticDescriptor AssetLink { get; } = Error("PSDK7004", "Link to a folder within an asset");

    public static DiagnosticDescriptor AssetConflict { get; } = Error("PSDK7005", "Two assets in one place");
}
