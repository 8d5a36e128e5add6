using System.Text;

namespace PipelineSdk.Local;

/// <summary>Writes reports of a repository's executions into files.</summary>
internal sealed class ReportFile(ExecutionRepository executions)
{
    public Task WriteAsync(
        PipelineDefinition definition, ExecutionState state, string path, ExecutionReportOptions? options, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxLogBytes, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxTotalLogBytes, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxJsonLength, nameof(options));
        _ = ExecutionArn.TryParse(state.Arn, out var arn);
        return Task.Run(
            () =>
            {
                var page = ReportPage.Write(new(definition, state, executions.JobsFolder(arn), options));
                cancellationToken.ThrowIfCancellationRequested();
                var file = Path.GetFullPath(path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                AtomicFile.Write(file, Encoding.UTF8.GetBytes(page));
            },
            cancellationToken);
    }
}
