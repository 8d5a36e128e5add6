using System.Diagnostics;
using Microsoft.Extensions.Logging;
using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>Starts executions of a pipeline, after everything has been checked that can be checked here.</summary>
internal sealed class ExecutionStarter(PipelineSession session, string pipelineName, StartOptions options)
{
    private const int MaxTries = 5;

    private readonly ILogger _logger = session.Loggers.CreateLogger(ExecutionLog.Category);

    /// <param name="definition">
    /// The definition to check against; <see langword="null"/> if it cannot be read, and the service has to check.
    /// </param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <exception cref="PipelineStartException">Something is wrong; nothing was started.</exception>
    public Task<PipelineExecution> StartAsync(PipelineDefinition? definition, CancellationToken cancellationToken) =>
        StartAsync(definition, definition?.CheckParameters(Values) ?? [], cancellationToken);

    /// <inheritdoc cref="StartAsync(PipelineDefinition?, CancellationToken)"/>
    /// <param name="definition">The definition that has the selected steps.</param>
    /// <param name="parameterProblems">What is wrong with the parameters.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public async Task<PipelineExecution> StartAsync(
        PipelineDefinition? definition, IReadOnlyList<string> parameterProblems, CancellationToken cancellationToken)
    {
        var tags = new TagList();
        try
        {
            return await Tracing.TraceAsync("start execution", async span =>
            {
                span?.SetTag(Tracing.Pipeline, pipelineName);
                var arn = await CheckAndSendAsync(definition, parameterProblems, cancellationToken).ConfigureAwait(false);
                span?.SetTag(Tracing.Execution, arn);
                _logger.Started(arn, pipelineName);
                return new PipelineExecution(session, arn);
            }).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            tags.Add(Tracing.ErrorType, e.GetType().FullName);
            throw;
        }
        finally
        {
            Metrics.ExecutionStarts.Add(1, tags);
        }
    }

    /// <summary>The values that are given.</summary>
    public IReadOnlyDictionary<string, ParameterValue> Values => options.Parameters ?? new Dictionary<string, ParameterValue>();

    private async Task<string> CheckAndSendAsync(
        PipelineDefinition? definition, IReadOnlyList<string> parameterProblems, CancellationToken cancellationToken)
    {
        var needs = definition is null ? [] : options.SelectiveExecution?.Needs(definition) ?? [];
        Refuse([.. options.Problems(), .. parameterProblems, .. SelectionProblems(definition, needs)]);

        var source = await FindSourceAsync(cancellationToken).ConfigureAwait(false);
        if (source is null && needs.Count > 0)
        {
            Refuse([
                $"The selected steps need results of {Texts.Names(needs)}, but the pipeline has no execution to take them from:" +
                " select these too."]);
        }

        var started = await SendAsync(Request(source), cancellationToken).ConfigureAwait(false);
        return started.PipelineExecutionArn!;
    }

    private void Refuse(IReadOnlyList<string> problems)
    {
        if (problems.Count > 0)
        {
            throw new PipelineStartException(pipelineName, problems);
        }
    }

    private IEnumerable<string> SelectionProblems(PipelineDefinition? definition, IReadOnlyList<string> needs)
    {
        if (options.SelectiveExecution is not { } selective)
        {
            yield break;
        }

        foreach (var problem in definition is null ? [] : selective.Check(definition))
        {
            yield return problem;
        }

        if (selective.SourcePipelineExecutionArn is { } source)
        {
            if (SourceProblem(source) is { } problem)
            {
                yield return problem;
            }
        }
        else if (needs.Count > 0 && !selective.ReferenceLatestExecution)
        {
            yield return $"The selected steps need results of {Texts.Names(needs)}:" +
                " select these too, or name the execution to take them from.";
        }
    }

    private string? SourceProblem(string source) => PipelineExecutionArn.TryParse(source) switch
    {
        null => $"'{source}' is not the ARN of an execution to take results from.",
        var (name, _) when !name.Equals(pipelineName[(pipelineName.LastIndexOf('/') + 1)..], StringComparison.OrdinalIgnoreCase) =>
            $"The execution '{source}' to take results from is one of another pipeline.",
        _ => null,
    };

    private async Task<string?> FindSourceAsync(CancellationToken cancellationToken)
    {
        if (options.SelectiveExecution is not { SourcePipelineExecutionArn: null, ReferenceLatestExecution: true })
        {
            return options.SelectiveExecution?.SourcePipelineExecutionArn;
        }

        var request = new ListPipelineExecutionsRequest
        {
            PipelineName = pipelineName,
            SortBy = SortPipelineExecutionsBy.CreationTime,
            SortOrder = SortOrder.Descending,
            MaxResults = 1,
        };
        var page = await session.SageMaker.ListPipelineExecutionsAsync(request, cancellationToken).ConfigureAwait(false);
        return page.PipelineExecutionSummaries is [var latest, ..] ? latest.PipelineExecutionArn : null;
    }

    private StartPipelineExecutionRequest Request(string? source)
    {
        var request = new StartPipelineExecutionRequest
        {
            PipelineName = pipelineName,
            PipelineExecutionDisplayName = options.DisplayName,
            PipelineExecutionDescription = options.Description,
            PipelineParameters = options.Parameters?
                .Select(static value => new Parameter { Name = value.Key, Value = value.Value.Text })
                .ToList(),
            ParallelismConfiguration = Parallelism.Of(options.MaxParallelExecutionSteps),
            PipelineVersionId = options.PipelineVersionId,
            SelectiveExecutionConfig = options.SelectiveExecution is null ? null : new()
            {
                SourcePipelineExecutionArn = source,
                SelectedSteps = [.. options.SelectiveExecution.SelectedSteps.Select(static step => new SelectedStep { StepName = step })],
            },
        };
        request.ClientRequestToken = options.ClientRequestToken ?? request.ClientRequestToken;
        return request;
    }

    // Access may be granted by tags, and those of a pipeline that was just created take some seconds to count.
    private async Task<StartPipelineExecutionResponse> SendAsync(StartPipelineExecutionRequest request, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await session.SageMaker.StartPipelineExecutionAsync(request, cancellationToken).ConfigureAwait(false);
            }
            catch (AmazonSageMakerException e) when (tries < MaxTries && e.ErrorCode == "AccessDeniedException")
            {
                _logger.Denied(pipelineName, tries);
                await Task.Delay(TimeSpan.FromSeconds(1 << (tries - 1)), options.Time, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
