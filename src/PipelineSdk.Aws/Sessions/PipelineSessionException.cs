namespace PipelineSdk.Aws;

/// <summary>Something that a session needs is not configured: a Region, credentials, a bucket or a role. The message says what to set.</summary>
/// <param name="message">What is missing, and what to set.</param>
/// <param name="innerException">The cause.</param>
public sealed class PipelineSessionException(string message, Exception? innerException = null) : InvalidOperationException(message, innerException);
