using System.Text;

namespace PipelineSdk;

/// <summary>S3 URIs put together and taken apart as the Python SDK does it, so that the same places come out.</summary>
internal static class S3Paths
{
    private const string Scheme = "s3://";

    public static bool IsS3(string path) => path.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase);

    /// <summary>The parts, joined by single slashes; empty ones are left out, and slashes at the ends too.</summary>
    public static string Join(params ReadOnlySpan<string?> parts)
    {
        var joined = new StringBuilder();
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                joined.Append(joined.Length == 0 ? "" : "/").Append(part);
            }
        }

        var text = joined.ToString();
        var start = text.StartsWith(Scheme, StringComparison.Ordinal) ? Scheme.Length : 0;
        return text[..start] + string.Join('/', text[start..].Split('/', StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The bucket and the key of a URI; the key has no slash at its start.</summary>
    public static (string Bucket, string Key) Parse(string uri)
    {
        var rest = uri[Scheme.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? (rest, "") : (rest[..slash], rest[slash..].TrimStart('/'));
    }
}
