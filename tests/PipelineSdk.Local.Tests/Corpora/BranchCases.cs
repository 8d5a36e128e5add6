namespace PipelineSdk.Local.Tests.Corpora;

/// <summary>The settings with which each definition of the corpora is run, so that its conditions are decided either way.</summary>
internal static class BranchCases
{
    /// <summary>The branches that no setting reaches, because the definition does not allow it.</summary>
    public static IReadOnlyDictionary<string, string[]> Unreachable { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        // Each branch of CheckDrift has a Fail step, which is ready at the same time and stands before it.
        ["golden-extended/fail-steps"] = ["CheckStage: if", "CheckStage: else"],

        // Conditions without anything to decide.
        ["golden/cache_and_retry"] = ["Condition: else"],
        ["golden/condition_types"] = ["Check: if", "Empty: else"],
        ["golden/depends_on"] = ["Check: else"],

        // The Fail step in the other branch of AbaloneMSECond comes first.
        ["golden/condition_branches"] = ["ElseOnly: else"],

        // The Fail step Big stands before it.
        ["golden/condition_nested"] = ["Innermost: if", "Innermost: else"],
    };

    private static Dictionary<string, Action<PipelineTest>[]> Special { get; } = new(StringComparer.Ordinal)
    {
        ["golden-extended/depends-on"] =
        [
            static test =>
            {
                test.Parameters["Mode"] = "other";
                test.Stub("First").Reports("Status.State", "FAILED");
            },
        ],
        ["golden-extended/fail-steps"] = [static test => test.Parameters["Drift"] = 1.5],
        ["golden/fail"] = [static test => test.Parameters["Limit"] = 10],
        ["golden/condition_nested"] = [static test => test.Parameters["Size"] = 1000, static test => test.Parameters["Kind"] = "b"],
        ["golden/steps_pulled_in"] = [static test => test.Stub("ForCondition").Reports("TrainingJobStatus", "Stopped")],
    };

    public static IEnumerable<Action<PipelineTest>> SettingsOf(string name, PipelineDefinition definition)
    {
        yield return test => CorpusSettings.Give(test, definition, 0.25);
        yield return test => CorpusSettings.Give(test, definition, 1000.5);
        foreach (var special in Special.GetValueOrDefault(name, []))
        {
            yield return test =>
            {
                CorpusSettings.Give(test, definition, 0.25);
                special(test);
            };
        }
    }
}
