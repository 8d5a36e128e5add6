using Microsoft.Extensions.Logging;
using PipelineSdk.Aws.Lambda;

namespace PipelineSdk.Aws;

/// <summary>
/// Creates, updates, calls and deletes the Lambda functions of steps. Publishing a pipeline does so by itself; this is for doing it by hand.
/// </summary>
/// <remarks>
/// Code is zipped the same way each time, so that unchanged code is not sent again. Limits of the service, which are checked before any call: a zip of
/// 50 MiB in a request, 250 MiB unzipped, 4 KiB of environment variables, 5 layers, 16 subnets, 5 security groups, 128 to 10,240 MB of memory; and 10
/// minutes of run time, since a step waits no longer.
/// </remarks>
public static class LambdaHelper
{
    /// <summary>Creates the function and waits until it can be called.</summary>
    /// <param name="function">The function: its name, role, handler and code.</param>
    /// <param name="session">Where it is created.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>The function as it is then.</returns>
    /// <exception cref="PipelinePublishingException">The function lacks something or is beyond a limit; it exists; or Lambda cannot make it ready.</exception>
    /// <exception cref="TimeoutException">It was not ready after 10 minutes.</exception>
    /// <exception cref="AmazonLambdaException">Lambda refuses a call.</exception>
    public static Task<GetFunctionConfigurationResponse> CreateAsync(
        this PipelineSdk.Lambda function, PipelineSession session, CancellationToken cancellationToken = default) =>
        PublishAsync(function, session, PlanAction.Create, cancellationToken);

    /// <summary>Updates the function's code and settings where they differ, and waits until it can be called. With an ARN only, its code.</summary>
    /// <inheritdoc cref="CreateAsync"/>
    /// <exception cref="PipelinePublishingException">
    /// The function lacks something or is beyond a limit; it doesn't exist; or Lambda cannot make it ready.
    /// </exception>
    public static Task<GetFunctionConfigurationResponse> UpdateAsync(
        this PipelineSdk.Lambda function, PipelineSession session, CancellationToken cancellationToken = default) =>
        PublishAsync(function, session, PlanAction.Update, cancellationToken);

    /// <summary>Creates the function, or updates it where it differs, and waits until it can be called.</summary>
    /// <inheritdoc cref="CreateAsync"/>
    /// <exception cref="PipelinePublishingException">The function lacks something or is beyond a limit; or Lambda cannot make it ready.</exception>
    public static Task<GetFunctionConfigurationResponse> UpsertAsync(
        this PipelineSdk.Lambda function, PipelineSession session, CancellationToken cancellationToken = default) =>
        PublishAsync(function, session, null, cancellationToken);

    /// <summary>Calls the function and waits for its answer.</summary>
    /// <param name="function">The function; only its name or ARN counts.</param>
    /// <param name="session">Where it is.</param>
    /// <param name="payload">What it gets: JSON as UTF-8, at most 6 MB; nothing by default.</param>
    /// <param name="cancellationToken">Ends the call, not the function.</param>
    /// <returns>Its answer. If the function itself failed, <see cref="InvokeResponse.FunctionError"/> is set.</returns>
    /// <exception cref="AmazonLambdaException">There is no such function, or Lambda refuses the call.</exception>
    public static Task<InvokeResponse> InvokeAsync(
        this PipelineSdk.Lambda function, PipelineSession session, ReadOnlyMemory<byte>? payload = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Lambda.InvokeAsync(
            new() { FunctionName = NameOf(function), InvocationType = InvocationType.RequestResponse, Payload = payload }, cancellationToken);
    }

    /// <summary>Deletes the function.</summary>
    /// <param name="function">The function; only its name or ARN counts.</param>
    /// <param name="session">Where it is.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>When it is deleted.</returns>
    /// <exception cref="AmazonLambdaException">There is no such function, or Lambda refuses the call.</exception>
    public static Task DeleteAsync(this PipelineSdk.Lambda function, PipelineSession session, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(session);
        return session.Lambda.DeleteFunctionAsync(new() { FunctionName = NameOf(function) }, cancellationToken);
    }

    private static string NameOf(PipelineSdk.Lambda function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return function.FunctionName ?? (function.FunctionArn is { IsConstant: true } arn ? arn.ToString() : null)
            ?? throw new ArgumentException("The function has neither a name nor a constant ARN.", nameof(function));
    }

    private static async Task<GetFunctionConfigurationResponse> PublishAsync(
        PipelineSdk.Lambda function, PipelineSession session, PlanAction? only, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentNullException.ThrowIfNull(session);
        var compiled = Compile(function, await session.GetEnvironmentAsync(cancellationToken).ConfigureAwait(false));
        var asset = compiled.Assets.OfType<LambdaAsset>().SingleOrDefault()
            ?? throw new PipelinePublishingException("The Lambda function has an ARN but no code: set Script or ZippedCodeDir.");
        var code = FunctionCode.Of(asset, compiled.Assets);
        LambdaLimits.Check([(asset, code)]);
        AssetRules.Check(compiled.Assets);

        var publisher = new FunctionPublisher(session.Lambda, TimeProvider.System);
        var plan = await publisher.PlanAsync(asset, code, cancellationToken).ConfigureAwait(false);
        if (only is { } action && (action == PlanAction.Create) != (plan.Action == PlanAction.Create))
        {
            throw new PipelinePublishingException(action == PlanAction.Create
                ? $"There is a Lambda function '{asset.FunctionName}' already. UpsertAsync or UpdateAsync would change it."
                : $"There is no Lambda function '{asset.FunctionName}' to update. UpsertAsync or CreateAsync would create it.");
        }

        await UploadAsync(compiled, session, cancellationToken).ConfigureAwait(false);
        return await publisher.PublishAsync(plan, cancellationToken).ConfigureAwait(false);
    }

    // A pipeline of one step has the rules and the code's place.
    private static CompiledPipeline Compile(PipelineSdk.Lambda function, PipelineEnvironment environment) =>
        new Pipeline("lambda") { Steps = [new LambdaStep("Function", function)] }.TryCompile(environment, out var compiled)
            ? compiled
            : throw new PipelinePublishingException(string.Join(
                '\n',
                compiled.Diagnostics
                    .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                    .Select(static error => $"{error.Id}: {error.Reason} Fix: {error.Fix}")));

    private static async Task UploadAsync(CompiledPipeline compiled, PipelineSession session, CancellationToken cancellationToken)
    {
        var options = new UpsertOptions();
        var uploads = await new AssetLookup(session.ObjectStore, options.MaxParallelUploads)
            .FindMissingAsync(FunctionCodePlace.Uploads(compiled.Assets), cancellationToken).ConfigureAwait(false);
        if (uploads.Count > 0)
        {
            if (uploads[0].Location.Bucket == compiled.Environment.DefaultBucket)
            {
                await session.EnsureDefaultBucketAsync(cancellationToken).ConfigureAwait(false);
            }

            var logger = session.Loggers.CreateLogger(PublishingLog.Category);
            await new AssetUploader(session.ObjectStore, options, logger, uploads.Count).UploadAsync(uploads, cancellationToken).ConfigureAwait(false);
        }
    }
}
