using System.Security.Cryptography;
using System.Text;
using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>Answers callback steps. <see cref="CallbackWorker"/> does so by itself; this is for those who answer from elsewhere.</summary>
/// <remarks>
/// A token is answered once, with at most 50 outputs, or with a reason of at most 256 characters. The credentials need
/// <c>sagemaker:SendPipelineExecutionStepSuccess</c>, <c>sagemaker:SendPipelineExecutionStepFailure</c> and
/// <c>sagemaker:ListPipelineExecutionSteps</c>.
/// </remarks>
/// <param name="session">Where the executions are.</param>
public sealed class CallbackClient(PipelineSession session)
{
    private const int PageSize = 100;

    private readonly PipelineSession _session = session ?? throw new ArgumentNullException(nameof(session));

    /// <summary>Sends the answer to a token.</summary>
    /// <param name="token">The token: 10 letters and digits.</param>
    /// <param name="result">The answer.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The ARN of the execution.</returns>
    /// <exception cref="AmazonSageMakerException">The service refuses the answer, perhaps because there has been one.</exception>
    public async Task<string> AnswerAsync(string token, CallbackResult result, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(token);
        ArgumentNullException.ThrowIfNull(result);
        if (result.FailureReason is { } reason)
        {
            var failure = new SendPipelineExecutionStepFailureRequest
            {
                CallbackToken = token,
                FailureReason = reason,
                ClientRequestToken = RequestToken(token, result),
            };
            var failed = await _session.SageMaker.SendPipelineExecutionStepFailureAsync(failure, cancellationToken).ConfigureAwait(false);
            return failed.PipelineExecutionArn ?? "";
        }

        var success = new SendPipelineExecutionStepSuccessRequest
        {
            CallbackToken = token,
            OutputParameters = [.. result.Outputs.Select(static output => new OutputParameter { Name = output.Key, Value = output.Value })],
            ClientRequestToken = RequestToken(token, result),
        };
        var succeeded = await _session.SageMaker.SendPipelineExecutionStepSuccessAsync(success, cancellationToken).ConfigureAwait(false);
        return succeeded.PipelineExecutionArn ?? "";
    }

    /// <summary>Sends the answer to a request, unless it was answered before.</summary>
    /// <param name="request">The request.</param>
    /// <param name="result">The answer.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>Whether the service took this answer; false if the request was answered before, or its execution is over.</returns>
    /// <exception cref="AmazonSageMakerException">The service refuses the answer for another reason.</exception>
    public async Task<bool> AnswerAsync(CallbackRequest request, CallbackResult result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        try
        {
            await AnswerAsync(request.Token, result, cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception e) when (e is ResourceNotFoundException or ConflictException)
        {
            return false;
        }
        catch (AmazonSageMakerException e) when (e.ErrorCode == "ValidationException")
        {
            // It may be the answer that is wrong, or that there has been one. The step knows.
            if (await IsOpenAsync(request, cancellationToken).ConfigureAwait(false))
            {
                throw;
            }

            return false;
        }
    }

    /// <summary>Asks whether a request still waits for its answer.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the calls.</param>
    /// <returns>False if its step has ended; true if it has not, or the execution doesn't list it.</returns>
    /// <exception cref="AmazonSageMakerException">The service refuses the call.</exception>
    public async Task<bool> IsOpenAsync(CallbackRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var pages = Clients.Pages.Of(
            new ListPipelineExecutionStepsRequest { PipelineExecutionArn = request.PipelineExecutionArn, MaxResults = PageSize },
            (page, cancellation) => _session.SageMaker.ListPipelineExecutionStepsAsync(page, cancellation),
            cancellationToken);
        await foreach (var page in pages.ConfigureAwait(false))
        {
            if (page.PipelineExecutionSteps.FirstOrDefault(step => step.Metadata?.Callback?.CallbackToken == request.Token) is { } step)
            {
                return step.StepStatus?.Value is "Starting" or "Executing" or "Stopping";
            }
        }

        return true;
    }

    // The same answer, sent by whomever and however often, is one request to the service.
    private static string RequestToken(string token, CallbackResult result)
    {
        var answer = new StringBuilder(token).Append('\0').Append(result.FailureReason);
        foreach (var (name, value) in result.Outputs)
        {
            answer.Append('\0').Append(name).Append('\0').Append(value);
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(answer.ToString())));
    }
}
