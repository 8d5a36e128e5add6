using System.Globalization;
using System.Text.RegularExpressions;

namespace PipelineSdk.Local;

/// <summary>Finds the metrics of a training job in its log, by the expressions of its <c>MetricDefinitions</c>.</summary>
internal sealed class MetricScan : IDisposable
{
    // An expression of a stranger may take forever on some line.
    private static readonly TimeSpan MaxTime = TimeSpan.FromMilliseconds(250);

    private readonly JobContext _job;
    private readonly List<(string Name, Regex Expression)> _metrics = [];

    public MetricScan(JobContext job, JsonElement definitions)
    {
        _job = job;
        foreach (var definition in definitions.Items())
        {
            if (definition.TextMember("Name") is { } name && definition.TextMember("Regex") is { } expression)
            {
                Add(name, expression);
            }
        }

        job.Log.LineWritten += Scan;
    }

    public void Dispose() => _job.Log.LineWritten -= Scan;

    private void Add(string name, string expression)
    {
        try
        {
            _metrics.Add((name, new(expression, RegexOptions.CultureInvariant, MaxTime)));
        }
        catch (ArgumentException exception)
        {
            throw new StepFaultException($"The expression of the metric '{name}' cannot be read: {exception.Message}");
        }
    }

    private void Scan(string line)
    {
        foreach (var (name, expression) in _metrics)
        {
            try
            {
                if (expression.Match(line) is { Success: true, Groups.Count: > 1 } match &&
                    double.TryParse(match.Groups[1].ValueSpan, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
                {
                    _job.ReportMetric(name, value);
                }
            }
            catch (RegexMatchTimeoutException)
            {
                // The line has no metric that could be found in time.
            }
        }
    }
}
