using System.Text.RegularExpressions;

namespace PipelineSdk;

/// <summary>The cache configuration of a step.</summary>
internal static partial class CacheRules
{
    public static void Check(StepDefinition step, DiagnosticBag bag)
    {
        if (step.CacheConfig is not { } cache)
        {
            return;
        }

        CheckType(step, bag);
        if (cache.ExpireAfter is not { } expiry)
        {
            return;
        }

        var path = $"{step.JsonPath}.CacheConfig.ExpireAfter";
        if (!cache.EnableCaching)
        {
            bag.Add(
                DiagnosticDescriptors.ExpiryWithoutCache,
                step.Name,
                path,
                $"the cache is off, so that {Names.Quote(expiry)} has no effect.",
                "turn the cache on, or remove the expiry.");
        }

        CheckDuration(step, path, expiry, bag);
    }

    private static void CheckType(StepDefinition step, DiagnosticBag bag)
    {
        switch (step.Type)
        {
            case StepTypes.Lambda or StepTypes.Callback:
                bag.Add(
                    DiagnosticDescriptors.CacheNotDocumented,
                    step.Name,
                    $"{step.JsonPath}.CacheConfig",
                    $"the Python SDK writes a cache configuration for {step.Type} steps, but the developer guide does not list them among those it caches.",
                    "make sure in a run that the step is cached, or remove CacheConfig.");
                break;
            case StepTypes.Model or StepTypes.RegisterModel or StepTypes.Condition or StepTypes.Fail:
                bag.Add(
                    DiagnosticDescriptors.CacheNotSupported,
                    step.Name,
                    $"{step.JsonPath}.CacheConfig",
                    $"{step.Type} steps are not cached.",
                    "remove CacheConfig.");
                break;
        }
    }

    private static void CheckDuration(StepDefinition step, string path, string expiry, DiagnosticBag bag)
    {
        if (Months.Match(expiry) is { Success: true } months)
        {
            bag.Add(
                DiagnosticDescriptors.DurationInMonths,
                step.Name,
                path,
                $"{Names.Quote(expiry)} means {Names.Cut(months.Groups[1].Value)} months.",
                $"write 'PT{Names.Cut(months.Groups[1].Value)}M' for minutes, or the time in days for months.");
        }
        else if (!Strict.IsMatch(expiry))
        {
            var isLoose = Loose.IsMatch(expiry);
            bag.Add(
                isLoose ? DiagnosticDescriptors.LooseDuration : DiagnosticDescriptors.MalformedDuration,
                step.Name,
                path,
                isLoose
                    ? $"{Names.Quote(expiry)} is no ISO 8601 duration, though the developer guide shows such forms."
                    : $"{Names.Quote(expiry)} is no duration.",
                "write an ISO 8601 duration, such as 'PT30M' for 30 minutes or 'P30D' for 30 days.");
        }
    }

    [GeneratedRegex(@"\A[Pp]([0-9]+)[Mm]\z", RegexOptions.CultureInvariant)]
    private static partial Regex Months { get; }

    [GeneratedRegex(@"\AP(?!\z)(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+W)?(?:[0-9]+D)?(?:T(?!\z)(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+(?:\.[0-9]+)?S)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Strict { get; }

    [GeneratedRegex(@"\A[Pp]?(?!\z)(?:[0-9]+[Yy])?(?:[0-9]+[Mm])?(?:[0-9]+[Ww])?(?:[0-9]+[Dd])?(?:[Tt](?!\z)(?:[0-9]+[Hh])?(?:[0-9]+[Mm])?(?:[0-9]+(?:\.[0-9]+)?[Ss])?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Loose { get; }
}
