namespace PipelineSdk.Local;

/// <summary>
/// Which values a tuning job tries. Grid tries all combinations. Random tries a seeded sequence that covers the ranges evenly; Bayesian and Hyperband,
/// which learn from results, do the same here.
/// </summary>
internal static class TuningStrategy
{
    private const int DefaultTrainings = 1;

    /// <param name="config">The tuning job's configuration.</param>
    /// <param name="ranges">The ranges.</param>
    /// <param name="name">Seeds the sequence where the configuration doesn't.</param>
    /// <returns>The values of each training.</returns>
    /// <exception cref="StepFaultException">A grid has infinitely many points.</exception>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Plan(JsonElement config, IReadOnlyList<ParameterRange> ranges, string name)
    {
        var max = config.Member("ResourceLimits").IntegerMember("MaxNumberOfTrainingJobs");
        if (config.TextMember("Strategy") == "Grid")
        {
            var grid = Grid(ranges);
            return [.. max is { } limit ? grid.Take(limit) : grid];
        }

        var random = new Random(config.IntegerMember("RandomSeed") ?? Seed(name));
        return [.. Random(ranges, random, max ?? DefaultTrainings)];
    }

    private static IEnumerable<IReadOnlyDictionary<string, string>> Grid(IReadOnlyList<ParameterRange> ranges)
    {
        IEnumerable<IReadOnlyDictionary<string, string>> points = [new Dictionary<string, string>(StringComparer.Ordinal)];
        foreach (var range in ranges)
        {
            var values = range.All
                ?? throw new StepFaultException($"The grid has no end: the range '{range.Name}' is continuous. Grid search takes categorical and integer ranges.");
            points = points.SelectMany(point => values.Select(value =>
                new Dictionary<string, string>(point, StringComparer.Ordinal) { [range.Name] = value }));
        }

        return points;
    }

    /// <summary>Each range is cut into as many parts as there are trainings, and each part is tried once, in random combination.</summary>
    private static IEnumerable<IReadOnlyDictionary<string, string>> Random(IReadOnlyList<ParameterRange> ranges, Random random, int count)
    {
        var places = ranges.ToDictionary(static range => range.Name, _ => Places(random, count), StringComparer.Ordinal);
        for (var i = 0; i < count; i++)
        {
            yield return ranges.ToDictionary(static range => range.Name, range => range.At(places[range.Name][i]), StringComparer.Ordinal);
        }
    }

    private static double[] Places(Random random, int count)
    {
        var places = new double[count];
        for (var i = 0; i < count; i++)
        {
            places[i] = (i + random.NextDouble()) / count;
        }

        random.Shuffle(places);
        return places;
    }

    private static int Seed(string name) => name.Aggregate(17, static (seed, character) => unchecked((seed * 31) + character));
}
