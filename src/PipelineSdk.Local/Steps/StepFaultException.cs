namespace PipelineSdk.Local;

/// <summary>A step or job fails with a kind of failure that retry policies can name.</summary>
/// <param name="message">Why.</param>
/// <param name="exceptionType">The kind, such as <c>SageMaker.CAPACITY_ERROR</c>; <see langword="null"/>: none.</param>
public sealed class StepFaultException(string message, string? exceptionType = null) : Exception(message)
{
    /// <summary>The kind, such as <c>SageMaker.CAPACITY_ERROR</c>, or <see langword="null"/>.</summary>
    public string? ExceptionType { get; } = exceptionType;
}
