using System.IO.Compression;
using System.Text;
using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Tests.Model;

public sealed class BotocoreFolderTests : IDisposable
{
    private readonly DirectoryInfo _package = Directory.CreateTempSubdirectory("botocore");

    public BotocoreFolderTests() => Directory.CreateDirectory(Path.GetDirectoryName(ModelPath)!);

    private string DataPath => Path.Combine(_package.FullName, "data");

    private string ModelPath => Path.Combine(DataPath, "lambda", "2015-03-31", "service-2.json");

    public void Dispose() => _package.Delete(recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_model_is_read_compressed_or_not(bool compressed)
    {
        WritePackage("import os\n\n__version__ = '1.43.11'\n");
        if (compressed)
        {
            using var gzip = new GZipStream(File.Create(ModelPath + ".gz"), CompressionLevel.Fastest);
            gzip.Write(Encoding.UTF8.GetBytes(SyntheticModel.Json));
        }
        else
        {
            File.WriteAllText(ModelPath, SyntheticModel.Json);
        }

        var model = new BotocoreFolder(DataPath).Read(new("lambda", "2015-03-31", [], ServiceClient.Lambda));

        Assert.Equal(("1.43.11", "2020-01-01", ShapeKind.Long), (model.BotocoreVersion, model.ApiVersion, model["Bytes"].Kind));
    }

    [Fact]
    public void A_package_without_a_version_is_refused()
    {
        WritePackage("import os\n");

        var error = Assert.Throws<InvalidDataException>(() => new BotocoreFolder(DataPath).Version());

        Assert.Equal("botocore's __init__.py states no version.", error.Message);
    }

    private void WritePackage(string text) => File.WriteAllText(Path.Combine(_package.FullName, "__init__.py"), text);
}
