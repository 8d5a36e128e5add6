using System.Globalization;
using PipelineSdk.Local;

namespace Samples.Boosting;

/// <summary>
/// A training job: what the training container does on SageMaker. Channels and hyperparameters in, log lines with metrics and a model out.
/// </summary>
/// <param name="reportsMetrics">
/// Whether the metrics are known without an expression that finds them in the log, as those of SageMaker's own images are.
/// </param>
internal sealed class TrainTrees(bool reportsMetrics = false) : IJobHandler
{
    public Task RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        var channels = job.Inputs.Keys.ToList();
        var sets = channels.ConvertAll(channel => LabelledRows.Read(job.Inputs.Files(channel)));
        var options = BoostingOptions.From(job.HyperParameters);
        var model = BoostingTrainer.Train(sets[channels.IndexOf("train")], options, sets, (round, errors) =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            job.Log.WriteLine($"[{round}] {string.Join(' ', channels.Zip(errors, Describe))}");
            if (reportsMetrics)
            {
                Report(job, channels, errors);
            }
        });
        model.Save(job.ModelFolder);
        return Task.CompletedTask;
    }

    private static string Describe(string channel, double error) =>
        string.Create(CultureInfo.InvariantCulture, $"{channel}-rmse={error:0.0000}");

    private static void Report(JobContext job, IReadOnlyList<string> channels, IReadOnlyList<double> errors)
    {
        foreach (var (channel, error) in channels.Zip(errors))
        {
            job.ReportMetric($"{channel}:rmse", error);
        }
    }
}
