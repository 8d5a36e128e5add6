namespace PipelineSdk.Aws;

/// <summary>
/// How often the service is asked while an execution is waited for or watched. The time between two questions is a tenth of the time in
/// which nothing has changed, within limits, and a fifth more or less by chance, so that many who wait do not all ask at once.
/// </summary>
public sealed record WaitOptions
{
    /// <summary>The shortest time between two questions. Range: more than 0.</summary>
    /// <value>5 seconds by default.</value>
    public TimeSpan MinInterval { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>The longest time between two questions. Range: at least <see cref="MinInterval"/>, at most a day.</summary>
    /// <value>30 seconds by default.</value>
    public TimeSpan MaxInterval { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// How long it is tried on while no question gets an answer: the service asks for fewer requests or has an internal error, or the
    /// network is down. After that the last error is thrown. Range: 0 or more.
    /// </summary>
    /// <value>10 minutes by default.</value>
    public TimeSpan OutageTolerance { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Whether waiting ends with an exception if the execution has failed or was stopped. Watching never does.</summary>
    /// <value>True by default.</value>
    public bool ThrowUnlessSucceeded { get; init; } = true;

    /// <summary>The clock.</summary>
    /// <value>The system's by default.</value>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>A number from 0 to 1 by chance.</summary>
    internal Func<double> Chance { get; init; } = Random.Shared.NextDouble;

    /// <exception cref="ArgumentException">An option is out of its range.</exception>
    internal void Check()
    {
        if (MinInterval <= TimeSpan.Zero || MaxInterval < MinInterval || MaxInterval > TimeSpan.FromDays(1))
        {
            throw new ArgumentException(
                $"MinInterval is {MinInterval:c} and MaxInterval {MaxInterval:c}:" +
                " give more than 0, and the maximum from the minimum to 1 day.");
        }

        if (OutageTolerance < TimeSpan.Zero)
        {
            throw new ArgumentException($"OutageTolerance is {OutageTolerance:c}: give 0 or more.");
        }
    }
}
