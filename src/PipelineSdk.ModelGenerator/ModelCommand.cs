using PipelineSdk.ModelGenerator.Model;
using PipelineSdk.ModelGenerator.Output;
using PipelineSdk.ModelGenerator.Plan;

namespace PipelineSdk.ModelGenerator;

/// <summary>
/// <c>model [BOTOCORE_DATA_FOLDER]</c>: with a folder, refreshes the checked-in subset of the service model from it; then in any case
/// generates all C# from the subset.
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

        if (args is [var folder])
        {
            var model = new BotocoreFolder(folder).Read();
            File.WriteAllText(repository.SubsetPath, ModelSubset.Write(model, Resource.All));
            output.WriteLine($"Took the subset from botocore {model.BotocoreVersion}.");
        }

        var files = GeneratedCode.Of(ServiceModel.Parse(File.ReadAllText(repository.SubsetPath)), Resource.All);
        var (written, deleted) = repository.Store(files);
        output.WriteLine($"{files.Count} files: {written} written, {deleted} deleted.");
        return 0;
    }
}
