namespace PipelineSdk.Local;

/// <summary>Answers for a model in this process, as the model's container would under <c>/invocations</c>.</summary>
public interface IModelHandler
{
    /// <summary>Answers one request. Several may be asked at a time.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Is cancelled when the transform job is to stop.</param>
    /// <returns>The answer.</returns>
    Task<InvocationResponse> InvokeAsync(InvocationRequest request, CancellationToken cancellationToken);
}
