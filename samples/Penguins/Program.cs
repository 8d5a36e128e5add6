using Penguins;
using PipelineSdk;
using PipelineSdk.Local;
using Samples.Watching;

if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

// 1. Make the pipeline of plain objects, and compile it: nothing is looked up in AWS.
var environment = new PipelineEnvironment("us-east-1", "123456789012");
var sample = new PenguinPipeline(environment);
var compiled = sample.Pipeline.Compile(environment);

// 2. Run its definition here, and watch. SageMaker would run the same definition.
await using var engine = ThisMachine.Engine(options.Folder, environment);
var start = new StartExecutionOptions();
if (options.MaxRmse is { } given)
{
    start.Parameters[sample.MaxRmse.Name] = given;
}

var execution = await engine.StartAsync(compiled, start);
var state = await ExecutionView.ShowAsync(execution);

// 3. Look at what came out.
var report = Path.Combine(options.Folder, "penguins.html");
await execution.WriteReportAsync(report);
await Summary.PrintAsync(sample, execution, ThisMachine.Store(options.Folder));
Console.WriteLine($"Report       {report}");
return state.Status == ExecutionStatus.Succeeded ? 0 : 1;
