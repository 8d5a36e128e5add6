using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>A model as a container of a request, before it is known which request.</summary>
internal sealed record ModelContainer(Model Model, ServingImage Image)
{
    public required PipelineMap<PipelineString> Environment { get; init; }

    public PipelineString? ModelDataUrl { get; init; }

    public ModelDataSource? ModelDataSource { get; init; }

    /// <summary>The place for the results of a repack step; <see langword="null"/> if the model needs no such step.</summary>
    public PipelineString? RepackOutput { get; init; }

    public IReadOnlyList<JobProblem> Problems { get; init; } = [];

    public ContainerDefinition ToDefinition() => new()
    {
        Image = Image.Value,
        Environment = Environment,
        ModelDataUrl = ModelDataUrl,
        ModelDataSource = ModelDataSource,
        ImageConfig = Model.TakesImageConfig ? Model.ImageConfig : null,
        AdditionalModelDataSources = Model.TakesFurtherSources ? Model.AdditionalModelDataSources?.Copy() : null,
    };

    // A package has no place for where the image is pulled from.
    public ModelPackageContainerDefinition ToPackageDefinition() => new()
    {
        Image = Image.Value,
        Environment = Environment,
        ModelDataUrl = ModelDataUrl,
        ModelDataSource = ModelDataSource,
        AdditionalModelDataSources = Model.TakesFurtherSources ? Model.AdditionalModelDataSources?.Copy() : null,
    };
}
