namespace PipelineSdk.Local;

/// <summary>Results of successful steps, to be taken again by later executions of the same pipeline.</summary>
internal sealed class StepCache(DocumentStore documents, string pipelineName)
{
    /// <summary>Looks for a result.</summary>
    /// <param name="key">What the step is.</param>
    /// <param name="step">The step.</param>
    /// <param name="now">The time.</param>
    /// <returns>Whether there is one that may be taken, why, and the result.</returns>
    public (CacheDecision Decision, CacheEntry? Entry) Find(CacheKey key, StepDefinition step, DateTimeOffset now)
    {
        if (Read(ByKey(key.StepType), key.Hash) is not { } entry)
        {
            var last = Read(ByStep, step.Name);
            var difference = last is null ? null : JsonDifference.First(last.Fields, key.Fields);
            return (new(false, difference is null ? "there is no earlier result of this step" : $"the last result differs: {difference}"), null);
        }

        var age = now - entry.Time;
        var expireAfter = step.CacheConfig?.ExpireAfter;
        if (string.IsNullOrEmpty(expireAfter))
        {
            return (Hit(entry, age, "it does not expire"), entry);
        }

        if (!CacheDuration.TryParse(expireAfter, out var duration))
        {
            return (new(false, $"ExpireAfter '{expireAfter}' is no duration such as 'P30D'"), null);
        }

        return duration.AddTo(entry.Time) >= now
            ? (Hit(entry, age, $"within {expireAfter}"), entry)
            : (new(false, $"the result is {Ago(age)} old, which is more than {expireAfter}"), null);
    }

    public void Store(CacheKey key, string stepName, string executionArn, DateTimeOffset now, StepOutcome outcome)
    {
        var entry = new CacheEntry(executionArn, stepName, now, key.Fields, outcome.Properties ?? JsonValues.EmptyObject, outcome.Metadata).ToJson();
        documents.Write(ByKey(key.StepType), key.Hash, entry);
        documents.Write(ByStep, stepName, entry);
    }

    private string ByStep => $"cache/{pipelineName}/steps";

    private string ByKey(string stepType) => $"cache/{pipelineName}/{stepType}";

    private CacheEntry? Read(string collection, string name) => documents.Read(collection, name) is { } json ? CacheEntry.FromJson(json) : null;

    private static CacheDecision Hit(CacheEntry entry, TimeSpan age, string why) =>
        new(true, $"the same arguments succeeded {Ago(age)} ago as step '{entry.Step}'; {why}", entry.ExecutionArn);

    private static string Ago(TimeSpan age) => age switch
    {
        { TotalDays: >= 2 } => $"{(long)age.TotalDays} days",
        { TotalHours: >= 2 } => $"{(long)age.TotalHours} hours",
        { TotalMinutes: >= 2 } => $"{(long)age.TotalMinutes} minutes",
        { TotalSeconds: >= 1 and < 2 } => "1 second",
        _ => $"{(long)age.TotalSeconds} seconds",
    };
}
