using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>
/// What the debugger saves while a model is trained. <see langword="false"/> converts to a configuration that turns it off, <see langword="true"/>
/// to the default one.
/// </summary>
public sealed class DebuggerHookConfig
{
    private static readonly DebuggerHookConfig Off = new() { IsOff = true };
    private static readonly DebuggerHookConfig On = new() { IsDefault = true };

    /// <summary>Where the tensors go. Written as <c>S3OutputPath</c>. Length: at most 1,024.</summary>
    /// <value><see langword="null"/> by default: the estimator's output path.</value>
    public PipelineString? S3OutputPath { get; init; }

    /// <summary>The folder in the container for the tensors. Written as <c>LocalPath</c>. Length: at most 4,096.</summary>
    /// <value><see langword="null"/> by default: the service's, <c>/opt/ml/output/tensors</c>.</value>
    public PipelineString? ContainerLocalOutputPath { get; init; }

    /// <summary>Parameters of the hook, such as <c>save_interval</c>. Written as <c>HookParameters</c>. Entries: at most 20.</summary>
    /// <value><see langword="null"/> by default: left out.</value>
    public PipelineMap<PipelineString>? HookParameters { get; init; }

    /// <summary>
    /// What to save beyond the collections of the estimator's rules. Written as <c>CollectionConfigurations</c>. Items: at most 20.
    /// </summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<CollectionConfig> CollectionConfigs { get; init; } = [];

    internal bool IsOff { get; private init; }

    /// <summary>Whether it only says that the debugger is on, as it is anyway where the Region offers it.</summary>
    internal bool IsDefault { get; private init; }

    /// <summary>Turns the debugger off, or on with the defaults.</summary>
    /// <param name="enabled">Whether it is on.</param>
    public static implicit operator DebuggerHookConfig(bool enabled) => enabled ? On : Off;

    /// <param name="outputPath">The estimator's output path.</param>
    /// <param name="collections">The collections of the rules.</param>
    internal DebugHookConfig ToRequest(PipelineString outputPath, IEnumerable<CollectionConfig> collections) => new()
    {
        S3OutputPath = S3OutputPath is null or { Payload: "" } ? outputPath : S3OutputPath,
        LocalPath = ContainerLocalOutputPath,
        HookParameters = HookParameters?.Copy(),
        CollectionConfigurations = Distinct([.. collections, .. CollectionConfigs]),
    };

    // The Python SDK keeps a set, in no order; here the first one stays.
    private static PipelineList<CollectionConfiguration> Distinct(CollectionConfig[] collections)
    {
        var distinct = new PipelineList<CollectionConfiguration>();
        for (var i = 0; i < collections.Length; i++)
        {
            if (Array.FindIndex(collections, collections[i].IsSame) == i)
            {
                distinct.Add(collections[i].ToRequest());
            }
        }

        return distinct;
    }
}
