namespace PipelineSdk.Local.KillTest;

/// <summary>The process that is killed: starts the execution, or goes on with the one that there is, to its end.</summary>
internal static class Worker
{
    public static async Task RunAsync(string folder)
    {
        await using var engine = new LocalEngine(KillPipeline.Options(folder));
        var earlier = engine.List(KillPipeline.Name);
        var execution = earlier.Count == 0
            ? await engine.StartAsync(KillPipeline.Name, KillPipeline.Definition)
            : await engine.ResumeAsync(earlier[0].Arn);
        await execution.WaitAsync();
    }
}
