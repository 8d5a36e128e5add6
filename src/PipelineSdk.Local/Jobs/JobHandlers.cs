namespace PipelineSdk.Local;

/// <summary>
/// Handlers of jobs in this process, for a step by name, for images by a pattern, or for all jobs of a kind. The step's name counts before the image,
/// and the image before the kind.
/// </summary>
public sealed class JobHandlers
{
    private readonly List<HandlerEntry> _entries = [];

    /// <summary>Runs the jobs of a step by a delegate.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <param name="run">Does the work of one job.</param>
    /// <returns>These handlers.</returns>
    public JobHandlers ForStep(string stepName, Func<JobContext, CancellationToken, Task> run) => ForStep(stepName, new DelegateJobHandler(run));

    /// <summary>Runs the jobs of a step by a delegate.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <param name="run">Does the work of one job.</param>
    /// <returns>These handlers.</returns>
    public JobHandlers ForStep(string stepName, Action<JobContext> run) => ForStep(stepName, DelegateJobHandler.Of(run));

    /// <summary>Runs the jobs of a step by a handler.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <param name="handler">Does the work of one job.</param>
    /// <returns>These handlers.</returns>
    public JobHandlers ForStep(string stepName, IJobHandler handler) => Add(HandlerEntry.ForStep(stepName, handler, null));

    /// <summary>Runs the jobs of images by a delegate.</summary>
    /// <param name="pattern">The image's URI; <c>*</c> stands for any characters, such as <c>*/sagemaker-xgboost:*</c>.</param>
    /// <param name="run">Does the work of one job.</param>
    /// <returns>These handlers.</returns>
    public JobHandlers ForImage(string pattern, Func<JobContext, CancellationToken, Task> run) => ForImage(pattern, new DelegateJobHandler(run));

    /// <summary>Runs the jobs of images by a handler.</summary>
    /// <param name="pattern">The image's URI; <c>*</c> stands for any characters, such as <c>*/sagemaker-xgboost:*</c>.</param>
    /// <param name="handler">Does the work of one job.</param>
    /// <returns>These handlers.</returns>
    public JobHandlers ForImage(string pattern, IJobHandler handler) => Add(HandlerEntry.ForImage(pattern, handler, null));

    /// <summary>Runs all jobs of a kind by a delegate.</summary>
    /// <param name="kind">The kind: <see cref="JobKind.Processing"/> or <see cref="JobKind.Training"/>.</param>
    /// <param name="run">Does the work of one job.</param>
    /// <returns>These handlers.</returns>
    public JobHandlers ForKind(JobKind kind, Func<JobContext, CancellationToken, Task> run) => ForKind(kind, new DelegateJobHandler(run));

    /// <summary>Runs all jobs of a kind by a handler.</summary>
    /// <param name="kind">The kind: <see cref="JobKind.Processing"/> or <see cref="JobKind.Training"/>.</param>
    /// <param name="handler">Does the work of one job.</param>
    /// <returns>These handlers.</returns>
    public JobHandlers ForKind(JobKind kind, IJobHandler handler) => Add(HandlerEntry.ForKind(kind, handler, null));

    /// <summary>Answers for the models of a transform step by a delegate.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <param name="invoke">Answers one request.</param>
    /// <returns>These handlers.</returns>
    public JobHandlers ServeStep(string stepName, Func<InvocationRequest, CancellationToken, Task<InvocationResponse>> invoke) =>
        ServeStep(stepName, new DelegateModelHandler(invoke));

    /// <summary>Answers for the models of a transform step by a handler.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <param name="handler">Answers one request.</param>
    /// <returns>These handlers.</returns>
    public JobHandlers ServeStep(string stepName, IModelHandler handler) => Add(HandlerEntry.ForStep(stepName, null, handler));

    /// <summary>Answers for the models of images by a handler.</summary>
    /// <param name="pattern">The image's URI; <c>*</c> stands for any characters.</param>
    /// <param name="handler">Answers one request.</param>
    /// <returns>These handlers.</returns>
    public JobHandlers ServeImage(string pattern, IModelHandler handler) => Add(HandlerEntry.ForImage(pattern, null, handler));

    /// <summary>Answers for all models by a handler.</summary>
    /// <param name="handler">Answers one request.</param>
    /// <returns>These handlers.</returns>
    public JobHandlers ServeAll(IModelHandler handler) => Add(HandlerEntry.ForKind(JobKind.Transform, null, handler));

    internal bool Any(JobKind kind) => _entries.Exists(entry => entry.Handles(kind));

    internal HandlerEntry? Find(JobDescription job) =>
        _entries.Where(entry => entry.Matches(job)).MinBy(static entry => entry.Match.Rank);

    private JobHandlers Add(HandlerEntry entry)
    {
        // The last one given counts.
        _entries.Insert(0, entry);
        return this;
    }
}
