namespace PipelineSdk;

/// <summary>Models and model packages.</summary>
internal static partial class DiagnosticDescriptors
{
    public static DiagnosticDescriptor ModelRoleMissing { get; } = Error("PSDK9301", "Model without a role");

    public static DiagnosticDescriptor ModelOption { get; } = Error("PSDK9302", "Model option that is missing or does not fit");

    public static DiagnosticDescriptor ModelRepack { get; } = Error("PSDK9303", "Model archive that code cannot be put into");

    public static DiagnosticDescriptor ModelNeedsRepackStep { get; } = Error("PSDK9304", "Model that has to be repacked by a step in front");

    public static DiagnosticDescriptor ModelPackage { get; } = Error("PSDK9305", "Incomplete or contradictory model package");

    public static DiagnosticDescriptor ModelNameMissing { get; } = Error("PSDK9306", "Custom job prefix without a model name");

    public static DiagnosticDescriptor ModelOptionWithoutEffect { get; } = Warning("PSDK9307", "Model option without effect");
}
