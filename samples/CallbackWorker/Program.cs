using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Reviewing;

var (queueUrl, endpointUrl) = args switch
{
    ["--queue-url", var queue] => (queue, null),
    ["--queue-url", var queue, "--endpoint-url", var endpoint] => (queue, endpoint),
    ["--endpoint-url", var endpoint, "--queue-url", var queue] => (queue, endpoint),
    _ => (null, (string?)null),
};
if (queueUrl is null)
{
    Console.Error.WriteLine("Usage: CallbackWorker --queue-url URL [--endpoint-url URL]");
    return 2;
}

// Region and credentials are found as always: in the environment, the profile, or the role of the machine.
var builder = Host.CreateApplicationBuilder();
builder.Services
    .AddPipelineSdk(options => options.EndpointUrl = endpointUrl ?? options.EndpointUrl)
    .AddCallbackWorker<ReviewHandler>(queueUrl, static options => options.MaxConcurrentHandlers = 20);
await builder.Build().RunAsync();
return 0;
