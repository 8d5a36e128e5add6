using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Model;

/// <summary>A service model, and what is taken from it.</summary>
/// <param name="Name">The service's name in botocore's data folder, which is also the name of the checked-in subset.</param>
/// <param name="ApiVersion">The version of its API.</param>
/// <param name="Resources">The resources whose requests and reports are taken, for what steps write and read.</param>
/// <param name="Client">The client whose operations are taken whole.</param>
internal sealed record ModelSource(string Name, string ApiVersion, IReadOnlyList<Resource> Resources, ServiceClient Client)
{
    public static ModelSource SageMaker { get; } = new("sagemaker", "2017-07-24", Resource.All, ServiceClient.SageMaker);

    /// <summary>Every service that something is generated from.</summary>
    public static IReadOnlyList<ModelSource> All { get; } =
    [
        SageMaker,
        new("lambda", "2015-03-31", [], ServiceClient.Lambda),
        new("scheduler", "2021-06-30", [], ServiceClient.Scheduler),
    ];

    /// <summary>The part of the model that is used, to be checked in.</summary>
    public string Subset(ServiceModel model) => ModelSubset.Write(model, Resources, Client.Operations);
}
