using System.Text.Json;

namespace PipelineSdk.Conformance;

/// <summary>Compares uploads as sets: the same URIs with the same contents.</summary>
public static class UploadComparer
{
    private const string UploadsFile = "uploads.json";

    public static IReadOnlyList<Difference> Compare(JsonElement expected, IEnumerable<PipelineAsset> assets, VolatileValues volatileValues)
    {
        var actual = assets.OfType<UploadAsset>().Select(Upload.Of).ToHashSet();
        var missing = new List<Upload>();
        foreach (var upload in expected.EnumerateArray().Select(Upload.Of).Distinct())
        {
            if (actual.FirstOrDefault(candidate => IsSame(upload, candidate, volatileValues)) is { } found)
            {
                actual.Remove(found);
            }
            else
            {
                missing.Add(upload);
            }
        }

        return
        [
            .. missing.Select(static upload => DifferenceAt(upload, "missing")),
            .. actual.Select(static upload => DifferenceAt(upload, "not expected")),
        ];
    }

    private static bool IsSame(Upload expected, Upload actual, VolatileValues volatileValues) =>
        expected.Content == actual.Content &&
        (volatileValues.OfUpload(expected.Uri) is { } pattern
            ? volatileValues.Match(pattern, expected.Uri, actual.Uri)
            : expected.Uri == actual.Uri);

    private static Difference DifferenceAt(Upload upload, string what) =>
        new(UploadsFile, JsonPointer.Member("", upload.Uri), $"{what}: {upload.Content}");
}
