namespace PipelineSdk.Local.Tests.Corpora;

public sealed class CorpusTests
{
    /// <summary>Definitions that ask for what nobody has.</summary>
    private static readonly Dictionary<string, string> Failures = new(StringComparer.Ordinal)
    {
        ["golden/parameters_and_functions"] =
            "Step 'Show' failed: Arguments.trainingJobName: Execution.TrainingJobName has no value: the execution has no variable 'TrainingJobName' here.",
    };

    public static TheoryData<string> Names => CorpusCases.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_definition_runs_to_its_end_in_order(string name)
    {
        var definition = CorpusCases.Read(name);
        foreach (var setting in BranchCases.SettingsOf(name, definition))
        {
            var run = await RunAsync(definition, setting);

            Assert.All(run.State.Steps, static step => Assert.True(step.IsTerminal, step.ToString()));
            OrderCheck.DependenciesWereRespected(definition, run.Events);
            if (Failures.TryGetValue(name, out var failure))
            {
                Assert.Equal(failure, run.FailureReason);
            }
            else
            {
                var failed = definition.AllSteps.Any(step => step.Type == "Fail" && run.Ran(step.Name));
                Assert.True(run.Status == (failed ? ExecutionStatus.Failed : ExecutionStatus.Succeeded), run.State.ToString());
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Both_branches_of_every_condition_are_reached_where_the_definition_allows_it(string name)
    {
        var definition = CorpusCases.Read(name);
        var coverage = new BranchCoverage(definition);
        foreach (var setting in BranchCases.SettingsOf(name, definition))
        {
            coverage.Add((await RunAsync(definition, setting)).State);
        }

        Assert.Equal(BranchCases.Unreachable.GetValueOrDefault(name, []), coverage.Missing);
    }

    private static async Task<PipelineRun> RunAsync(PipelineDefinition definition, Action<PipelineTest> setting)
    {
        await using var test = new PipelineTest("Corpus", definition);
        setting(test);
        return await test.RunAsync(cancellationToken: TestContext.Current.CancellationToken);
    }
}
