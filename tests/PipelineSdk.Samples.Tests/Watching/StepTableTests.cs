using PipelineSdk.Local.Testing;
using Samples.Watching;
using Spectre.Console;
using Xunit;

namespace PipelineSdk.Samples.Tests.Watching;

public sealed class StepTableTests
{
    private static readonly PipelineDefinition Definition = PipelineDefinition.Parse("""
        {"Version": "2020-12-01", "Metadata": {}, "Parameters": [], "Steps": [
            {"Name": "Prepare", "Type": "Processing", "CacheConfig": {"Enabled": true, "ExpireAfter": "P1D"}, "Arguments": {}},
            {"Name": "Train", "Type": "Training", "DependsOn": ["Prepare"], "Arguments": {},
                "RetryPolicies": [{"ExceptionType": ["SageMaker.CAPACITY_ERROR"]}]},
            {"Name": "Check", "Type": "Condition", "DependsOn": ["Train"], "Arguments": {
                "Conditions": [{"Type": "Equals", "LeftValue": 1, "RightValue": 2}],
                "IfSteps": [{"Name": "Use", "Type": "Lambda", "FunctionArn": "f", "Arguments": {}}],
                "ElseSteps": [{"Name": "Stop", "Type": "Fail", "Arguments": {
                    "ErrorMessage": "This is a message that is longer than the terminal is wide."}}]}}]}
        """);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Steps_with_states_times_attempts_and_what_is_worth_knowing()
    {
        await using var test = new PipelineTest("Test", Definition);
        test.Stub("Prepare").Succeeds().Takes(TimeSpan.FromSeconds(90));
        test.Stub("Train").Fails("SageMaker.CAPACITY_ERROR").Once().Takes(TimeSpan.FromSeconds(2.5));
        await test.RunAsync(cancellationToken: Token);
        var execution = await test.StartAsync(cancellationToken: Token);
        var state = await execution.WaitAsync(Token);

        Assert.Equal(
            $"""
                                        Test {state.Id}: Failed, 6.00 s
            ╭─────────┬──────────────────────┬──────────┬────────────────────────────────────────────╮
            │ Prepare │ Cached               │   0.00 s │ the same arguments succeeded 6 seconds ag… │
            │ Train   │ Succeeded, attempt 2 │   6.00 s │ training-job/pipelines-{state.Id}-train… │
            │ Check   │ Succeeded            │   0.00 s │ the conditions do not hold                 │
            │   Use   │ Skipped              │          │ 'Check' took the other branch              │
            │   Stop  │ Failed               │   0.00 s │ This is a message that is longer than the… │
            ╰─────────┴──────────────────────┴──────────┴────────────────────────────────────────────╯
            """,
            Render(StepTable.Of(execution, test.Clock.GetUtcNow(), 90), 90));
    }

    private static string Render(Table table, int width)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new()
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(text),
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        console.Write(table);
        return string.Join('\n', text.ToString().TrimEnd().Split('\n').Select(static line => line.TrimEnd()));
    }
}
