namespace PipelineSdk.Aws.Tests.Documentation;

/// <summary>The callback handler of the README's section "Deploy and run".</summary>
internal static class Review
{
    public static Func<string, CancellationToken, Task<string?>> AskAsync { get; set; } = static (_, _) => Task.FromResult<string?>(null);

    #region README
    public sealed class ReviewHandler : ICallbackHandler
    {
        public async Task<CallbackResult> HandleAsync(CallbackRequest request, CancellationToken cancellationToken) =>
            await AskAsync(request.Arguments.GetString("model_package_arn"), cancellationToken) is { } reviewer
                ? CallbackResult.Success().With("reviewer", reviewer)
                : CallbackResult.Failure("Nobody approved it.");
    }
    #endregion
}
