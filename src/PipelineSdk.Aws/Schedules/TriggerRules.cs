using System.Text.RegularExpressions;

namespace PipelineSdk.Aws;

/// <summary>Checks triggers before any call.</summary>
internal static partial class TriggerRules
{
    public static IEnumerable<string> Problems(Pipeline pipeline, IReadOnlyList<PipelineSchedule> triggers)
    {
        if (triggers.Count == 0)
        {
            yield return "There are none: give at least one.";
        }

        var names = triggers.GroupBy(trigger => trigger.Name ?? pipeline.Name, StringComparer.Ordinal).ToList();
        foreach (var several in names.Where(static same => same.Count() > 1))
        {
            yield return $"Several triggers have the name '{several.Key}': give each a name of its own.";
        }

        foreach (var name in names.Select(static same => same.Key).Where(static name => !ScheduleName().IsMatch(name)))
        {
            yield return $"'{name}' is no name for a schedule, which is of 1 to 64 letters, digits, '-', '_' and '.'.";
        }

        foreach (var trigger in triggers)
        {
            foreach (var problem in pipeline.CheckParameters(trigger.Parameters ?? new Dictionary<string, ParameterValue>()))
            {
                yield return $"'{trigger.Name ?? pipeline.Name}': {problem}";
            }

            if (trigger.EndDate <= trigger.StartDate)
            {
                yield return $"'{trigger.Name ?? pipeline.Name}': The end date is not after the start date.";
            }
        }
    }

    [GeneratedRegex(@"\A[0-9a-zA-Z\-_.]{1,64}\z")]
    private static partial Regex ScheduleName();
}
