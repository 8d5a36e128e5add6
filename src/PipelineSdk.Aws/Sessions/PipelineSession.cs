using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;
using Amazon.SQS;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PipelineSdk.Aws.Lambda;
using PipelineSdk.Aws.SageMaker;
using PipelineSdk.Aws.Scheduler;

namespace PipelineSdk.Aws;

/// <summary>
/// Where pipelines are published and run: Region, account, default bucket, role, and the clients to get there. Everything is found out when it is
/// first wanted: to make a session takes no configuration and no call.
/// </summary>
/// <remarks>It may be used from several threads at a time, and should be kept for the life of the program.</remarks>
public sealed class PipelineSession : IDisposable
{
    private readonly PipelineSessionOptions _options;
    private readonly SessionClients _clients;
    private readonly CallerIdentity _identity;
    private readonly AsyncValue<string> _ensuredBucket;
    private readonly Lazy<IObjectStore> _objectStore;

    /// <summary>A session.</summary>
    /// <param name="options">What is given by hand; by default nothing is.</param>
    public PipelineSession(PipelineSessionOptions? options = null)
    {
        _options = options ?? new();
        _clients = new(_options.Aws, _options.Services, () => Region);
        _identity = new(() => SecurityToken);
        _ensuredBucket = new(FindOrCreateBucketAsync);
        _objectStore = new(() => new S3ObjectStore(S3, OwnerOfAsync), LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The Region.</summary>
    /// <exception cref="PipelineSessionException">None is configured.</exception>
    public string Region
    {
        get
        {
            try
            {
                return field ??= _options.Region ?? FallbackRegionFactory.GetRegionEndpoint()?.SystemName ?? throw SessionErrors.NoRegion();
            }
            catch (AmazonClientException e)
            {
                throw SessionErrors.NoRegion(e);
            }
        }
    }

    /// <summary>The client of SageMaker.</summary>
    /// <exception cref="PipelineSessionException">There is no Region, or there are no credentials.</exception>
    public IAmazonSageMaker SageMaker => _options.SageMaker ?? _clients.Get<IAmazonSageMaker>();

    /// <summary>The client of Lambda.</summary>
    /// <exception cref="PipelineSessionException">There is no Region, or there are no credentials.</exception>
    public IAmazonLambda Lambda => _options.Lambda ?? _clients.Get<IAmazonLambda>();

    /// <summary>The client of EventBridge Scheduler.</summary>
    /// <exception cref="PipelineSessionException">There is no Region, or there are no credentials.</exception>
    public IAmazonScheduler Scheduler => _options.Scheduler ?? _clients.Get<IAmazonScheduler>();

    /// <summary>The client of S3.</summary>
    /// <exception cref="PipelineSessionException">There is no Region, or there are no credentials.</exception>
    public IAmazonS3 S3 => _options.S3 ?? _clients.Get<IAmazonS3>();

    /// <summary>The client of SQS.</summary>
    /// <exception cref="PipelineSessionException">There is no Region, or there are no credentials.</exception>
    public IAmazonSQS Sqs => _options.Sqs ?? _clients.Get<IAmazonSQS>();

    /// <summary>The client of STS.</summary>
    /// <exception cref="PipelineSessionException">There is no Region, or there are no credentials.</exception>
    public IAmazonSecurityTokenService SecurityToken => _options.SecurityToken ?? _clients.Get<IAmazonSecurityTokenService>();

    /// <summary>S3 as a store of objects. It refuses a default bucket of the name <c>sagemaker-REGION-ACCOUNT</c> that belongs to somebody else.</summary>
    /// <exception cref="PipelineSessionException">There is no Region, or there are no credentials.</exception>
    public IObjectStore ObjectStore => _objectStore.Value;

    /// <summary>The prefix for everything in the default bucket, or <see langword="null"/>.</summary>
    public string? DefaultBucketPrefix => _options.DefaultBucketPrefix;

    /// <summary>Where is logged.</summary>
    internal ILoggerFactory Loggers =>
        _options.LoggerFactory ?? _options.Services?.GetService<ILoggerFactory>() ?? NullLoggerFactory.Instance;

    /// <summary>The account.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>12 digits.</returns>
    /// <exception cref="PipelineSessionException">There is no Region, or there are no credentials.</exception>
    public async ValueTask<string> GetAccountIdAsync(CancellationToken cancellationToken = default) =>
        _options.AccountId ?? (await _identity.GetAsync(cancellationToken).ConfigureAwait(false)).Account;

    /// <summary>The name of the default bucket, which need not exist yet.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The bucket that the options name, or <c>sagemaker-REGION-ACCOUNT</c>.</returns>
    /// <exception cref="PipelineSessionException">There is no Region, or there are no credentials.</exception>
    public async ValueTask<string> GetDefaultBucketAsync(CancellationToken cancellationToken = default) =>
        _options.DefaultBucket ?? $"sagemaker-{Region}-{await GetAccountIdAsync(cancellationToken).ConfigureAwait(false)}";

    /// <summary>
    /// Makes sure that the default bucket is there, and creates it if it isn't. If its name is <c>sagemaker-REGION-ACCOUNT</c> it must belong to the
    /// account: anybody could have taken that name. Only the first call asks S3.
    /// </summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>Its name.</returns>
    /// <exception cref="PipelineSessionException">
    /// There is no Region, or there are no credentials; or the bucket is not accessible or cannot be created.
    /// </exception>
    public ValueTask<string> EnsureDefaultBucketAsync(CancellationToken cancellationToken = default) => _ensuredBucket.GetAsync(cancellationToken);

    /// <summary>The ARN of the role that pipelines run under.</summary>
    /// <param name="role">An ARN or the name of a role, if it isn't the session's.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The ARN.</returns>
    /// <exception cref="PipelineSessionException">
    /// There is no Region, or there are no credentials; or no role is given and the credentials are not a role's.
    /// </exception>
    public async ValueTask<string> GetRoleArnAsync(string? role = null, CancellationToken cancellationToken = default)
    {
        role ??= _options.Role;
        if (role is not null)
        {
            return role.StartsWith("arn:", StringComparison.Ordinal)
                ? role
                : (await GetEnvironmentAsync(cancellationToken).ConfigureAwait(false)).RoleArn(role);
        }

        return await _identity.GetRoleArnAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>What compiling a pipeline has to know about this session.</summary>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <returns>The environment.</returns>
    /// <exception cref="PipelineSessionException">There is no Region, or there are no credentials.</exception>
    public async ValueTask<PipelineEnvironment> GetEnvironmentAsync(CancellationToken cancellationToken = default)
    {
        var account = await GetAccountIdAsync(cancellationToken).ConfigureAwait(false);
        return new(Region, account)
        {
            DefaultBucket = await GetDefaultBucketAsync(cancellationToken).ConfigureAwait(false),
            DefaultBucketPrefix = DefaultBucketPrefix,
            BaseDirectory = _options.BaseDirectory ?? Directory.GetCurrentDirectory(),
        };
    }

    /// <summary>Disposes the clients that the session made; not those that it was given.</summary>
    public void Dispose()
    {
        _clients.Dispose();
        _identity.Dispose();
        _ensuredBucket.Dispose();
    }

    private async Task<string> FindOrCreateBucketAsync(CancellationToken cancellationToken)
    {
        var name = await GetDefaultBucketAsync(cancellationToken).ConfigureAwait(false);
        var owner = await OwnerOfAsync(name, cancellationToken).ConfigureAwait(false);
        await new DefaultBucket(S3, name, DefaultBucketPrefix, Region, owner).EnsureAsync(cancellationToken).ConfigureAwait(false);
        return name;
    }

    // Only a name that anybody can guess is checked; a bucket that was named by hand may well be another account's.
    private async ValueTask<string?> OwnerOfAsync(string bucket, CancellationToken cancellationToken)
    {
        if (_options.DefaultBucket is not null || !bucket.StartsWith("sagemaker-", StringComparison.Ordinal))
        {
            return null;
        }

        return bucket == await GetDefaultBucketAsync(cancellationToken).ConfigureAwait(false)
            ? await GetAccountIdAsync(cancellationToken).ConfigureAwait(false)
            : null;
    }
}
