using PipelineSdk.Aws.Lambda;

namespace PipelineSdk.Aws;

/// <summary>Creates and updates Lambda functions, and waits until they are ready.</summary>
internal sealed class FunctionPublisher(IAmazonLambda client, TimeProvider time)
{
    private const int MaxTries = 4;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LastDelay = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan MaxWait = TimeSpan.FromMinutes(10);

    public async Task<PlannedFunction> PlanAsync(LambdaAsset asset, FunctionCode code, CancellationToken cancellationToken)
    {
        if (await FindAsync(asset.FunctionName, cancellationToken).ConfigureAwait(false) is not { } existing)
        {
            return asset.CreatesFunction
                ? new(asset, code, PlanAction.Create) { ChangesCode = true }
                : throw new PipelinePublishingException(
                    $"There is no Lambda function '{asset.FunctionName}', whose code the step '{asset.StepName}' updates. Give it a FunctionName to create it.");
        }

        return Compare(asset, code, existing);
    }

    /// <returns>The function, ready to be called.</returns>
    public Task<GetFunctionConfigurationResponse> PublishAsync(PlannedFunction plan, CancellationToken cancellationToken) =>
        Tracing.TraceAsync("publish function", span =>
        {
            span?.SetTag("pipelinesdk.function.name", plan.FunctionName).SetTag(Tracing.Action, plan.Action.ToString());
            return PublishWholeAsync(plan, cancellationToken);
        });

    /// <summary>Waits until the function is ready to be called and updated.</summary>
    /// <exception cref="PipelinePublishingException">Lambda failed to make it ready.</exception>
    /// <exception cref="TimeoutException">It took more than 10 minutes.</exception>
    public async Task<GetFunctionConfigurationResponse> WaitAsync(string name, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        for (var delay = FirstDelay; ; delay = delay * 2 < LastDelay ? delay * 2 : LastDelay)
        {
            var function = await client.GetFunctionConfigurationAsync(new() { FunctionName = name }, cancellationToken).ConfigureAwait(false);
            if (function.State == State.Failed || function.LastUpdateStatus == LastUpdateStatus.Failed)
            {
                throw new PipelinePublishingException(
                    $"The Lambda function '{name}' is not ready: {function.StateReason ?? function.LastUpdateStatusReason ?? "Lambda gives no reason."}");
            }

            if (function.State != State.Pending && function.LastUpdateStatus != LastUpdateStatus.InProgress)
            {
                return function;
            }

            if (time.GetElapsedTime(start) > MaxWait)
            {
                throw new TimeoutException($"The Lambda function '{name}' is not ready after 10 minutes.");
            }

            await Task.Delay(delay, time, cancellationToken).ConfigureAwait(false);
        }
    }

    private static PlannedFunction Compare(LambdaAsset asset, FunctionCode code, GetFunctionConfigurationResponse existing)
    {
        var changesCode = existing.CodeSha256 != code.Sha256;
        var settings = asset.CreatesFunction ? FunctionSettings.Changes(asset, existing) : [];
        var action = changesCode || settings.Count > 0 ? PlanAction.Update : PlanAction.None;
        return new(asset, code, action) { ChangesCode = changesCode, Settings = settings };
    }

    // Code and settings are two calls. Of two upserts at the same time, one has to win with both.
    private async Task<GetFunctionConfigurationResponse> PublishWholeAsync(PlannedFunction plan, CancellationToken cancellationToken)
    {
        for (var tries = 1; ; tries++)
        {
            await SendAsync(plan, cancellationToken).ConfigureAwait(false);
            var function = await WaitAsync(plan.FunctionName, cancellationToken).ConfigureAwait(false);
            plan = Compare(plan.Asset, plan.Code, function);
            if (plan.Action == PlanAction.None || tries == MaxTries)
            {
                return function;
            }

            await Task.Delay(FirstDelay * (tries * Random.Shared.NextDouble()), time, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task SendAsync(PlannedFunction plan, CancellationToken cancellationToken)
    {
        if (plan.Action == PlanAction.Create)
        {
            try
            {
                await client.CreateFunctionAsync(FunctionSettings.CreateRequest(plan.Asset, plan.Code), cancellationToken).ConfigureAwait(false);
            }
            catch (ResourceConflictException)
            {
                // Somebody else was faster. Once it is ready it is looked at again.
                await WaitAsync(plan.FunctionName, cancellationToken).ConfigureAwait(false);
                plan = await PlanAsync(plan.Asset, plan.Code, cancellationToken).ConfigureAwait(false);
            }
        }

        if (plan is { Action: PlanAction.Update, ChangesCode: true })
        {
            await UpdateAsync(
                plan, async () => await client.UpdateFunctionCodeAsync(FunctionSettings.CodeRequest(plan.Asset, plan.Code), cancellationToken).ConfigureAwait(false),
                cancellationToken).ConfigureAwait(false);
        }

        if (plan is { Action: PlanAction.Update, Settings.Count: > 0 })
        {
            await UpdateAsync(
                plan, async () => await client.UpdateFunctionConfigurationAsync(FunctionSettings.ConfigurationRequest(plan.Asset), cancellationToken)
                    .ConfigureAwait(false),
                cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<GetFunctionConfigurationResponse?> FindAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return await client.GetFunctionConfigurationAsync(new() { FunctionName = name }, cancellationToken).ConfigureAwait(false);
        }
        catch (ResourceNotFoundException)
        {
            return null;
        }
    }

    // While an update is in progress Lambda refuses the next one.
    private async Task UpdateAsync(PlannedFunction plan, Func<Task> update, CancellationToken cancellationToken)
    {
        var start = time.GetTimestamp();
        while (true)
        {
            await WaitAsync(plan.FunctionName, cancellationToken).ConfigureAwait(false);
            try
            {
                await update().ConfigureAwait(false);
                return;
            }
            catch (ResourceConflictException) when (time.GetElapsedTime(start) < MaxWait)
            {
                await Task.Delay(FirstDelay, time, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
