using System.Globalization;
using PipelineSdk;

namespace Samples;

/// <summary>Prints what a compiled pipeline is made of.</summary>
internal static class Summary
{
    public static void Print(CompiledPipeline compiled, TextWriter output)
    {
        output.WriteLine($"Pipeline {compiled.Name} for account {compiled.Environment.AccountId} in {compiled.Environment.Region}");

        Heading(output, "Parameters", compiled.Definition.Parameters.Count);
        foreach (var parameter in compiled.Definition.Parameters)
        {
            output.Write($"  {parameter.Name,-30} {parameter.Type,-8} ");
            output.WriteLine(parameter.DefaultValue?.ToString());
        }

        Heading(output, "Steps", compiled.Definition.AllSteps.Count);
        foreach (var step in compiled.Definition.AllSteps)
        {
            PrintStep(step, compiled.Graph, output);
        }

        Heading(output, "Assets", compiled.Assets.Count);
        foreach (var asset in compiled.Assets)
        {
            PrintAsset(asset, output);
        }

        Heading(output, "Diagnostics", compiled.Diagnostics.Count);
        foreach (var diagnostic in compiled.Diagnostics)
        {
            output.WriteLine($"  {diagnostic}");
        }

        output.WriteLine();
    }

    private static void Heading(TextWriter output, string title, int count)
    {
        output.WriteLine();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{title} ({count})"));
    }

    private static void PrintStep(StepDefinition step, PipelineGraph graph, TextWriter output)
    {
        output.WriteLine($"  {step.Name,-30} {step.Type}");
        foreach (var edge in graph.Edges.Where(edge => edge.To == step.Name))
        {
            var cause = edge.Kind switch
            {
                GraphEdgeKind.Branch => edge.Branch == true ? "if its conditions hold" : "if its conditions do not hold",
                GraphEdgeKind.DependsOn => "DependsOn",
                _ => $"used at {edge.JsonPath[(step.JsonPath.Length + 1)..]}",
            };
            output.WriteLine($"    after {edge.From,-28} {cause}");
        }
    }

    private static void PrintAsset(PipelineAsset asset, TextWriter output)
    {
        switch (asset)
        {
            case FileAsset file:
                PrintFile(file.S3Uri[(file.S3Uri.LastIndexOf('/') + 1)..], file.Content, output);
                output.WriteLine($"    for {file.StepName,-28} to {file.S3Uri}");
                break;
            case ArchiveAsset archive:
                PrintEntries(archive.Archive, output);
                output.WriteLine($"    for {archive.StepName,-28} packed to {archive.S3Uri}");
                break;
            case RepackAsset repack:
                output.WriteLine($"  {repack.SourceS3Uri}");
                output.WriteLine($"    for {repack.StepName,-28} with code in it to {repack.S3Uri}");
                break;
            case LambdaAsset lambda:
                PrintEntries(lambda.Archive, output);
                output.WriteLine($"    for {lambda.StepName,-28} as Lambda function {lambda.FunctionName}");
                break;
        }
    }

    private static void PrintEntries(Archive? archive, TextWriter output)
    {
        foreach (var entry in archive?.Entries ?? [])
        {
            PrintFile(entry.Name, entry.Content, output);
        }
    }

    private static void PrintFile(string name, AssetContent content, TextWriter output) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {name,-30} {content.Bytes} bytes, SHA-256 {content.Sha256}"));
}
