using System.Globalization;
using System.Text.Json;

namespace PipelineSdk.Conformance;

/// <summary>An object in S3: two are the same if their URIs and contents are.</summary>
/// <param name="Uri">Its URI.</param>
/// <param name="Content">Its size and digest, or an archive's members, and its key if one was named.</param>
internal sealed record Upload(string Uri, string Content)
{
    // The Python SDK adds these scripts of its own to an archive; only their names count.
    private static readonly string[] ScriptsOfPythonSdk = ["_repack_model.py", "_repack_script_launcher.sh"];

    public static Upload Of(UploadAsset asset) => asset switch
    {
        FileAsset file => new(file.S3Uri, Encrypted(Plain(file.Content.Bytes, file.Content.Sha256), file.KmsKeyId)),
        _ => throw new NotSupportedException($"There is no comparison of a {asset.GetType().Name}."),
    };

    /// <summary>Reads an entry of <c>uploads.json</c>, in the form of either corpus.</summary>
    public static Upload Of(JsonElement json) => new(
        json.GetProperty("uri").GetString()!,
        Encrypted(
            json.TryGetProperty("members", out var members)
                ? Archive(members)
                : Plain(json.GetProperty("bytes").GetInt64(), json.GetProperty("sha256").GetString()),
            KeyOf(json)));

    private static string Plain(long bytes, string? sha256) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes, SHA-256 {sha256}");

    private static string Archive(JsonElement members)
    {
        var entries = members.ValueKind == JsonValueKind.Object
            ? members.EnumerateObject().Select(static member => (member.Name, Sha256: member.Value.GetString()))
            : members.EnumerateArray().Select(static member => (
                Name: member.GetProperty("name").GetString()!,
                Sha256: member.GetProperty("sha256").GetString()));
        return "archive of " + string.Join(", ", entries
            .OrderBy(static entry => entry.Name, StringComparer.Ordinal)
            .Select(static entry => ScriptsOfPythonSdk.Contains(entry.Name) ? entry.Name : $"{entry.Name} (SHA-256 {entry.Sha256})"));
    }

    private static string Encrypted(string content, string? kmsKey) => kmsKey is null ? content : $"{content}, KMS key {kmsKey}";

    private static string? KeyOf(JsonElement json) =>
        json.TryGetProperty("kmsKey", out var key) ? key.GetString()
        : json.TryGetProperty("extra", out var extra) && extra.TryGetProperty("SSEKMSKeyId", out key) ? key.GetString()
        : null;
}
