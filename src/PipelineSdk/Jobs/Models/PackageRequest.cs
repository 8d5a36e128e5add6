using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>The request that registers a model package.</summary>
internal static class PackageRequest
{
    public static CreateModelPackageRequest Of(
        IReadOnlyList<ModelPackageContainerDefinition> containers,
        RegisterModelOptions options,
        PipelineString? group) => new()
    {
        ModelPackageName = options.ModelPackageName,
        ModelPackageGroupName = group,
        ModelPackageDescription = options.Description,
        Tags = JobTags.Of(options.Tags),
        ModelMetrics = options.ModelMetrics?.ToRequest(),
        DriftCheckBaselines = options.DriftCheckBaselines?.ToRequest(),
        MetadataProperties = options.MetadataProperties is { IsEmpty: true } ? null : options.MetadataProperties,
        CustomerMetadataProperties = options.CustomerMetadataProperties?.Copy(),
        ValidationSpecification = options.ValidationSpecification,
        Domain = options.Domain,
        SamplePayloadUrl = options.SamplePayloadUrl,
        Task = options.Task,
        SourceUri = options.SourceUri,
        InferenceSpecification = new()
        {
            Containers = [.. containers],
            SupportedContentTypes = options.ContentTypes?.Copy(),
            SupportedResponseMIMETypes = options.ResponseTypes?.Copy(),
            SupportedRealtimeInferenceInstanceTypes = options.InferenceInstances?.Copy(),
            SupportedTransformInstanceTypes = options.TransformInstances?.Copy(),
        },
        CertifyForMarketplace = options.MarketplaceCert,
        ModelApprovalStatus = options.ApprovalStatus,
        SkipModelValidation = options.SkipModelValidation,
        ModelCard = options.ModelCard,
        ModelLifeCycle = options.ModelLifeCycle,
        ModelPackageRegistrationType = options.ModelPackageRegistrationType,
    };
}
