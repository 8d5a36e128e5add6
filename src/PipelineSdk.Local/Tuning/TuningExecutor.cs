using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>Runs tuning steps: real trainings with the values that the strategy gives, the best by their objective metric.</summary>
internal sealed class TuningExecutor(JobRunners runners, LocalEngineOptions options) : IStepExecutor
{
    public async Task<StepOutcome> ExecuteAsync(StepContext step, CancellationToken cancellationToken)
    {
        var created = step.TimeProvider.GetUtcNow();
        var plans = Plan(step);
        using var slots = new SemaphoreSlim(Parallel(step));
        var trainings = await Task.WhenAll(plans.Select(async plan =>
        {
            await slots.WaitAsync(cancellationToken).ConfigureAwait(false);
            try
            {
                return await RunAsync(step, plan, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                slots.Release();
            }
        })).ConfigureAwait(false);

        var times = new JobTimes(created, created, step.TimeProvider.GetUtcNow());
        var ordered = Order(trainings);
        var result = cancellationToken.IsCancellationRequested ? new JobResult(JobStatus.Stopped, times)
            : ordered is [{ Objective: not null }, ..] ? new JobResult(JobStatus.Completed, times)
            : new JobResult(JobStatus.Failed, times) { FailureReason = Failure(ordered) };
        return result.ToOutcome(TuningDocument.Of(step, result, ordered));
    }

    private static int Parallel(StepContext step) => Math.Max(
        1,
        step.Arguments.Member("HyperParameterTuningJobConfig").Member("ResourceLimits").IntegerMember("MaxParallelTrainingJobs") ?? 1);

    private static List<TuningPlan> Plan(StepContext step)
    {
        var config = step.Arguments.Member("HyperParameterTuningJobConfig");
        var plans = new List<TuningPlan>();
        foreach (var definition in JobDescriptions.DefinitionsOf(step.Arguments))
        {
            var ranges = definition.Member("HyperParameterRanges") is { ValueKind: JsonValueKind.Object } own ? own : config.Member("ParameterRanges");
            var objective = definition.Member("TuningObjective") is { ValueKind: JsonValueKind.Object } given
                ? given
                : config.Member("HyperParameterTuningJobObjective");
            var name = definition.TextMember("DefinitionName");
            foreach (var values in TuningStrategy.Plan(config, ParameterRange.Of(ranges), step.StepName + name))
            {
                plans.Add(new(
                    string.Create(CultureInfo.InvariantCulture, $"{step.JobName}-{plans.Count + 1:000}"),
                    name,
                    definition,
                    values,
                    objective.TextMember("MetricName") ?? "",
                    objective.TextMember("Type") ?? "Minimize"));
            }
        }

        // Several definitions share the number of trainings.
        var max = config.Member("ResourceLimits").IntegerMember("MaxNumberOfTrainingJobs") ?? plans.Count;
        return JobDescriptions.DefinitionsOf(step.Arguments).Count() > 1 ? Share(plans, max) : plans;
    }

    private static List<TuningPlan> Share(List<TuningPlan> plans, int max) =>
    [
        .. plans.GroupBy(static plan => plan.DefinitionName)
            .SelectMany(static group => group.Select(static (plan, i) => (plan, i)))
            .OrderBy(static pair => pair.i)
            .Take(max)
            .Select(static pair => pair.plan),
    ];

    private async Task<TunedTraining> RunAsync(StepContext step, TuningPlan plan, CancellationToken cancellationToken)
    {
        var arn = step.ArnOf("training-job", plan.JobName);
        var folder = Path.Combine(step.Folder, SafeName.Encode(plan.JobName));
        using var log = new JobLog(Path.Combine(folder, "job.log"));
        step.LogStarted(log);
        var created = step.TimeProvider.GetUtcNow();
        var training = new TrainingJob(runners, options, step, plan.Request(), plan.JobName, arn, folder, log);
        JobResult result;
        IReadOnlyList<JobMetric> metrics = [];
        try
        {
            (result, metrics) = await training.RunAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (StepFaultException fault)
        {
            result = new(JobStatus.Failed, new(created, created, step.TimeProvider.GetUtcNow())) { FailureReason = fault.Message };
        }

        return new(plan.JobName, arn, result.Status, result.Times, plan.Values)
        {
            DefinitionName = plan.DefinitionName,
            FailureReason = result.FailureReason,
            ObjectiveName = plan.MetricName,
            ObjectiveType = plan.ObjectiveType,
            Objective = result.Status == JobStatus.Completed ? metrics.FirstOrDefault(metric => metric.Name == plan.MetricName)?.Value : null,
        };
    }

    /// <summary>The best first; those without a result last, in the order in which they were planned.</summary>
    private static List<TunedTraining> Order(IReadOnlyList<TunedTraining> trainings) =>
    [
        .. trainings.Where(static training => training.Objective is not null)
            .OrderBy(static training => training.ObjectiveType == "Maximize" ? -training.Objective : training.Objective),
        .. trainings.Where(static training => training.Objective is null),
    ];

    private static string Failure(List<TunedTraining> trainings) => trainings.FirstOrDefault() switch
    {
        null => "The tuning job has no trainings.",
        { FailureReason: { } reason } => $"No training succeeded; the first failed: {reason}",
        var first =>
            $"No training reported the objective metric '{first.ObjectiveName}': " +
            "the tuning job's MetricDefinitions find it in the log, or the handler reports it.",
    };
}
