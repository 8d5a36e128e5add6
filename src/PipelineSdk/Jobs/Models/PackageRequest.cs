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
        CustomerMetadataProperties = JobValues.Copy(options.CustomerMetadataProperties),
        ValidationSpecification = options.ValidationSpecification,
        Domain = options.Domain,
        SamplePayloadUrl = options.SamplePayloadUrl,
        Task = options.Task,
        SourceUri = options.SourceUri,
        InferenceSpecification = new()
        {
            Containers = [.. containers],
            SupportedContentTypes = JobValues.Copy(options.ContentTypes),
            SupportedResponseMIMETypes = JobValues.Copy(options.ResponseTypes),
            SupportedRealtimeInferenceInstanceTypes = JobValues.Copy(options.InferenceInstances),
            SupportedTransformInstanceTypes = JobValues.Copy(options.TransformInstances),
        },
        CertifyForMarketplace = options.MarketplaceCert,
        ModelApprovalStatus = options.ApprovalStatus,
        SkipModelValidation = options.SkipModelValidation,
        ModelCard = options.ModelCard,
        ModelLifeCycle = options.ModelLifeCycle,
        ModelPackageRegistrationType = options.ModelPackageRegistrationType,
    };
}
