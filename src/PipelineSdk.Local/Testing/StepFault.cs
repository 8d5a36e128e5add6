namespace PipelineSdk.Local.Testing;

/// <summary>A failure of a stubbed step: always, unless it is limited.</summary>
public sealed class StepFault
{
    private readonly StepStub _stub;

    internal StepFault(StepStub stub, string? exceptionType, string reason)
    {
        _stub = stub;
        ExceptionType = exceptionType;
        Reason = reason;
    }

    internal string? ExceptionType { get; }

    internal string Reason { get; }

    internal int Count { get; private set; } = int.MaxValue;

    /// <summary>Only one attempt of each execution fails.</summary>
    /// <returns>The stub.</returns>
    public StepStub Once() => Times(1);

    /// <summary>Only two attempts of each execution fail.</summary>
    /// <returns>The stub.</returns>
    public StepStub Twice() => Times(2);

    /// <summary>Only some attempts of each execution fail.</summary>
    /// <param name="count">How many; at least 1.</param>
    /// <returns>The stub.</returns>
    public StepStub Times(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Count = count;
        return _stub;
    }
}
