using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Callbacks;

public sealed class AddCallbackWorkerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hosted_worker_has_a_handler_from_a_scope_for_each_request()
    {
        await using var service = new CallbackStandIn();
        service.Send(CallbackStandIn.Body("Token00001"));
        service.Send(CallbackStandIn.Body("Token00002"));
        using var logs = new RecordingLoggerFactory();
        await using var provider = new ServiceCollection()
            .AddDefaultAWSOptions(TestAws.Options(service.Url))
            .AddSingleton<Microsoft.Extensions.Logging.ILoggerFactory>(logs)
            .AddScoped<Counter>()
            .AddCallbackWorker<CountingHandler>(service.QueueUrl, static options => options.PollWaitTime = TimeSpan.FromSeconds(1))
            .BuildServiceProvider(validateScopes: true);
        var hosted = provider.GetServices<IHostedService>().Single();

        await hosted.StartAsync(Cancellation);
        await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation);
        await hosted.StopAsync(Cancellation);

        Assert.Equal(["success count=1", "success count=1"], service.Answers.Values.Select(static answer => answer.Text));
        Assert.Equal($"Working on callbacks from '{service.QueueUrl}', 10 at a time.", logs.Lines[0].Text);
        Assert.Equal($"Stopped: no more callbacks from '{service.QueueUrl}' are worked on.", logs.Lines[^1].Text);
    }

    [Fact]
    public void Two_queues_have_two_workers()
    {
        using var provider = new ServiceCollection()
            .AddDefaultAWSOptions(TestAws.Options(new("http://127.0.0.1:9")))
            .AddScoped<Counter>()
            .AddCallbackWorker<CountingHandler>("http://127.0.0.1:9/1/a")
            .AddCallbackWorker<CountingHandler>("http://127.0.0.1:9/1/b")
            .BuildServiceProvider();

        Assert.Equal(2, provider.GetServices<IHostedService>().Count());
    }

    public sealed class Counter
    {
        public int Count { get; set; }
    }

    public sealed class CountingHandler(Counter counter) : ICallbackHandler
    {
        public Task<CallbackResult> HandleAsync(CallbackRequest request, CancellationToken cancellationToken) =>
            Task.FromResult(CallbackResult.Success().With("count", ++counter.Count));
    }
}
