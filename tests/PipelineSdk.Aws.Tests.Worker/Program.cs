using System.Globalization;
using PipelineSdk.Aws;
using PipelineSdk.Aws.Tests.Worker;

// A callback worker to be killed: PipelineSdk.Aws.Tests.Worker URL QUEUE-URL VISIBILITY-SECONDS
var (url, queueUrl, seconds) = (new Uri(args[0]), args[1], int.Parse(args[2], CultureInfo.InvariantCulture));
var options = new PipelineSessionOptions { Region = "us-east-1", EndpointUrl = url.ToString() };
options.Aws.Credentials = new Amazon.Runtime.BasicAWSCredentials("AKIDEXAMPLE", "secret");
using var session = new PipelineSession(options);
using var http = new HttpClient();
var worker = new CallbackWorker(session, new ReportingHandler(http, url), new(queueUrl)
{
    MaxConcurrentHandlers = 20,
    VisibilityTimeout = TimeSpan.FromSeconds(seconds),
    PollWaitTime = TimeSpan.FromSeconds(1),
});
await worker.RunAsync(CancellationToken.None);
