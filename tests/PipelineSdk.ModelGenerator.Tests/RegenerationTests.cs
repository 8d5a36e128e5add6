using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Output;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator.Tests;

public sealed class RegenerationTests
{
    private static readonly Repository Repository = Repository.Find(AppContext.BaseDirectory)!;

    [Fact]
    public void The_checked_in_files_are_what_the_generator_makes_of_the_checked_in_subset()
    {
        var generated = GeneratedCode.Of(ServiceModel.Parse(File.ReadAllText(Repository.SubsetPath)), Resource.All)
            .OrderBy(static file => file.Path, StringComparer.Ordinal)
            .ToList();
        var stored = Repository.Stored();

        Assert.Equal(generated.Select(static file => file.Path), stored.Select(static file => file.Path));
        Assert.All(generated.Zip(stored), static pair => Assert.Equal(pair.First.Text, pair.Second.Text));
    }

    [Fact]
    public void The_checked_in_subset_holds_the_shapes_of_all_steps()
    {
        var plan = new GenerationPlan(ServiceModel.Parse(File.ReadAllText(Repository.SubsetPath)), Resource.All);

        Assert.Equal((119, 137, 64), (plan.Arguments.Count, plan.Properties.Count, plan.Enums.Count));
    }

    [Fact]
    public void The_checked_in_subset_is_taken_from_botocore()
    {
        var path = Environment.GetEnvironmentVariable("BOTOCORE_DATA");
        if (path is null)
        {
            Assert.Skip("Set BOTOCORE_DATA to the folder botocore/data to compare the subset with its source.");
        }

        var subset = File.ReadAllText(Repository.SubsetPath);
        var pinned = ServiceModel.Parse(subset).BotocoreVersion;
        var folder = new BotocoreFolder(path);
        if (folder.Version() != pinned)
        {
            Assert.Skip($"BOTOCORE_DATA is of botocore {folder.Version()}; the subset was taken from {pinned}.");
        }

        Assert.Equal(subset, ModelSubset.Write(folder.Read(), Resource.All));
    }
}
