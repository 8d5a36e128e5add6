namespace PipelineSdk.Aws.Tests.Operations;

/// <summary>Our call for an entry of <c>operations.json</c>.</summary>
/// <param name="Exists">Whether the service has what the call is about.</param>
/// <param name="Run">Makes the call and checks what it gives.</param>
internal sealed record OperationCall(bool Exists, Func<PipelineSession, CancellationToken, Task> Run);
