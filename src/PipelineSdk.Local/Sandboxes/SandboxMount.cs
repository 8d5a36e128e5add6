namespace PipelineSdk.Local;

/// <summary>A path within a sandbox.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Source">The path on this machine, or the text of the link.</param>
/// <param name="Target">The path in the sandbox.</param>
internal sealed record SandboxMount(MountKind Kind, string Source, string Target);
