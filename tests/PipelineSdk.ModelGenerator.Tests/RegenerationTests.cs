using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Output;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Tests;

public sealed class RegenerationTests
{
    private static readonly Repository Repository = Repository.Find(AppContext.BaseDirectory)!;

    public static TheoryData<string> Sources { get; } = [.. ModelSource.All.Select(static source => source.Name)];

    [Fact]
    public void The_checked_in_files_are_what_the_generator_makes_of_the_checked_in_subsets()
    {
        var generated = GeneratedCode.All(Model).OrderBy(static file => file.Path, StringComparer.Ordinal).ToList();
        var stored = Repository.Stored();

        Assert.Equal(generated.Select(static file => file.Path), stored.Select(static file => file.Path));
        Assert.All(generated.Zip(stored), static pair => Assert.Equal(pair.First.Text, pair.Second.Text));
    }

    [Fact]
    public void The_checked_in_subset_holds_the_shapes_of_all_steps()
    {
        var plan = new GenerationPlan(Model(ModelSource.SageMaker), Resource.All);

        Assert.Equal((119, 137, 64), (plan.Arguments.Count, plan.Properties.Count, plan.Enums.Count));
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_checked_in_subsets_are_taken_from_botocore(string name)
    {
        var path = Environment.GetEnvironmentVariable("BOTOCORE_DATA");
        if (path is null)
        {
            Assert.Skip("Set BOTOCORE_DATA to the folder botocore/data to compare the subsets with their source.");
        }

        var source = ModelSource.All.Single(source => source.Name == name);
        var pinned = Model(source).BotocoreVersion;
        var folder = new BotocoreFolder(path);
        if (folder.Version() != pinned)
        {
            Assert.Skip($"BOTOCORE_DATA is of botocore {folder.Version()}; the subset was taken from {pinned}.");
        }

        Assert.Equal(File.ReadAllText(Repository.SubsetPath(source)), source.Subset(folder.Read(source)));
    }

    private static ServiceModel Model(ModelSource source) => ServiceModel.Parse(File.ReadAllText(Repository.SubsetPath(source)));
}
