using Amazon.Runtime;

namespace PipelineSdk.Aws.Tests.Infrastructure;

/// <summary>Gives all clients of a session one handler.</summary>
internal sealed class RecordingClientFactory(RecordingHandler handler) : HttpClientFactory
{
    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => new(handler, disposeHandler: false);

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
}
