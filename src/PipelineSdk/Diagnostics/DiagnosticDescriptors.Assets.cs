namespace PipelineSdk;

/// <summary>Local files.</summary>
internal static partial class DiagnosticDescriptors
{
    public static DiagnosticDescriptor AssetNotFound { get; } = Error("PSDK7001", "Local file or folder not found");

    public static DiagnosticDescriptor AssetUnreadable { get; } = Error("PSDK7002", "Local file or folder not readable");

    public static DiagnosticDescriptor AssetEmpty { get; } = Error("PSDK7003", "Local folder without files");

    public static DiagnosticDescriptor AssetLink { get; } = Error("PSDK7004", "Link that leads out of an asset, around in it, or nowhere");

    public static DiagnosticDescriptor AssetConflict { get; } = Error("PSDK7005", "Two assets in one place");

    public static DiagnosticDescriptor AssetNamesDifferInCase { get; } = Warning("PSDK7007", "Names in an asset that differ in case only");

    public static DiagnosticDescriptor AssetNameTooLong { get; } = Error("PSDK7008", "Name of an asset that is too long");

    public static DiagnosticDescriptor AssetChanged { get; } = Error("PSDK7009", "Local file that changed while it was read");

    public static DiagnosticDescriptor AssetEntryTwice { get; } = Warning("PSDK7010", "Two files of one name in an archive");

    public static DiagnosticDescriptor AssetTwoKeys { get; } = Warning("PSDK7011", "One asset with two keys");
}
