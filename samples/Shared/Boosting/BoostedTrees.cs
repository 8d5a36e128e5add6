using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json;

namespace Samples.Boosting;

/// <summary>A trained model: the mean, corrected by one tree after the other. Its file is JSON.</summary>
internal sealed record BoostedTrees(double Mean, IReadOnlyList<TreeNode> Trees)
{
    private const string FileName = "boosted-trees.json";

    // A tree is nested twice as deep in JSON as it is high.
    private static readonly JsonSerializerOptions Json = new() { MaxDepth = 256 };

    public double Predict(float[] features) => Mean + Trees.Sum(tree => tree.Predict(features));

    /// <summary>The model without its trees: it always says the mean.</summary>
    public BoostedTrees MeanOnly() => this with { Trees = [] };

    public double Rmse(LabelledRows rows) => Boosting.Rmse.Of(rows.Labels, [.. rows.Features.Select(Predict)]);

    public void Save(string folder) => File.WriteAllBytes(Path.Combine(folder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, Json));

    /// <summary>Reads a model out of the archive that a training job leaves.</summary>
    public static BoostedTrees LoadArchive(string path)
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            using var archive = new GZipStream(File.OpenRead(path), CompressionMode.Decompress);
            TarFile.ExtractToDirectory(archive, folder, overwriteFiles: false);
            return Load(folder);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    public static BoostedTrees Load(string folder) =>
        JsonSerializer.Deserialize<BoostedTrees>(File.ReadAllBytes(Path.Combine(folder, FileName)), Json)!;
}
