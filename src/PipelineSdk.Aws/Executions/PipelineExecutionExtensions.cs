using System.Runtime.CompilerServices;
using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>Starts executions of published pipelines and lists them.</summary>
/// <remarks>
/// Values of parameters, selected steps and options are checked before anything is asked of the service, and all problems are told at once.
/// Limits of the service: 20 executions at a time in an account and Region, each for at most 28 days.
/// </remarks>
public static class PipelineExecutionExtensions
{
    /// <summary>
    /// Starts an execution. Values are checked against the parameters that the pipeline declares here; if a version is asked for, against
    /// that version's, which is looked up.
    /// </summary>
    /// <param name="pipeline">The pipeline; it is compiled only if steps are selected.</param>
    /// <param name="session">Where it is published.</param>
    /// <param name="options">With what it starts; by default with the defaults of all parameters.</param>
    /// <param name="cancellationToken">Ends the calls, not the execution.</param>
    /// <returns>The execution, which runs.</returns>
    /// <exception cref="PipelineStartException">A value, a selected step or an option is wrong; nothing was started.</exception>
    /// <exception cref="PipelineCompilationException">Steps are selected, and the pipeline has errors.</exception>
    /// <exception cref="PipelineSessionException">There is no Region, or there are no credentials.</exception>
    /// <exception cref="AmazonSageMakerException">There is no such pipeline, or the service refuses the call.</exception>
    public static async Task<PipelineExecution> StartAsync(
        this Pipeline pipeline, PipelineSession session, StartOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(session);
        if (options?.PipelineVersionId is not null)
        {
            return await session.StartPipelineAsync(pipeline.Name, options, cancellationToken).ConfigureAwait(false);
        }

        var starter = new ExecutionStarter(session, pipeline.Name, options ?? new());
        var definition = options?.SelectiveExecution is null
            ? null
            : pipeline.Compile(await session.GetEnvironmentAsync(cancellationToken).ConfigureAwait(false)).Definition;
        return await starter.StartAsync(definition, pipeline.CheckParameters(starter.Values), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc cref="StartAsync(Pipeline, PipelineSession, StartOptions?, CancellationToken)"/>
    /// <param name="compiled">The pipeline.</param>
    /// <param name="session">Where it is published.</param>
    /// <param name="options">With what it starts; by default with the defaults of all parameters.</param>
    /// <param name="cancellationToken">Ends the calls, not the execution.</param>
    public static Task<PipelineExecution> StartAsync(
        this CompiledPipeline compiled,
        PipelineSession session,
        StartOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        ArgumentNullException.ThrowIfNull(session);
        return options?.PipelineVersionId is null
            ? new ExecutionStarter(session, compiled.Name, options ?? new()).StartAsync(compiled.Definition, cancellationToken)
            : session.StartPipelineAsync(compiled.Name, options, cancellationToken);
    }

    /// <summary>Starts an execution of a pipeline that is known by its name only. Its definition is looked up, to check against.</summary>
    /// <param name="session">Where it is published.</param>
    /// <param name="pipelineName">The pipeline's name or ARN.</param>
    /// <param name="options">With what it starts; by default with the defaults of all parameters.</param>
    /// <param name="cancellationToken">Ends the calls, not the execution.</param>
    /// <returns>The execution, which runs.</returns>
    /// <exception cref="PipelineStartException">A value, a selected step or an option is wrong; nothing was started.</exception>
    /// <exception cref="PipelineSessionException">There is no Region, or there are no credentials.</exception>
    /// <exception cref="AmazonSageMakerException">There is no such pipeline or version, or the service refuses a call.</exception>
    public static async Task<PipelineExecution> StartPipelineAsync(
        this PipelineSession session, string pipelineName, StartOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        ArgumentException.ThrowIfNullOrEmpty(pipelineName);
        var request = new DescribePipelineRequest { PipelineName = pipelineName, PipelineVersionId = options?.PipelineVersionId };
        var published = await session.SageMaker.DescribePipelineAsync(request, cancellationToken).ConfigureAwait(false);
        var text = published.PipelineDefinition;
        var definition = text is not null && PipelineDefinition.TryParse(text, out var parsed, out _) ? parsed : null;
        var starter = new ExecutionStarter(session, pipelineName, options ?? new());
        return await starter.StartAsync(definition, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Lists the pipeline's executions; each page is asked for when it is wanted.</summary>
    /// <param name="pipeline">The pipeline; only its name counts.</param>
    /// <param name="session">Where it is published.</param>
    /// <param name="options">Which ones and in which order; by default all, as the service orders them.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The executions. <see cref="PipelineExecution"/> takes their ARNs.</returns>
    /// <exception cref="AmazonSageMakerException">There is no such pipeline, or the service refuses the call.</exception>
    public static async IAsyncEnumerable<PipelineExecutionSummary> ListExecutionsAsync(
        this Pipeline pipeline,
        PipelineSession session,
        ListExecutionsOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(session);
        var request = (options ?? new()).ToRequest(pipeline.Name);
        var pages = Clients.Pages.Of(
            request, (page, cancellation) => session.SageMaker.ListPipelineExecutionsAsync(page, cancellation), cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            foreach (var execution in page.PipelineExecutionSummaries)
            {
                yield return execution;
            }
        }
    }

    /// <summary>Takes the parameters of an execution, for another start.</summary>
    /// <param name="pipeline">The pipeline; only its name counts.</param>
    /// <param name="session">Where it is published.</param>
    /// <param name="executionArn">The ARN of one of its executions.</param>
    /// <param name="overrides">Values that replace those of the execution; by default none.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>Values for <see cref="StartOptions.Parameters"/>.</returns>
    /// <exception cref="ArgumentException">
    /// The execution is not one of the pipeline; or a value is to be replaced that it does not have.
    /// </exception>
    /// <exception cref="AmazonSageMakerException">There is no such execution, or the service refuses a call.</exception>
    public static async Task<Dictionary<string, ParameterValue>> BuildParametersFromExecutionAsync(
        this Pipeline pipeline,
        PipelineSession session,
        string executionArn,
        Dictionary<string, ParameterValue>? overrides = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        var execution = new PipelineExecution(session, executionArn);
        if (!execution.PipelineName.Equals(pipeline.Name, StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException(
                $"The execution '{executionArn}' is not one of the pipeline '{pipeline.Name}'.", nameof(executionArn));
        }

        var given = await execution.GetParametersAsync(cancellationToken: cancellationToken).ConfigureAwait(false);
        var values = given.ToDictionary(static value => value.Key, static value => (ParameterValue)value.Value, StringComparer.Ordinal);
        overrides ??= [];
        if (overrides.Keys.Except(values.Keys, StringComparer.Ordinal).ToList() is { Count: > 0 } unknown)
        {
            throw new ArgumentException(
                $"The execution '{executionArn}' has no parameters {Texts.Names(unknown)} to replace; it has {Texts.Names(values.Keys)}.",
                nameof(overrides));
        }

        foreach (var (name, value) in overrides)
        {
            values[name] = value;
        }

        return values;
    }
}
