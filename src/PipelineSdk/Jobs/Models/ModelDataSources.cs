using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Model data that is described by more than a URI.</summary>
internal static class ModelDataSources
{
    /// <summary>
    /// The model's data source with what was accepted; or one that is made of an archive whose terms were accepted; or <see langword="null"/> where the
    /// URI says all.
    /// </summary>
    /// <param name="model">The model.</param>
    /// <param name="request">What was accepted.</param>
    /// <param name="archive">The model archive, if it is known to be one.</param>
    public static ModelDataSource? Of(Model model, ServingRequest request, PipelineString? archive)
    {
        var reference = request.ModelReferenceArn ?? (model.TakesFurtherSources ? model.ModelReferenceArn : null);
        if (model.ModelDataSource is { } own && request.RepackedModelData is null)
        {
            return With(own, request.AcceptEula, reference);
        }

        return archive is null || request.AcceptEula is null
            ? null
            : With(
                new() { S3DataSource = new() { S3Uri = archive, S3DataType = S3ModelDataType.S3Object, CompressionType = ModelCompressionType.Gzip } },
                request.AcceptEula,
                reference);
    }

    private static ModelDataSource With(ModelDataSource source, bool? acceptEula, string? reference)
    {
        if (source.S3DataSource is null || (acceptEula is null && string.IsNullOrEmpty(reference)))
        {
            return source;
        }

        var data = (S3ModelDataSource)source.S3DataSource.Copy();
        if (acceptEula is { } accepted)
        {
            data.ModelAccessConfig = new() { AcceptEula = accepted };
        }

        if (!string.IsNullOrEmpty(reference))
        {
            data.HubAccessConfig = new() { HubContentArn = reference };
        }

        var copy = (ModelDataSource)source.Copy();
        copy.S3DataSource = data;
        return copy;
    }
}
