using PipelineSdk.ModelGenerator.Output;

namespace PipelineSdk.ModelGenerator.Tests;

public sealed class ModelCommandTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("repository");
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly Repository _repository;
    private readonly string _subset = File.ReadAllText(Repository.Find(AppContext.BaseDirectory)!.SubsetPath);

    public ModelCommandTests()
    {
        _repository = new(_root.FullName);
        Directory.CreateDirectory(Path.GetDirectoryName(_repository.SubsetPath)!);
    }

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Without_a_folder_the_subset_stays_and_the_code_is_generated()
    {
        File.WriteAllText(_repository.SubsetPath, _subset);

        Assert.Equal(0, ModelCommand.Run([], _repository, _output));
        Assert.Equal(0, ModelCommand.Run([], _repository, _output));

        Assert.Equal("325 files: 325 written, 0 deleted.\n325 files: 0 written, 0 deleted.\n", _output.ToString());
        Assert.Equal(_subset, File.ReadAllText(_repository.SubsetPath));
    }

    [Fact]
    public void With_a_folder_the_subset_is_refreshed_first()
    {
        var data = _root.CreateSubdirectory("botocore/data").FullName;
        var model = Path.Combine(Directory.CreateDirectory(Path.Combine(data, "sagemaker", "2017-07-24")).FullName, "service-2.json");
        File.WriteAllText(model, _subset);
        File.WriteAllText(Path.Combine(data, "..", "__init__.py"), "__version__ = '9.9.9'\n");

        Assert.Equal(0, ModelCommand.Run([data], _repository, _output));

        Assert.Equal("Took the subset from botocore 9.9.9.\n325 files: 325 written, 0 deleted.\n", _output.ToString());
        Assert.Equal(_subset.Replace("1.43.11", "9.9.9", StringComparison.Ordinal), File.ReadAllText(_repository.SubsetPath));
    }

    [Fact]
    public void More_arguments_are_refused()
    {
        Assert.Equal(2, ModelCommand.Run(["a", "b"], _repository, _output));
        Assert.Equal("Usage: [model] [BOTOCORE_DATA_FOLDER]\n", _output.ToString());
    }
}
