using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Which models of a request a step in front has to repack.</summary>
internal sealed record RepackPlan
{
    /// <summary>The models in the order of their containers.</summary>
    public required IReadOnlyList<RepackItem> Items { get; init; }

    /// <summary>The role of the model as a whole, which goes before those of its parts.</summary>
    public PipelineString? Role { get; init; }

    /// <summary>The network of the model as a whole.</summary>
    public VpcConfig? VpcConfig { get; init; }

    /// <summary>
    /// Where the results go. The Python SDK remembers one place only, that of the last model, so that all repack steps of one inference pipeline
    /// write there.
    /// </summary>
    public PipelineString? OutputPath { get; init; }

    public static RepackPlan Of(
        IReadOnlyList<(ModelContainer Container, ArgumentsObject Request)> containers,
        PipelineString? role,
        VpcConfig? vpcConfig) => new()
    {
        Items =
        [
            .. containers.Index()
                .Where(static item => item.Item.Container.RepackOutput is not null)
                .Select(static item => new RepackItem(item.Item.Container.Model, item.Index, item.Item.Request)),
        ],
        Role = role,
        VpcConfig = vpcConfig,
        OutputPath = containers.Select(static item => item.Container.RepackOutput).LastOrDefault(static output => output is not null),
    };
}
