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

    // What every model archive in the corpora's S3 holds.
    private static readonly (string, string?) ModelInCorpus = ("model.bin", "9372c470eeadd5ecd9c3c74c2b3cb633f8e2f2fad799250a0f70d652b6b825e4");

    public static Upload Of(UploadAsset asset) => asset switch
    {
        FileAsset file => new(file.S3Uri, Encrypted(Plain(file.Content.Bytes, file.Content.Sha256), file.KmsKeyId)),
        ArchiveAsset archive => new(archive.S3Uri, Encrypted(Archive(archive.Archive.Entries.Select(Member)), archive.KmsKeyId)),
        RepackAsset repack => new(repack.S3Uri, Encrypted(Archive([ModelInCorpus, .. repack.Entries.Select(Member)]), repack.KmsKeyId)),
        _ => throw new NotSupportedException($"There is no comparison of a {asset.GetType().Name}."),
    };

    /// <summary>Reads an entry of <c>uploads.json</c>, in the form of either corpus.</summary>
    public static Upload Of(JsonElement json) => new(
        json.GetProperty("uri").GetString()!,
        Encrypted(
            json.TryGetProperty("members", out var members)
                ? Archive(Members(members))
                : Plain(json.GetProperty("bytes").GetInt64(), json.GetProperty("sha256").GetString()),
            KeyOf(json)));

    private static string Plain(long bytes, string? sha256) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes, SHA-256 {sha256}");

    private static string Archive(IEnumerable<(string Name, string? Sha256)> members) => "archive of " + string.Join(", ", members
        .OrderBy(static member => member.Name, StringComparer.Ordinal)
        .Select(static member => ScriptsOfPythonSdk.Contains(member.Name) ? member.Name : $"{member.Name} (SHA-256 {member.Sha256})"));

    private static (string, string?) Member(ArchiveEntry entry) => (entry.Name, entry.Content.Sha256);

    private static IEnumerable<(string, string?)> Members(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? json.EnumerateObject().Select(static member => (member.Name, member.Value.GetString()))
        : json.EnumerateArray().Select(static member => (
            member.GetProperty("name").GetString()!,
            member.GetProperty("sha256").GetString()));

    private static string Encrypted(string content, string? kmsKey) => kmsKey is null ? content : $"{content}, KMS key {kmsKey}";

    private static string? KeyOf(JsonElement json) =>
        json.TryGetProperty("kmsKey", out var key) ? key.GetString()
        : json.TryGetProperty("extra", out var extra) && extra.TryGetProperty("SSEKMSKeyId", out key) ? key.GetString()
        : null;
}
