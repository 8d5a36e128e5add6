using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Output;

namespace PipelineSdk.ModelGenerator.Tests.Output;

public sealed class RepositoryTests : IDisposable
{
    private const string Folder = "src/PipelineSdk/Enums/Generated";

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("repository");

    public RepositoryTests() => File.WriteAllText(Path.Combine(_root.FullName, "PipelineSdk.sln"), "");

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void The_repository_is_found_from_any_folder_within_it()
    {
        var inside = _root.CreateSubdirectory("src/PipelineSdk/bin");

        Assert.Equal(
            Path.Combine(_root.FullName, "src/PipelineSdk.ModelGenerator/Model/sagemaker.json"),
            Repository.Find(inside.FullName)!.SubsetPath(ModelSource.SageMaker));
        Assert.Null(Repository.Find(_root.Parent!.FullName));
    }

    [Fact]
    public void Storing_writes_what_changed_and_deletes_what_is_stale()
    {
        var repository = new Repository(_root.FullName);
        var same = new GeneratedFile($"{Folder}/Same.g.cs", "same\n");
        var changed = new GeneratedFile($"{Folder}/Changed.g.cs", "new\n");
        var added = new GeneratedFile($"{Folder}/Added.g.cs", "added\n");
        repository.Store([same, changed with { Text = "old\n" }, new($"{Folder}/Stale.g.cs", "stale\n")]);
        var before = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(_root.FullName, same.Path), before);

        Assert.Equal((2, 1), repository.Store([same, changed, added]));

        Assert.Equal([added, changed, same], repository.Stored());
        Assert.Equal(before, File.GetLastWriteTimeUtc(Path.Combine(_root.FullName, same.Path)));
        Assert.Equal((0, 0), repository.Store([same, changed, added]));
    }
}
