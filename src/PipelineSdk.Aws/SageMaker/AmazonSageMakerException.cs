using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace PipelineSdk.Aws.SageMaker;

/// <summary>
/// Amazon SageMaker refused a request or failed to answer it. <see cref="AmazonServiceException.ErrorCode"/> says why; some codes have an exception
/// of their own.
/// </summary>
public class AmazonSageMakerException : AmazonServiceException
{
    /// <summary>An error with a message.</summary>
    /// <param name="message">The message.</param>
    public AmazonSageMakerException(string message)
        : base(message)
    {
    }

    internal AmazonSageMakerException(ErrorResponse error)
        : base(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode)
    {
    }
}
