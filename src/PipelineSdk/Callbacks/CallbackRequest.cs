namespace PipelineSdk;

/// <summary>What a callback step asks for.</summary>
/// <param name="token">The token that the answer goes under: 10 letters and digits.</param>
/// <param name="pipelineExecutionArn">The ARN of the execution.</param>
/// <param name="arguments">The step's inputs.</param>
public sealed class CallbackRequest(string token, string pipelineExecutionArn, CallbackArguments arguments)
{
    /// <summary>The token that the answer goes under: 10 letters and digits. It is the same when the request comes again.</summary>
    public string Token { get; } = token ?? throw new ArgumentNullException(nameof(token));

    /// <summary>The ARN of the execution.</summary>
    public string PipelineExecutionArn { get; } = pipelineExecutionArn ?? throw new ArgumentNullException(nameof(pipelineExecutionArn));

    /// <summary>The step's inputs.</summary>
    public CallbackArguments Arguments { get; } = arguments ?? throw new ArgumentNullException(nameof(arguments));
}
