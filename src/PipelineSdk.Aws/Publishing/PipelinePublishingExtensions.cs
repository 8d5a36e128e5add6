using System.Diagnostics;

namespace PipelineSdk.Aws;

/// <summary>Publishes pipelines: plans, creates and updates them, with everything that they need.</summary>
/// <remarks>
/// Publishing uploads the assets first, then creates or updates Lambda functions, then the pipeline. Everything is compared with what exists, and only
/// differences are sent. If it is interrupted, doing it again finishes the job; nothing refers to something that is not there. Limits of the service: a
/// definition of at most 1,048,576 characters in a request, which is why one of 100 KiB and more goes through S3; 500 pipelines and 20 executions at a
/// time in an account and Region; 50 tags.
/// </remarks>
public static class PipelinePublishingExtensions
{
    /// <summary>Compiles the pipeline and finds out what publishing it would do. It changes nothing.</summary>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="session">Where it is published.</param>
    /// <param name="options">How; by default what is not set stays as it is.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The plan.</returns>
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="PipelineCompilationException">The pipeline has errors.</exception>
    /// <exception cref="PipelinePublishingException">The pipeline cannot be published as it is, or with this session.</exception>
    /// <exception cref="PipelineSessionException">Something is not configured: a Region, credentials or a role.</exception>
    /// <exception cref="ObjectStoreException">S3 refuses a call or cannot be reached.</exception>
    /// <exception cref="Amazon.Runtime.AmazonServiceException">A service refuses a call.</exception>
    public static async Task<PipelinePlan> PlanAsync(
        this Pipeline pipeline, PipelineSession session, UpsertOptions? options = null, CancellationToken cancellationToken = default) =>
        await (await CompileAsync(pipeline, session, cancellationToken).ConfigureAwait(false)).PlanAsync(session, options, cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc cref="PlanAsync(Pipeline, PipelineSession, UpsertOptions?, CancellationToken)"/>
    /// <summary>Finds out what publishing the pipeline would do. It changes nothing.</summary>
    /// <param name="compiled">The pipeline, compiled for the session's Region and account.</param>
    /// <param name="session">Where it is published.</param>
    /// <param name="options">How; by default what is not set stays as it is.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public static Task<PipelinePlan> PlanAsync(
        this CompiledPipeline compiled, PipelineSession session, UpsertOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        ArgumentNullException.ThrowIfNull(session);
        return new PipelinePlanner(session, compiled, options ?? new()).PlanAsync(cancellationToken);
    }

    /// <summary>
    /// Compiles the pipeline, then creates or updates it with everything it needs; or does nothing, if everything is as it should be. A second call
    /// finishes what an interrupted one left. Two at a time do no harm: the last one wins as a whole.
    /// </summary>
    /// <inheritdoc cref="PlanAsync(Pipeline, PipelineSession, UpsertOptions?, CancellationToken)"/>
    /// <param name="pipeline">The pipeline.</param>
    /// <param name="session">Where it is published.</param>
    /// <param name="options">How; by default what is not set stays as it is.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The pipeline's ARN, and what was done.</returns>
    /// <exception cref="IOException">A local file changed or cannot be read any more.</exception>
    public static async Task<UpsertResult> UpsertAsync(
        this Pipeline pipeline, PipelineSession session, UpsertOptions? options = null, CancellationToken cancellationToken = default) =>
        await (await CompileAsync(pipeline, session, cancellationToken).ConfigureAwait(false)).UpsertAsync(session, options, cancellationToken)
            .ConfigureAwait(false);

    /// <inheritdoc cref="UpsertAsync(Pipeline, PipelineSession, UpsertOptions?, CancellationToken)"/>
    /// <summary>Creates or updates the pipeline with everything it needs; or does nothing, if everything is as it should be.</summary>
    /// <param name="compiled">The pipeline, compiled for the session's Region and account.</param>
    /// <param name="session">Where it is published.</param>
    /// <param name="options">How; by default what is not set stays as it is.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    public static Task<UpsertResult> UpsertAsync(
        this CompiledPipeline compiled, PipelineSession session, UpsertOptions? options = null, CancellationToken cancellationToken = default) =>
        PublishAsync(compiled, session, options, null, cancellationToken);

    /// <summary>Compiles the pipeline and creates it with everything it needs.</summary>
    /// <inheritdoc cref="UpsertAsync(Pipeline, PipelineSession, UpsertOptions?, CancellationToken)"/>
    /// <exception cref="PipelinePublishingException">There is a pipeline of this name; or this one cannot be published as it is.</exception>
    public static async Task<UpsertResult> CreateAsync(
        this Pipeline pipeline, PipelineSession session, UpsertOptions? options = null, CancellationToken cancellationToken = default)
    {
        var compiled = await CompileAsync(pipeline, session, cancellationToken).ConfigureAwait(false);
        return await PublishAsync(compiled, session, options, PlanAction.Create, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Compiles the pipeline and updates the one that exists, with everything it needs; or does nothing, if it is as it should be.</summary>
    /// <inheritdoc cref="UpsertAsync(Pipeline, PipelineSession, UpsertOptions?, CancellationToken)"/>
    /// <exception cref="PipelinePublishingException">There is no pipeline of this name; or this one cannot be published as it is.</exception>
    public static async Task<UpsertResult> UpdateAsync(
        this Pipeline pipeline, PipelineSession session, UpsertOptions? options = null, CancellationToken cancellationToken = default)
    {
        var compiled = await CompileAsync(pipeline, session, cancellationToken).ConfigureAwait(false);
        return await PublishAsync(compiled, session, options, PlanAction.Update, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<CompiledPipeline> CompileAsync(Pipeline pipeline, PipelineSession session, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        ArgumentNullException.ThrowIfNull(session);
        return pipeline.Compile(await session.GetEnvironmentAsync(cancellationToken).ConfigureAwait(false));
    }

    private static async Task<UpsertResult> PublishAsync(
        CompiledPipeline compiled, PipelineSession session, UpsertOptions? options, PlanAction? only, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(compiled);
        ArgumentNullException.ThrowIfNull(session);
        var start = Stopwatch.GetTimestamp();
        var tags = new TagList();
        try
        {
            return await Tracing.TraceAsync("upsert pipeline", async span =>
            {
                span?.SetTag(Tracing.Pipeline, compiled.Name);
                var planner = new PipelinePlanner(session, compiled, options ??= new());
                var plan = await planner.PlanAsync(cancellationToken).ConfigureAwait(false);
                tags.Add(Tracing.Action, plan.Action.ToString());
                span?.SetTag(Tracing.Action, plan.Action.ToString());
                CheckAction(plan, only);
                return await new PipelinePublisher(session, planner, options).PublishAsync(plan, cancellationToken).ConfigureAwait(false);
            }).ConfigureAwait(false);
        }
        catch (Exception e)
        {
            tags.Add(Tracing.ErrorType, e.GetType().FullName);
            throw;
        }
        finally
        {
            Metrics.UpsertDuration.Record(Stopwatch.GetElapsedTime(start).TotalSeconds, tags);
        }
    }

    private static void CheckAction(PipelinePlan plan, PlanAction? only)
    {
        if (only == PlanAction.Create && plan.Existing is not null)
        {
            throw new PipelinePublishingException($"There is a pipeline '{plan.PipelineName}' already. UpsertAsync or UpdateAsync would change it.");
        }

        if (only == PlanAction.Update && plan.Existing is null)
        {
            throw new PipelinePublishingException($"There is no pipeline '{plan.PipelineName}' to update. UpsertAsync or CreateAsync would create it.");
        }
    }
}
