using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Output;

namespace PipelineSdk.ModelGenerator;

/// <summary>
/// <c>model [BOTOCORE_DATA_FOLDER]</c>: with a folder, refreshes the checked-in subsets of the service models from it; then in any case
/// generates all C# from the subsets.
/// </summary>
internal static class ModelCommand
{
    public static int Run(ReadOnlySpan<string> args, Repository repository, TextWriter output)
    {
        if (args.Length > 1)
        {
            output.WriteLine("Usage: [model] [BOTOCORE_DATA_FOLDER]");
            return 2;
        }

        if (args is [var path])
        {
            var folder = new BotocoreFolder(path);
            foreach (var source in ModelSource.All)
            {
                File.WriteAllText(repository.SubsetPath(source), source.Subset(folder.Read(source)));
            }

            output.WriteLine($"Took the subsets from botocore {folder.Version()}.");
        }

        var files = GeneratedCode.All(source => ServiceModel.Parse(File.ReadAllText(repository.SubsetPath(source))));
        var (written, deleted) = repository.Store(files);
        output.WriteLine($"{files.Count} files: {written} written, {deleted} deleted.");
        return 0;
    }
}
