namespace PipelineSdk.Local;

/// <summary>A running model server, as a transform job uses it. Disposing it ends it.</summary>
public interface IModelServer : IAsyncDisposable
{
    /// <summary>How the server wants to be asked.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>What it answers under <c>/execution-parameters</c>; <see langword="null"/> if it has no wishes.</returns>
    Task<ModelServerParameters?> GetParametersAsync(CancellationToken cancellationToken);

    /// <summary>Asks the model: <c>POST /invocations</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="StepFaultException">The server answers with an error; the message has its text.</exception>
    Task<InvocationResponse> InvokeAsync(InvocationRequest request, CancellationToken cancellationToken);
}
