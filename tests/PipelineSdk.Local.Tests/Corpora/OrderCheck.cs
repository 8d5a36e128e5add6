namespace PipelineSdk.Local.Tests.Corpora;

/// <summary>Checks from the events alone that no step started before what it waits for had succeeded.</summary>
internal static class OrderCheck
{
    public static void DependenciesWereRespected(PipelineDefinition definition, IEnumerable<ExecutionEvent> events)
    {
        var succeeded = new HashSet<string>(StringComparer.Ordinal);
        foreach (var happened in events)
        {
            switch (happened)
            {
                case StepStarted started:
                    Assert.All(
                        definition.Graph.DependenciesOf(started.Step).Where(name => name != started.Step),
                        name => Assert.True(succeeded.Contains(name), $"'{started.Step}' started before '{name}' had succeeded."));
                    break;
                case StepSucceeded done:
                    succeeded.Add(done.Step);
                    break;
            }
        }
    }
}
