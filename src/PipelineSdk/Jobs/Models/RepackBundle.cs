using System.Security.Cryptography;
using System.Text;

namespace PipelineSdk;

/// <summary>
/// The code of a repack job: the inference code, and the scripts that put it into the model archive. The Python SDK writes its scripts into the user's
/// folder, or over the user's archive in S3; here both stay as they are.
/// </summary>
internal sealed class RepackBundle(RepackJob job, RepackEstimator estimator)
{
    private bool IsInS3 => job.SourceDir is { } folder && S3Paths.IsS3(folder);

    /// <summary>Lists the archive among the assets.</summary>
    /// <returns>Its place.</returns>
    public string Upload(DefinitionWriter writer)
    {
        ModelCode.CheckScript(job.EntryPoint, job.SourceDir, byNameOnly: true, writer);
        var (bucket, prefix, key) = new TrainingCode(estimator).Place(writer);
        var uri = $"s3://{bucket}/{S3Paths.Join(prefix, writer.Context.Pipeline.Name, "code", Hash(writer), SourceArchive.FileName)}";
        writer.Context.Assets.Add(Asset(uri, writer) with { KmsKeyId = CodeKeys.Constant(key, writer) }, writer);
        return uri;
    }

    private UploadAsset Asset(string uri, DefinitionWriter writer)
    {
        var step = LocalAssets.StepName(writer);
        var files = new LocalFiles(writer);
        return IsInS3
            ? new RepackAsset(step, uri, job.SourceDir!) { Entries = [.. RepackScripts.Entries, .. SourceArchive.Dependencies(job.Dependencies, files)] }
            : new ArchiveAsset(step, uri, new(ArchiveFormat.TarGz, [.. RepackScripts.Entries, .. Code(files)]));
    }

    // Scripts that the Python SDK left in the folder.
    private IEnumerable<ArchiveEntry> Code(LocalFiles files) => SourceArchive.Of(job.EntryPoint, job.SourceDir, job.Dependencies, files).Entries
        .Where(static entry => !RepackScripts.Entries.Any(script => script.Name == entry.Name));

    private string Hash(DefinitionWriter writer)
    {
        var code = ContentHash.Of([job.SourceDir ?? job.EntryPoint, .. job.Dependencies], new(writer));
        var parts = RepackScripts.Entries.Select(static script => script.Content.Sha256).Prepend(code);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts))));
    }
}
