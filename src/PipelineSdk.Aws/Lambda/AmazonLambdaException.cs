using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace PipelineSdk.Aws.Lambda;

/// <summary>
/// AWS Lambda refused a request or failed to answer it. <see cref="AmazonServiceException.ErrorCode"/> says why; some codes have an exception
/// of their own.
/// </summary>
public class AmazonLambdaException : AmazonServiceException
{
    /// <summary>An error with a message.</summary>
    /// <param name="message">The message.</param>
    public AmazonLambdaException(string message)
        : base(message)
    {
    }

    internal AmazonLambdaException(ErrorResponse error)
        : base(error.Message, error.InnerException, error.Type, error.Code, error.RequestId, error.StatusCode)
    {
    }
}
