namespace PipelineSdk.Local;

/// <summary>Runs Lambda steps. At most 10 minutes; a stop waits for the function to end.</summary>
internal sealed class LambdaExecutor(LambdaCodes functions) : IStepExecutor
{
    private static readonly TimeSpan MaxTime = TimeSpan.FromMinutes(10);

    public async Task<StepOutcome> ExecuteAsync(StepContext step, CancellationToken cancellationToken)
    {
        var arn = step.Resolved.TextMember("FunctionArn") ?? "";
        if (functions.Find(arn) is not { } code)
        {
            return StepOutcome.Failed(NoneFor(arn, functions.Names));
        }

        using var time = new CancellationTokenSource(MaxTime, step.TimeProvider);
        JsonObject answer;
        try
        {
            answer = await code.InvokeAsync(step, time.Token)
                .WaitAsync(MaxTime, step.TimeProvider, CancellationToken.None)
                .ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is TimeoutException || (exception is OperationCanceledException && time.IsCancellationRequested))
        {
            return StepOutcome.Failed("The function ran for longer than 10 minutes.");
        }

        var outputs = StepOutputValues.Read(step.Definition, answer);
        var (document, metadata) = OutputsDocument.Of(step, outputs);
        return cancellationToken.IsCancellationRequested ? StepOutcome.Stopped(metadata) : StepOutcome.Succeeded(document, metadata);
    }

    public static string NoneFor(string arn, IEnumerable<string> names) =>
        $"Nothing stands in for the Lambda function '{arn}'; there are {Text.List(names)}: add it to the engine's Lambdas, or declare a stub.";
}
