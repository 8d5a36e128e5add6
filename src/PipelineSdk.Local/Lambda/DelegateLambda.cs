namespace PipelineSdk.Local;

/// <summary>A delegate in place of a Lambda function.</summary>
internal sealed class DelegateLambda(Func<JsonElement, CancellationToken, Task<JsonObject>> invoke) : ILambdaCode
{
    public string Name => "delegate";

    public Task<JsonObject> InvokeAsync(StepContext step, CancellationToken cancellationToken) => invoke(step.Arguments, cancellationToken);
}
