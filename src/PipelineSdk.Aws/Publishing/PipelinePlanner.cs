using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace PipelineSdk.Aws;

/// <summary>Finds out what exists and what has to be done. It changes nothing.</summary>
internal sealed class PipelinePlanner(PipelineSession session, CompiledPipeline compiled, UpsertOptions options)
{
    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    /// <exception cref="PipelinePublishingException">The pipeline cannot be published as it is, or with this session.</exception>
    public Task<PipelinePlan> PlanAsync(CancellationToken cancellationToken) =>
        Tracing.TraceAsync("plan pipeline", span => PlanAsync(span, cancellationToken));

    public Task<ExistingPipeline?> FindAsync(CancellationToken cancellationToken) =>
        ExistingPipeline.FindAsync(session.SageMaker, compiled.Name, options.Tags is not null, cancellationToken);

    /// <summary>What has to be done with the pipeline itself.</summary>
    public PipelinePlan Compare(ExistingPipeline? existing, string role)
    {
        var definition = PipelineDiff.Between(existing?.Definition, compiled.Definition);
        var fields = PipelineFields.Compare(existing?.Response, options, role);
        return new(compiled, role, definition)
        {
            Existing = existing,
            Fields = fields,
            Tags = PipelineTags.Compare(existing?.Tags, options),
            Action = existing is null ? PlanAction.Create
                : existing.Definition is null || !definition.IsEmpty || fields.Count > 0 ? PlanAction.Update
                : PlanAction.None,
        };
    }

    private async Task<PipelinePlan> PlanAsync(Activity? span, CancellationToken cancellationToken)
    {
        span?.SetTag(Tracing.Pipeline, compiled.Name);
        options.Check();
        CheckCompiled();
        var functions = compiled.Assets.OfType<LambdaAsset>().Select(asset => (Asset: asset, Code: FunctionCode.Of(asset, compiled.Assets))).ToList();
        LambdaLimits.Check(functions);
        AssetRules.Check(compiled.Assets);

        options.Progress?.Report(new(UpsertPhase.Planning, 0, 0, 0, null));
        await CheckEnvironmentAsync(cancellationToken).ConfigureAwait(false);
        var role = await session.GetRoleArnAsync(options.Role, cancellationToken).ConfigureAwait(false);
        var existing = await FindAsync(cancellationToken).ConfigureAwait(false);
        var plan = Compare(existing, role);
        var (uploads, present) = await PlanUploadsAsync(plan.Action, cancellationToken).ConfigureAwait(false);
        plan = new(compiled, role, plan.Definition)
        {
            Existing = existing,
            Action = plan.Action,
            Fields = plan.Fields,
            Tags = plan.Tags,
            Uploads = uploads,
            PresentUploads = present,
            Functions = await PlanFunctionsAsync(functions, cancellationToken).ConfigureAwait(false),
        };
        span?.SetTag(Tracing.Action, plan.Action.ToString());
        session.Loggers.CreateLogger(PublishingLog.Category)
            .Planned(compiled.Name, plan.Action, uploads.Count, present, plan.Functions.Count, plan.Tags.Count);
        return plan;
    }

    private void CheckCompiled()
    {
        if (compiled.HasErrors)
        {
            var errors = compiled.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).ToList();
            throw new PipelinePublishingException(
                string.Create(CultureInfo.InvariantCulture, $"The pipeline '{compiled.Name}' has errors ({errors.Count}) and cannot be published:\n") +
                string.Join('\n', errors.Take(20)));
        }
    }

    private async Task CheckEnvironmentAsync(CancellationToken cancellationToken)
    {
        var account = await session.GetAccountIdAsync(cancellationToken).ConfigureAwait(false);
        if ((compiled.Environment.Region, compiled.Environment.AccountId) != (session.Region, account))
        {
            throw new PipelinePublishingException(
                $"The pipeline '{compiled.Name}' was compiled for the account {compiled.Environment.AccountId} in {compiled.Environment.Region}, but the" +
                $" session is one of the account {account} in {session.Region}. Compile it with the session's environment (GetEnvironmentAsync).");
        }
    }

    private async Task<(IReadOnlyList<PlannedUpload> Uploads, int Present)> PlanUploadsAsync(PlanAction action, CancellationToken cancellationToken)
    {
        IEnumerable<UploadAsset> assets = FunctionCodePlace.Uploads(compiled.Assets);
        if (action != PlanAction.None && DefinitionPlace.AssetOf(compiled) is { } definition)
        {
            assets = assets.Append(definition);
        }

        // Two steps may want the same content with different keys: the last one has it, as with the Python SDK.
        var wanted = assets.GroupBy(static asset => asset.S3Uri, StringComparer.Ordinal).Select(static same => same.Last()).ToList();
        var uploads = await new AssetLookup(session.ObjectStore, options.MaxParallelUploads).FindMissingAsync(wanted, cancellationToken).ConfigureAwait(false);
        return (uploads, wanted.Count - uploads.Count);
    }

    private async Task<IReadOnlyList<PlannedFunction>> PlanFunctionsAsync(
        IReadOnlyList<(LambdaAsset Asset, FunctionCode Code)> functions, CancellationToken cancellationToken)
    {
        var planned = new List<PlannedFunction>();
        foreach (var (asset, code) in functions)
        {
            var plan = await new FunctionPublisher(session.Lambda, options.Time).PlanAsync(asset, code, cancellationToken).ConfigureAwait(false);
            if (plan.Action != PlanAction.None)
            {
                planned.Add(plan);
            }
        }

        return planned;
    }
}
