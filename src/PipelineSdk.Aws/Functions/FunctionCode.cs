namespace PipelineSdk.Aws;

/// <summary>The code of a Lambda function: a zip to send, or one in S3.</summary>
internal sealed class FunctionCode
{
    private readonly Archive? _archive;

    private FunctionCode(Archive? archive, ObjectLocation? location, string sha256, long bytes)
    {
        _archive = archive;
        Location = location;
        Sha256 = Convert.ToBase64String(Convert.FromHexString(sha256));
        Bytes = bytes;
    }

    /// <summary>Its place in S3; <see langword="null"/> if it is sent with the request.</summary>
    public ObjectLocation? Location { get; }

    /// <summary>The SHA-256 of the zip as Lambda tells it, in base 64.</summary>
    public string Sha256 { get; }

    /// <summary>The size of the zip.</summary>
    public long Bytes { get; }

    /// <summary>The size of what is in it; <see langword="null"/> where nobody looked.</summary>
    public long? UnzippedBytes => _archive?.Entries.Sum(static entry => entry.Content.Bytes);

    /// <param name="asset">The function.</param>
    /// <param name="assets">All assets: one of them puts the code into S3, if it belongs there.</param>
    public static FunctionCode Of(LambdaAsset asset, IReadOnlyList<PipelineAsset> assets)
    {
        if (asset.Archive is { } archive)
        {
            using var hashing = new HashingStream(null);
            archive.WriteTo(hashing);
            return new(archive, null, hashing.Sha256(), hashing.Length);
        }

        var content = assets.OfType<FileAsset>().First(file => file.S3Uri == asset.CodeS3Uri).Content;
        return new(null, ObjectLocation.Parse(FunctionCodePlace.Of(asset.CodeS3Uri!, content)), content.Sha256, content.Bytes);
    }

    /// <summary>Builds the zip; <see langword="null"/> if it lies in S3.</summary>
    public byte[]? ToZip()
    {
        if (_archive is null)
        {
            return null;
        }

        using var zip = new MemoryStream((int)Bytes);
        // Through a stream that cannot seek, as when the hash was taken: otherwise the zip would have other bytes.
        using var output = new HashingStream(zip);
        _archive.WriteTo(output);
        return zip.ToArray();
    }
}
