using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>An execution of a pipeline, running or not. It is a handle: every method asks the service anew.</summary>
public sealed class PipelineExecution
{
    private readonly PipelineSession _session;

    /// <summary>A handle for an execution, which need not have been started here.</summary>
    /// <param name="session">Where it runs.</param>
    /// <param name="arn">Its ARN.</param>
    /// <exception cref="ArgumentException">It is not the ARN of an execution.</exception>
    public PipelineExecution(PipelineSession session, string arn)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentNullException.ThrowIfNull(arn);
        _session = session;
        Arn = arn;
        (PipelineName, Id) = PipelineExecutionArn.Parse(arn);
    }

    /// <summary>The ARN.</summary>
    public string Arn { get; }

    /// <summary>The pipeline's name as the ARN has it: the service writes it in lower case.</summary>
    public string PipelineName { get; }

    /// <summary>
    /// The identifier: the last part of the ARN, which <c>ExecutionVariables.PipelineExecutionId</c> has while the pipeline runs.
    /// </summary>
    public string Id { get; }

    internal ILogger Logger => _session.Loggers.CreateLogger(ExecutionLog.Category);

    /// <summary>Asks how the execution stands.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What the service says.</returns>
    /// <exception cref="AmazonSageMakerException">There is no such execution, or the service refuses the call.</exception>
    public Task<DescribePipelineExecutionResponse> DescribeAsync(CancellationToken cancellationToken = default) =>
        _session.SageMaker.DescribePipelineExecutionAsync(new() { PipelineExecutionArn = Arn }, cancellationToken);

    /// <summary>Lists the steps that have started so far; each page is asked for when it is wanted.</summary>
    /// <param name="sortOrder">The order of their start; by default the service's.</param>
    /// <param name="pageSize">How many are asked for at a time, 1 to 100; by default the service's number.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The steps.</returns>
    /// <exception cref="AmazonSageMakerException">There is no such execution, or the service refuses a call.</exception>
    public async IAsyncEnumerable<StepResult> ListStepsAsync(
        SortOrder? sortOrder = null, int? pageSize = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var request = new ListPipelineExecutionStepsRequest { PipelineExecutionArn = Arn, SortOrder = sortOrder, MaxResults = pageSize };
        var pages = Clients.Pages.Of(
            request, (page, cancellation) => _session.SageMaker.ListPipelineExecutionStepsAsync(page, cancellation), cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var step in page.PipelineExecutionSteps)
            {
                yield return new(step);
            }
        }
    }

    /// <summary>Looks for a step among those that have started.</summary>
    /// <param name="stepName">The step's name.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The step.</returns>
    /// <exception cref="KeyNotFoundException">
    /// It has not started, or there is no such step; the message names those that have started.
    /// </exception>
    /// <exception cref="AmazonSageMakerException">There is no such execution, or the service refuses a call.</exception>
    public async Task<StepResult> GetStepAsync(string stepName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stepName);
        var steps = await ListStepsAsync(cancellationToken: cancellationToken).ToListAsync(cancellationToken).ConfigureAwait(false);
        return steps.Find(step => step.Name == stepName) ?? throw new KeyNotFoundException(
            $"No step '{stepName}' has started in the execution '{Arn}'." +
            $" The steps that have: {Texts.Names(steps.Select(static step => step.Name))}.");
    }

    /// <summary>Asks for the values that the execution's parameters have.</summary>
    /// <param name="pageSize">How many are asked for at a time, 1 to 100; by default the service's number.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The values as text, by the parameters' names.</returns>
    /// <exception cref="AmazonSageMakerException">There is no such execution, or the service refuses a call.</exception>
    public async Task<IReadOnlyDictionary<string, string>> GetParametersAsync(
        int? pageSize = null, CancellationToken cancellationToken = default)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var pages = Clients.Pages.Of(
            new ListPipelineParametersForExecutionRequest { PipelineExecutionArn = Arn, MaxResults = pageSize },
            (page, cancellation) => _session.SageMaker.ListPipelineParametersForExecutionAsync(page, cancellation),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var parameter in page.PipelineParameters)
            {
                values[parameter.Name!] = parameter.Value ?? "";
            }
        }

        return values;
    }

    /// <summary>Asks for the definition that the execution runs, which stays the same when the pipeline is updated.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="PipelineDefinitionException">It cannot be read.</exception>
    /// <exception cref="AmazonSageMakerException">There is no such execution, or the service refuses the call.</exception>
    public async Task<PipelineDefinition> GetDefinitionAsync(CancellationToken cancellationToken = default)
    {
        var response = await _session.SageMaker.DescribePipelineDefinitionForExecutionAsync(
            new() { PipelineExecutionArn = Arn }, cancellationToken)
            .ConfigureAwait(false);
        return PipelineDefinition.Parse(response.PipelineDefinition ?? "");
    }

    /// <summary>
    /// Reads a property file that a processing step of this execution has written, through <see cref="PipelineSession.ObjectStore"/>.
    /// </summary>
    /// <param name="stepName">The step's name.</param>
    /// <param name="propertyFileName">The name of the property file, as the step declares it.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The file's JSON.</returns>
    /// <exception cref="KeyNotFoundException">
    /// The step has not started, or there is no such property file; the message names those that there are.
    /// </exception>
    /// <exception cref="InvalidOperationException">The step has no processing job that would write it.</exception>
    /// <exception cref="ObjectNotFoundException">The job has not written it, or not yet.</exception>
    /// <exception cref="ObjectStoreException">S3 refuses the call or cannot be reached.</exception>
    /// <exception cref="JsonException">It is no JSON.</exception>
    /// <exception cref="AmazonSageMakerException">The service refuses a call.</exception>
    public Task<JsonElement> ReadPropertyFileAsync(string stepName, string propertyFileName, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stepName);
        ArgumentNullException.ThrowIfNull(propertyFileName);
        return new PropertyFileReader(_session, this).ReadAsync(stepName, propertyFileName, cancellationToken);
    }

    /// <summary>
    /// Asks the execution to stop. It is <c>Stopping</c> until jobs have ended, Lambda functions are done and callback workers have
    /// answered, then <c>Stopped</c>.
    /// </summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="AmazonSageMakerException">There is no such execution, it has ended, or the service refuses the call.</exception>
    public Task StopAsync(CancellationToken cancellationToken = default) =>
        _session.SageMaker.StopPipelineExecutionAsync(new() { PipelineExecutionArn = Arn }, cancellationToken);

    /// <summary>Starts a failed or stopped execution again, from the steps that did not succeed on. It keeps its ARN.</summary>
    /// <param name="maxParallelExecutionSteps">How many steps may run at a time, at least 1; by default as many as before.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    /// <exception cref="AmazonSageMakerException">
    /// There is no such execution, it runs or succeeded, it ended in a Fail step, or the service refuses the call.
    /// </exception>
    public Task RetryAsync(int? maxParallelExecutionSteps = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxParallelExecutionSteps ?? 1, 1, nameof(maxParallelExecutionSteps));
        return _session.SageMaker.RetryPipelineExecutionAsync(
            new() { PipelineExecutionArn = Arn, ParallelismConfiguration = Parallelism.Of(maxParallelExecutionSteps) }, cancellationToken);
    }

    /// <summary>
    /// Changes what is said of the execution, and how many steps may run at a time, also while it runs. What is not given stays as it is.
    /// </summary>
    /// <param name="displayName">The name to show. Length: 1 to 82; pattern: <c>[a-zA-Z0-9](-*[a-zA-Z0-9])*</c>.</param>
    /// <param name="description">The description. Length: at most 3,072.</param>
    /// <param name="maxParallelExecutionSteps">How many steps may run at a time. Range: at least 1.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is less than 1.</exception>
    /// <exception cref="AmazonSageMakerException">There is no such execution, or the service refuses the call.</exception>
    public Task UpdateAsync(
        string? displayName = null,
        string? description = null,
        int? maxParallelExecutionSteps = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxParallelExecutionSteps ?? 1, 1, nameof(maxParallelExecutionSteps));
        var request = new UpdatePipelineExecutionRequest
        {
            PipelineExecutionArn = Arn,
            PipelineExecutionDisplayName = displayName,
            PipelineExecutionDescription = description,
            ParallelismConfiguration = Parallelism.Of(maxParallelExecutionSteps),
        };
        return _session.SageMaker.UpdatePipelineExecutionAsync(request, cancellationToken);
    }

    /// <summary>
    /// Waits until the execution has ended, however long that takes; <paramref name="cancellationToken"/> is the only limit.
    /// </summary>
    /// <param name="options">How it is waited; by default with 5 to 30 seconds between two questions.</param>
    /// <param name="cancellationToken">Ends the wait, not the execution.</param>
    /// <returns>How it ended.</returns>
    /// <exception cref="PipelineExecutionException">
    /// It failed or was stopped: the exception names the failed steps, their reasons and their jobs. Not thrown without
    /// <see cref="WaitOptions.ThrowUnlessSucceeded"/>.
    /// </exception>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="AmazonSageMakerException">There is no such execution, or the service refuses the calls.</exception>
    public Task<DescribePipelineExecutionResponse> WaitAsync(WaitOptions? options = null, CancellationToken cancellationToken = default) =>
        new ExecutionWaiter(this, options ?? new()).WaitAsync(cancellationToken);

    /// <summary>
    /// Tells what happens in the execution, from its start on, until it has ended. How it ended is the last event, not an exception.
    /// </summary>
    /// <param name="options">How often the service is asked; by default with 5 to 30 seconds between two questions.</param>
    /// <param name="cancellationToken">Ends the enumeration, not the execution.</param>
    /// <returns>The events, in order of their time as far as the service tells it.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="AmazonSageMakerException">There is no such execution, or the service refuses the calls.</exception>
    public IAsyncEnumerable<ExecutionEvent> WatchAsync(WaitOptions? options = null, CancellationToken cancellationToken = default) =>
        new ExecutionWatcher(this, options ?? new()).WatchAsync(cancellationToken);

    /// <inheritdoc/>
    public override string ToString() => Arn;
}
