namespace PipelineSdk.Aws;

/// <summary>The messages about what is not configured.</summary>
internal static class SessionErrors
{
    public static PipelineSessionException NoRegion(Exception? cause = null) => new(
        "No AWS Region is configured. Set PipelineSessionOptions.Region, the environment variable AWS_REGION, or 'region' in your profile in ~/.aws/config.",
        cause);

    public static PipelineSessionException NoCredentials(string? profile, Exception cause) => new(
        (profile is null ? "No AWS credentials were found." : $"The profile '{profile}' gives no AWS credentials.") +
        " Set AWS_PROFILE to a profile that has some (for single sign-on, log in with 'aws sso login'), or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY," +
        " or give PipelineSessionOptions.Aws credentials.",
        cause);

    public static PipelineSessionException RefusedCredentials(Exception cause) => new(
        $"AWS does not accept the credentials: {cause.Message.TrimEnd('.')}. Refresh them (for single sign-on, log in with 'aws sso login')," +
        " or set AWS_PROFILE to another profile.",
        cause);

    public static PipelineSessionException NoRole(string identity) => new(
        $"No role for the pipeline is configured, and the current identity '{identity}' is no role that SageMaker could take." +
        " Set PipelineSessionOptions.Role, or the role of the call, to the ARN or name of a role that trusts sagemaker.amazonaws.com.");

    public static PipelineSessionException BucketRefused(string bucket, string? owner, Exception cause) => new(
        owner is null
            ? $"The default bucket '{bucket}' exists, but access to it is refused. Give the credentials s3:ListBucket there, or set" +
              " PipelineSessionOptions.DefaultBucket to another bucket."
            : $"The default bucket '{bucket}' is not accessible: it belongs to another account than {owner}, or the credentials lack s3:ListBucket there." +
              " Set PipelineSessionOptions.DefaultBucket to a bucket of yours.",
        cause);

    public static PipelineSessionException NoBucket(string bucket, Exception cause) => new(
        $"The default bucket '{bucket}' does not exist and cannot be created: {cause.Message.TrimEnd('.')}. Create it, give the credentials s3:CreateBucket," +
        " or set PipelineSessionOptions.DefaultBucket to a bucket that exists.",
        cause);
}
