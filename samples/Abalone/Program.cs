using Abalone;
using Abalone.Local;
using PipelineSdk;
using Samples;

return await CommandLine.Create(RunAsync).Parse(args).InvokeAsync();

static async Task<int> RunAsync(Options options, CancellationToken cancellationToken)
{
    try
    {
        using var deployment = options.UsesAws ? new Deployment(options) : null;

        // Nothing is looked up in AWS unless it is used: the Region and the account are all that compiling has to know.
        var environment = deployment is null
            ? new PipelineEnvironment("us-west-2", "123456789012") { BaseDirectory = AppContext.BaseDirectory }
            : await deployment.GetEnvironmentAsync(cancellationToken);
        var pipeline = AbalonePipeline.Create(environment);
        var succeeded = pipeline.TryCompile(environment, out var compiled);
        Summary.Print(compiled, Console.Out);
        if (!succeeded)
        {
            return 1;
        }

        WriteFiles(compiled, options.Output);
        if (deployment is not null)
        {
            await deployment.RunAsync(compiled, cancellationToken);
        }

        return options.LocalData is { } data ? await LocalRun.RunAsync(compiled, data.FullName, options.Output, cancellationToken) : 0;
    }
    catch (Exception e) when (Deployment.Explains(e))
    {
        await Console.Error.WriteLineAsync(e.Message);
        return 1;
    }
}

static void WriteFiles(CompiledPipeline compiled, string output)
{
    var folder = Directory.CreateDirectory(output).FullName;
    foreach (var (name, text) in new[] { ("definition.json", compiled.ToJson(indented: true)), ("graph.mmd", compiled.Graph.ToMermaid()) })
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        Console.WriteLine($"Wrote {path}");
    }
}
