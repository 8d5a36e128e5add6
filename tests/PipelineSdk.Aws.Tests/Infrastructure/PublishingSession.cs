using Amazon.S3;
using Amazon.SecurityToken;
using Microsoft.Extensions.Logging;
using PipelineSdk.Aws.Lambda;
using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws.Tests.Infrastructure;

/// <summary>A session with a bucket of its own, whose calls are recorded.</summary>
internal sealed class PublishingSession : IDisposable
{
    public PublishingSession(Uri url, string bucket, string baseDirectory, RecordingHandler? handler = null, ILoggerFactory? loggers = null)
    {
        Handler = handler ?? new();
        Bucket = bucket;
        var factory = new RecordingClientFactory(Handler);
        Session = TestAws.Session(url, options =>
        {
            options.AccountId = TestAws.Account;
            options.DefaultBucket = bucket;
            options.BaseDirectory = baseDirectory;
            options.LoggerFactory = loggers;
            options.SageMaker = new AmazonSageMakerClient(
                TestAws.Credentials, TestAws.Config<AmazonSageMakerConfig>(url, config => config.HttpClientFactory = factory));
            options.Lambda = new AmazonLambdaClient(
                TestAws.Credentials, TestAws.Config<AmazonLambdaConfig>(url, config => config.HttpClientFactory = factory));
            options.S3 = new AmazonS3Client(TestAws.Credentials, TestAws.Config<AmazonS3Config>(url, config =>
            {
                config.HttpClientFactory = factory;
                config.ForcePathStyle = true;
            }));
            options.SecurityToken = new AmazonSecurityTokenServiceClient(
                TestAws.Credentials, TestAws.Config<AmazonSecurityTokenServiceConfig>(url, config => config.HttpClientFactory = factory));
        });
    }

    public PipelineSession Session { get; }

    public RecordingHandler Handler { get; }

    public string Bucket { get; }

    public void Dispose()
    {
        Session.Dispose();
        Handler.Dispose();
    }
}
