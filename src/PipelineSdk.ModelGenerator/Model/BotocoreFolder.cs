using System.IO.Compression;
using System.Text.RegularExpressions;

namespace PipelineSdk.ModelGenerator.Model;

/// <summary>The folder <c>botocore/data</c> of Python's botocore package, which holds AWS's service models.</summary>
/// <param name="path">The folder.</param>
internal sealed partial class BotocoreFolder(string path)
{
    /// <summary>The package's version, from <c>__version__ = '1.43.11'</c> in the folder above.</summary>
    public string Version()
    {
        var package = File.ReadAllText(Path.Combine(path, "..", "__init__.py"));
        var match = VersionLine().Match(package);
        return match.Success ? match.Groups[1].Value : throw new InvalidDataException("botocore's __init__.py states no version.");
    }

    /// <summary>Reads the model of a service; the package has it compressed or not, depending on its age.</summary>
    /// <param name="service">The service.</param>
    public ServiceModel Read(ModelSource service)
    {
        var model = Path.Combine(path, service.Name, service.ApiVersion, "service-2.json");
        return ServiceModel.Parse(File.Exists(model) ? File.ReadAllText(model) : Unzip(model + ".gz"), Version());
    }

    private static string Unzip(string file)
    {
        using var reader = new StreamReader(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        return reader.ReadToEnd();
    }

    [GeneratedRegex("""^__version__ = ['"]([^'"]+)""", RegexOptions.Multiline)]
    private static partial Regex VersionLine();
}
