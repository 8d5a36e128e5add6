using ModelSelection;
using PipelineSdk;
using Samples;

if (args is not ([] or ["--output", _]))
{
    Console.Error.WriteLine("Usage: ModelSelection [--output DIR]");
    return 2;
}

// Nothing is looked up in AWS: the Region and the account are all that compiling has to know.
var environment = new PipelineEnvironment("us-west-2", "123456789012") { BaseDirectory = AppContext.BaseDirectory };
var pipeline = SelectionPipeline.Create(environment);
var succeeded = pipeline.TryCompile(environment, out var compiled);
Summary.Print(compiled, Console.Out);
if (!succeeded)
{
    return 1;
}

var folder = Directory.CreateDirectory(args is [_, var given] ? given : ".").FullName;
foreach (var (name, text) in new[] { ("definition.json", compiled.ToJson(indented: true)), ("graph.mmd", compiled.Graph.ToMermaid()) })
{
    var path = Path.Combine(folder, name);
    File.WriteAllText(path, text);
    Console.WriteLine($"Wrote {path}");
}

return 0;
