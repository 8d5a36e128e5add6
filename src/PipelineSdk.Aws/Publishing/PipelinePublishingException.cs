namespace PipelineSdk.Aws;

/// <summary>A pipeline or Lambda function cannot be published as it is, or where it is. The message says what to do.</summary>
/// <param name="message">What is wrong, and what to do about it.</param>
/// <param name="innerException">The cause.</param>
public sealed class PipelinePublishingException(string message, Exception? innerException = null) : InvalidOperationException(message, innerException);
