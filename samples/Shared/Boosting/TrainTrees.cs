using System.Globalization;
using PipelineSdk.Local;

namespace Samples.Boosting;

/// <summary>
/// A training job: what the training container does on SageMaker. Channels and hyperparameters in, log lines with metrics and a model out.
/// </summary>
/// <param name="reportsMetrics">Whether the metrics are known without an expression that finds them in the log, as those of SageMaker's own images are.</param>
internal sealed class TrainTrees(bool reportsMetrics = false) : IJobHandler
{
    public Task RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        var channels = job.Inputs.Keys.ToList();
        var sets = channels.ConvertAll(channel => LabelledRows.Read(job.Inputs.Files(channel)));
        var model = BoostingTrainer.Train(sets[channels.IndexOf("train")], BoostingOptions.From(job.HyperParameters), sets, (round, errors) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            var measured = channels.Zip(errors, static (channel, error) => string.Create(CultureInfo.InvariantCulture, $"{channel}-rmse={error:0.0000}"));
            job.Log.WriteLine($"[{round}] {string.Join(' ', measured)}");
            if (reportsMetrics)
            {
                Report(job, channels, errors);
            }
        });
        model.Save(job.ModelFolder);
        return Task.CompletedTask;
    }

    private static void Report(JobContext job, IReadOnlyList<string> channels, IReadOnlyList<double> errors)
    {
        foreach (var (channel, error) in channels.Zip(errors))
        {
            job.ReportMetric($"{channel}:rmse", error);
        }
    }
}
