using System.Net;
using Amazon.Runtime;
using Amazon.S3;

namespace PipelineSdk.Aws;

/// <summary>Says what S3's errors mean for an object store.</summary>
internal static class S3Errors
{
    /// <summary>Whether the object is missing; a missing bucket is another matter, except that a HEAD has no body to say which it is.</summary>
    public static bool IsMissingObject(AmazonS3Exception e) => e.ErrorCode is "NoSuchKey" or "NotFound";

    public static ObjectStoreException Wrap(ObjectLocation location, string? owner, string permissions, AmazonServiceException e) => new(
        location,
        e switch
        {
            { StatusCode: HttpStatusCode.Forbidden } => Refused(location, owner, permissions, e),
            { ErrorCode: "NoSuchBucket" } => $"There is no bucket '{location.Bucket}', where '{location}' belongs.",
            _ => $"S3 failed with '{location}': {e.Message}",
        },
        e);

    private static string Refused(ObjectLocation location, string? owner, string permissions, AmazonServiceException e) => owner is null
        ? $"S3 refuses access to '{location}' ({e.Message}). The credentials need {permissions} there."
        : $"S3 refuses access to '{location}' ({e.Message}). The bucket must belong to the account {owner}, and the credentials need {permissions} there.";
}
