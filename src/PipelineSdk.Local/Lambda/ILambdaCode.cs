namespace PipelineSdk.Local;

/// <summary>What stands in for a Lambda function.</summary>
internal interface ILambdaCode
{
    /// <summary>What it is, for people.</summary>
    string Name { get; }

    /// <summary>Calls it.</summary>
    /// <param name="step">The step that calls it, whose arguments are the event.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The answer.</returns>
    Task<JsonObject> InvokeAsync(StepContext step, CancellationToken cancellationToken);
}
