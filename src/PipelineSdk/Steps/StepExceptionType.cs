namespace PipelineSdk;

/// <summary>Failures that any retryable step can have.</summary>
public enum StepExceptionType
{
    /// <summary>A fault of the service behind the step (<c>Step.SERVICE_FAULT</c>).</summary>
    ServiceFault,

    /// <summary>Too many requests (<c>Step.THROTTLING</c>).</summary>
    Throttling,
}
