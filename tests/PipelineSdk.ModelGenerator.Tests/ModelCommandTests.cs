using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Output;

namespace PipelineSdk.ModelGenerator.Tests;

public sealed class ModelCommandTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("repository");
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly Repository _repository;

    private readonly List<(ModelSource Source, string Text)> _subsets =
        [.. ModelSource.All.Select(static source => (source, File.ReadAllText(Repository.Find(AppContext.BaseDirectory)!.SubsetPath(source))))];

    public ModelCommandTests()
    {
        _repository = new(_root.FullName);
        Directory.CreateDirectory(Path.GetDirectoryName(_repository.SubsetPath(ModelSource.SageMaker))!);
    }

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Without_a_folder_the_subsets_stay_and_the_code_is_generated()
    {
        foreach (var (source, text) in _subsets)
        {
            File.WriteAllText(_repository.SubsetPath(source), text);
        }

        Assert.Equal(0, ModelCommand.Run([], _repository, _output));
        Assert.Equal(0, ModelCommand.Run([], _repository, _output));

        Assert.Equal("811 files: 811 written, 0 deleted.\n811 files: 0 written, 0 deleted.\n", _output.ToString());
        Assert.All(_subsets, subset => Assert.Equal(subset.Text, File.ReadAllText(_repository.SubsetPath(subset.Source))));
    }

    [Fact]
    public void With_a_folder_the_subsets_are_refreshed_first()
    {
        var data = _root.CreateSubdirectory("botocore/data").FullName;
        foreach (var (source, text) in _subsets)
        {
            var folder = Directory.CreateDirectory(Path.Combine(data, source.Name, source.ApiVersion));
            File.WriteAllText(Path.Combine(folder.FullName, "service-2.json"), text);
        }

        File.WriteAllText(Path.Combine(data, "..", "__init__.py"), "__version__ = '9.9.9'\n");

        Assert.Equal(0, ModelCommand.Run([data], _repository, _output));

        Assert.Equal("Took the subsets from botocore 9.9.9.\n811 files: 811 written, 0 deleted.\n", _output.ToString());
        Assert.All(_subsets, subset => Assert.Equal(
            subset.Text.Replace("1.43.11", "9.9.9", StringComparison.Ordinal), File.ReadAllText(_repository.SubsetPath(subset.Source))));
    }

    [Fact]
    public void More_arguments_are_refused()
    {
        Assert.Equal(2, ModelCommand.Run(["a", "b"], _repository, _output));
        Assert.Equal("Usage: [model] [BOTOCORE_DATA_FOLDER]\n", _output.ToString());
    }
}
