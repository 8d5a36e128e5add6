using System.Net;
using Amazon.Runtime;

namespace PipelineSdk.Aws;

/// <summary>Tells errors apart that may pass from those that stay.</summary>
internal static class ServiceErrors
{
    /// <summary>Whether an error comes from a service or the way to it, and not from a mistake in this program.</summary>
    public static bool IsOfService(Exception e) =>
        e is AmazonServiceException or AmazonClientException or HttpRequestException or IOException or TimeoutException
            or OperationCanceledException;

    /// <summary>Whether the same call may succeed later: too many requests, a service that is down, no network, no answer in time.</summary>
    public static bool IsTransient(Exception e) => IsOfService(e) && (e is not AmazonServiceException error || IsTransient(error));

    private static bool IsTransient(AmazonServiceException error) =>
        error.StatusCode is < HttpStatusCode.BadRequest or >= HttpStatusCode.InternalServerError
            or HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout ||
        error.ErrorCode is "ThrottlingException" or "Throttling" or "TooManyRequestsException" or "RequestLimitExceeded"
            or "RequestThrottled" or "ResourceLimitExceeded";
}
