using System.Globalization;

namespace PipelineSdk.Aws;

/// <summary>An object that has to be uploaded, since it is missing or another.</summary>
/// <param name="Asset">What belongs there.</param>
/// <param name="Location">Where.</param>
/// <param name="Action">Whether it is created or replaces another content.</param>
public sealed record PlannedUpload(UploadAsset Asset, ObjectLocation Location, PlanAction Action)
{
    /// <summary>The size in bytes; <see langword="null"/> for an archive, which is built when it is uploaded.</summary>
    public long? Bytes => (Asset as FileAsset)?.Content.Bytes;

    /// <summary>What an archive is made from.</summary>
    internal string? Fingerprint { get; init; }

    /// <summary>One line, such as <c>+ s3://bucket/key (1,024 bytes)</c>.</summary>
    /// <returns>The line.</returns>
    public override string ToString()
    {
        var size = Bytes is { } bytes ? string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes") : Asset is RepackAsset ? "repacked" : "archive";
        return $"{(Action == PlanAction.Create ? '+' : '~')} {Location} ({size})";
    }
}
