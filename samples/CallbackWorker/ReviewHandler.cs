using Microsoft.Extensions.Logging;
using PipelineSdk;

namespace Reviewing;

/// <summary>Answers the review of the Abalone sample. A machine reviews at once; where a person does, a request may be open for days.</summary>
internal sealed partial class ReviewHandler(ILogger<ReviewHandler> logger) : ICallbackHandler
{
    private const double MaxError = 6.0;

    public Task<CallbackResult> HandleAsync(CallbackRequest request, CancellationToken cancellationToken)
    {
        var (model, error) = (request.Arguments.GetString("model_package_arn"), request.Arguments.GetDouble("mse"));
        var isGood = error <= MaxError;
        Reviewed(logger, model, error, isGood);
        return Task.FromResult(isGood
            ? CallbackResult.Success().With("reviewer", Environment.UserName).With("instance_count", 1)
            : CallbackResult.Failure($"The error of '{model}' is above {MaxError:F1}."));
    }

    [LoggerMessage(1, LogLevel.Information, "Reviewed '{Model}' with an error of {Error}, good enough: {IsGood}.")]
    private static partial void Reviewed(ILogger logger, string model, double error, bool isGood);
}
