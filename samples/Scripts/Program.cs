using System.Globalization;
using PipelineSdk;
using PipelineSdk.Local;
using Samples.Watching;
using Scripts;

const string Usage = """
    Usage: Scripts [--folder DIR] [--max-rmse GRAMS]

      --folder DIR      where objects, executions, records and the report go; .pipelinesdk by default
      --max-rmse GRAMS  the error up to which the model is good enough; with 200 it is not, and the pipeline fails
    """;

var (folder, maxRmse) = (".pipelinesdk", 400.0);
for (var i = 0; i < args.Length; i += 2)
{
    switch (args[i..])
    {
        case ["--folder", var given, ..]:
            folder = given;
            break;
        case ["--max-rmse", var text, ..] when double.TryParse(text, CultureInfo.InvariantCulture, out var given):
            maxRmse = given;
            break;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}

var host = new HostRunner();
if (!host.HasPython)
{
    Console.WriteLine("There is no python3 on this machine, and the scripts of this sample need one: nothing was run.");
    return 0;
}

// The definition is the one that SageMaker would run: the images have Python there, this machine's own does here.
var environment = new PipelineEnvironment("us-east-1", "123456789012") { BaseDirectory = AppContext.BaseDirectory };
var sample = new ScriptsPipeline(environment);
var options = new LocalEngineOptions { Folder = folder, Environment = environment };
options.Runners.Add(host);
await using var engine = new LocalEngine(options);
var start = new StartExecutionOptions { Parameters = { [sample.MaxRmse.Name] = maxRmse } };
var execution = await engine.StartAsync(sample.Pipeline.Compile(environment), start);
foreach (var step in execution.State.Steps)
{
    Console.WriteLine(step.Handling);
}

Console.WriteLine();
var state = await ExecutionView.ShowAsync(execution);

var report = Path.GetFullPath(Path.Combine(folder, "scripts.html"));
await execution.WriteReportAsync(report);
Console.WriteLine();
if (state[sample.Evaluate.Name].Status == StepStatus.Succeeded)
{
    var rmse = (await execution.ResolveAsync(sample.Rmse)).GetDouble();
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Error   RMSE {rmse:0.0} g on the test set"));
}

Console.WriteLine(state.FailureReason is { } reason
    ? $"Failed  {reason}"
    : $"Said    {await execution.ResolveAsync(sample.Announce.Outputs["message"])}");
Console.WriteLine($"Report  {report}");
return state.Status == ExecutionStatus.Succeeded ? 0 : 1;
