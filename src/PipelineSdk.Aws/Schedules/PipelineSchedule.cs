using System.Globalization;

namespace PipelineSdk.Aws;

/// <summary>
/// Starts a pipeline at a time, at a rate, or by a cron expression: a trigger, which is a schedule of EventBridge Scheduler.
/// </summary>
public sealed record PipelineSchedule
{
    private PipelineSchedule(string expression) => Expression = expression;

    /// <summary>The expression, as EventBridge Scheduler has it: <c>at(...)</c>, <c>rate(...)</c> or <c>cron(...)</c>.</summary>
    public string Expression { get; }

    /// <summary>The schedule's name. Length: 1 to 64; letters, digits, <c>-</c>, <c>_</c> and <c>.</c>.</summary>
    /// <value><see langword="null"/> by default: the pipeline's name.</value>
    public string? Name { get; init; }

    /// <summary>Whether it starts the pipeline when its time comes.</summary>
    /// <value>True by default.</value>
    public bool Enabled { get; init; } = true;

    /// <summary>When it begins to hold.</summary>
    /// <value><see langword="null"/> by default: at once.</value>
    public DateTimeOffset? StartDate { get; init; }

    /// <summary>When it ends to hold.</summary>
    /// <value><see langword="null"/> by default: never.</value>
    public DateTimeOffset? EndDate { get; init; }

    /// <summary>The time zone of the expression, such as <c>Europe/Berlin</c>. Length: 1 to 50.</summary>
    /// <value><see langword="null"/> by default: UTC.</value>
    public string? TimeZone { get; init; }

    /// <summary>
    /// The values of the pipeline's parameters. Those without a value must have a default. At most 200, each of 1 to 1,024 characters.
    /// </summary>
    /// <value><see langword="null"/> by default: all parameters have their defaults.</value>
    public Dictionary<string, ParameterValue>? Parameters { get; init; }

    /// <summary>Once, at a time.</summary>
    /// <param name="time">The time, to the second.</param>
    /// <returns>The schedule; its expression is in UTC.</returns>
    public static PipelineSchedule At(DateTimeOffset time) =>
        new($"at({time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture)})");

    /// <summary>Again and again, in the same distance.</summary>
    /// <param name="interval">The distance: whole minutes, at least 1.</param>
    /// <returns>The schedule; its expression is in days or hours if they are whole, else in minutes.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The distance is less than a minute, or no whole number of minutes.</exception>
    public static PipelineSchedule Rate(TimeSpan interval)
    {
        if (interval < TimeSpan.FromMinutes(1) || interval.Ticks % TimeSpan.TicksPerMinute != 0)
        {
            throw new ArgumentOutOfRangeException(nameof(interval), interval, "A schedule's rate is of whole minutes, at least 1.");
        }

        var (number, unit) = (interval.Ticks % TimeSpan.TicksPerDay, interval.Ticks % TimeSpan.TicksPerHour) switch
        {
            (0, _) => (interval.Ticks / TimeSpan.TicksPerDay, "day"),
            (_, 0) => (interval.Ticks / TimeSpan.TicksPerHour, "hour"),
            _ => (interval.Ticks / TimeSpan.TicksPerMinute, "minute"),
        };
        return new(string.Create(CultureInfo.InvariantCulture, $"rate({number} {unit}{(number == 1 ? "" : "s")})"));
    }

    /// <summary>By a cron expression.</summary>
    /// <param name="expression">
    /// Minutes, hours, day of the month, month, day of the week and year: <c>0 1 * * ? *</c> is every night at one. One of the two days is
    /// <c>?</c>.
    /// </param>
    /// <returns>The schedule.</returns>
    /// <exception cref="ArgumentException">It has not six fields.</exception>
    public static PipelineSchedule Cron(string expression)
    {
        ArgumentNullException.ThrowIfNull(expression);
        return expression.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, _, _, _, _, _] fields
            ? new($"cron({string.Join(' ', fields)})")
            : throw new ArgumentException(
                $"'{expression}' has not the six fields of EventBridge Scheduler:" +
                " minutes, hours, day of the month, month, day of the week, year.",
                nameof(expression));
    }
}
