using System.Globalization;
using System.Text;

namespace PipelineSdk;

/// <summary>Gathers the assets of one compilation, each once.</summary>
internal sealed class AssetCollector
{
    private const int MaxKeyBytes = 1024;

    private readonly List<PipelineAsset> _all = [];
    private readonly HashSet<Lambda> _functions = [];
    private readonly Dictionary<string, UploadAsset> _uploads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UploadAsset> _encrypted = new(StringComparer.Ordinal);
    private readonly HashSet<(string S3Uri, string? KmsKeyId)> _keys = [];

    public IReadOnlyList<PipelineAsset> All => _all;

    public void Add(LambdaAsset asset)
    {
        if (_functions.Add(asset.Function))
        {
            _all.Add(asset);
        }
    }

    public void Add(UploadAsset asset, DefinitionWriter writer)
    {
        CheckKey(asset.S3Uri, writer);
        if (_uploads.TryAdd(asset.S3Uri, asset) || asset.HasSameContent(_uploads[asset.S3Uri]))
        {
            if (_keys.Add((asset.S3Uri, asset.KmsKeyId)))
            {
                CheckEncryption(asset, writer);
                _all.Add(asset);
            }
        }
        else
        {
            writer.Report(
                DiagnosticDescriptors.AssetConflict,
                $"'{asset.S3Uri}' would be written twice with different content, for the steps '{_uploads[asset.S3Uri].StepName}' and '{asset.StepName}'.",
                "give one of them another bucket or name.");
        }
    }

    private void CheckEncryption(UploadAsset asset, DefinitionWriter writer)
    {
        if (asset.KmsKeyId is not null && !_encrypted.TryAdd(asset.S3Uri, asset))
        {
            var other = _encrypted[asset.S3Uri];
            writer.Report(
                DiagnosticDescriptors.AssetTwoKeys,
                $"'{asset.S3Uri}' is to be encrypted with the key '{other.KmsKeyId}' for the step '{other.StepName}' and with '{asset.KmsKeyId}' for the step " +
                $"'{asset.StepName}'; an object has one key, and this one gets the last.",
                "use one key for both steps.");
        }
    }

    private static void CheckKey(string uri, DefinitionWriter writer)
    {
        var bytes = Encoding.UTF8.GetByteCount(S3Paths.Parse(uri).Key);
        if (bytes > MaxKeyBytes)
        {
            writer.Report(
                DiagnosticDescriptors.AssetNameTooLong,
                string.Create(CultureInfo.InvariantCulture, $"the name of '{uri}' has {bytes:N0} bytes, and S3 takes {MaxKeyBytes:N0}."),
                "shorten the path of the file or folder, or pack it.");
        }
    }
}
