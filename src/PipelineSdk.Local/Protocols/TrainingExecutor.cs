namespace PipelineSdk.Local;

/// <summary>Runs training steps.</summary>
internal sealed class TrainingExecutor(JobRunners runners, LocalEngineOptions options) : IStepExecutor
{
    public async Task<StepOutcome> ExecuteAsync(StepContext step, CancellationToken cancellationToken)
    {
        using var log = JobSetup.StartLog(step);
        var arn = step.ArnOf("training-job", step.JobName);
        var training = new TrainingJob(runners, options, step, step.Arguments, step.JobName, arn, step.Folder, log);
        var (result, metrics) = await training.RunAsync(cancellationToken).ConfigureAwait(false);
        return result.ToOutcome(TrainingDocument.Of(step, result, metrics));
    }
}
