namespace PipelineSdk;

/// <summary>The place of an object in S3, or in a store that stands in for it: <c>s3://BUCKET/KEY</c>.</summary>
public readonly record struct ObjectLocation
{
    private const string Scheme = "s3://";

    /// <summary>A place.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="key">The key; empty where the whole bucket is meant.</param>
    /// <exception cref="ArgumentException">The bucket is empty or has a slash.</exception>
    public ObjectLocation(string bucket, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(bucket);
        ArgumentNullException.ThrowIfNull(key);
        if (bucket.Contains('/', StringComparison.Ordinal))
        {
            throw new ArgumentException($"'{bucket}' is not the name of a bucket.", nameof(bucket));
        }

        Bucket = bucket;
        Key = key;
    }

    /// <summary>The bucket.</summary>
    public string Bucket { get; }

    /// <summary>The key, without a leading slash.</summary>
    public string Key { get; }

    /// <summary>Reads <c>s3://BUCKET/KEY</c>. Nothing is unescaped: in such a URI every character stands for itself.</summary>
    /// <param name="uri">The URI.</param>
    /// <returns>The place.</returns>
    /// <exception cref="FormatException">It is no such URI.</exception>
    public static ObjectLocation Parse(string uri) =>
        TryParse(uri, out var location) ? location : throw new FormatException($"'{uri}' is not an S3 URI such as 's3://bucket/key'.");

    /// <summary>Reads <c>s3://BUCKET/KEY</c>, if it is that.</summary>
    /// <param name="uri">The URI.</param>
    /// <param name="location">The place.</param>
    /// <returns>Whether it is such a URI.</returns>
    public static bool TryParse([NotNullWhen(true)] string? uri, out ObjectLocation location)
    {
        location = default;
        if (uri is null || !uri.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var rest = uri[Scheme.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var bucket = slash < 0 ? rest : rest[..slash];
        if (bucket.Length == 0)
        {
            return false;
        }

        location = new(bucket, slash < 0 ? "" : rest[(slash + 1)..]);
        return true;
    }

    /// <summary>The URI: <c>s3://BUCKET/KEY</c>.</summary>
    public override string ToString() => $"{Scheme}{Bucket}/{Key}";
}
