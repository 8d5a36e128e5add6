using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Reviewing;

var (queueUrl, endpointUrl) = ("", (string?)null);
foreach (var pair in args.Chunk(2))
{
    switch (pair)
    {
        case ["--queue-url", var url]:
            queueUrl = url;
            break;
        case ["--endpoint-url", var url]:
            endpointUrl = url;
            break;
        default:
            queueUrl = "";
            break;
    }
}

if (queueUrl.Length == 0)
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
