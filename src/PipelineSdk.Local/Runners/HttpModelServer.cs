using System.Diagnostics;
using System.Net;
using System.Text;

namespace PipelineSdk.Local;

/// <summary>A model server that is asked over HTTP: <c>/ping</c>, <c>/execution-parameters</c>, <c>/invocations</c>.</summary>
internal sealed class HttpModelServer : IModelServer
{
    // The Python SDK's local mode waits for as long.
    private static readonly TimeSpan StartTime = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PingTime = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan PingInterval = TimeSpan.FromMilliseconds(50);

    private static readonly Uri Ping = new("ping", UriKind.Relative);
    private static readonly Uri Parameters = new("execution-parameters", UriKind.Relative);
    private static readonly Uri Invocations = new("invocations", UriKind.Relative);

    private const int DefaultTimeout = 600;
    private const int MaxErrorText = 500;

    private readonly JobContext _job;
    private readonly JobProcess _process;
    private readonly HttpClient _client;
    private readonly Func<ValueTask> _end;
    private readonly TimeSpan _timeout;

    private HttpModelServer(JobContext job, JobProcess process, HttpClient http, Func<ValueTask> end)
    {
        _job = job;
        _process = process;
        _client = http;
        _end = end;
        var client = job.Request.Member("ModelClientConfig");
        _timeout = TimeSpan.FromSeconds(client.IntegerMember("InvocationsTimeoutInSeconds") ?? DefaultTimeout);
    }

    /// <summary>Waits until a server answers pings.</summary>
    /// <param name="job">The transform job.</param>
    /// <param name="process">The server's process.</param>
    /// <param name="address">Where it is reached.</param>
    /// <param name="end">Ends the server, when it is disposed, or if it does not answer.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="StepFaultException">It ends, or does not answer in time.</exception>
    public static async Task<HttpModelServer> StartAsync(
        JobContext job, JobProcess process, ModelAddress address, Func<ValueTask> end, CancellationToken cancellationToken)
    {
        var server = new HttpModelServer(job, process, address.Client, end);
        try
        {
            await server.WaitAsync(address, cancellationToken).ConfigureAwait(false);
            return server;
        }
        catch
        {
            await server.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    public async Task<ModelServerParameters?> GetParametersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var answer = await _client.GetAsync(Parameters, cancellationToken).ConfigureAwait(false);
            if (answer.StatusCode != HttpStatusCode.OK)
            {
                return null;
            }

            var content = await answer.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
            var json = JsonElement.Parse(content, JsonValues.ReadOptions);
            return new(
                json.IntegerMember("MaxConcurrentTransforms"), json.TextMember("BatchStrategy"), json.IntegerMember("MaxPayloadInMB"));
        }
        catch (JsonException exception)
        {
            throw new StepFaultException($"The model server's execution parameters are no JSON: {exception.Message}");
        }
        catch (HttpRequestException)
        {
            // A server need not know the path, nor answer politely under it.
            return null;
        }
    }

    public async Task<InvocationResponse> InvokeAsync(InvocationRequest request, CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(_timeout);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        using var message = new HttpRequestMessage(HttpMethod.Post, Invocations) { Content = new ReadOnlyMemoryContent(request.Payload) };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", request.ContentType);
        if (request.Accept is { } accept)
        {
            message.Headers.TryAddWithoutValidation("Accept", accept);
        }

        try
        {
            using var answer = await _client.SendAsync(message, both.Token).ConfigureAwait(false);
            var payload = await answer.Content.ReadAsByteArrayAsync(both.Token).ConfigureAwait(false);
            return answer.IsSuccessStatusCode
                ? new(payload, answer.Content.Headers.ContentType?.ToString() ?? request.Accept ?? "application/octet-stream")
                : throw new StepFaultException(
                    $"The model answered with {(int)answer.StatusCode}: {Text.Cut(Encoding.UTF8.GetString(payload).Trim(), MaxErrorText)}");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StepFaultException($"The model did not answer within {_timeout.TotalSeconds} seconds.");
        }
        catch (HttpRequestException exception)
        {
            throw new StepFaultException($"The model server gave no answer: {exception.Message}{JobRun.EndOf(_job.Log)}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _end().ConfigureAwait(false);
    }

    private async Task WaitAsync(ModelAddress address, CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        while (!await PingAsync(cancellationToken).ConfigureAwait(false))
        {
            if (_process.Exit.IsCompleted)
            {
                var code = await _process.Exit.ConfigureAwait(false);
                throw new StepFaultException(
                    $"The model server ended with the exit code {code} before it answered pings.{JobRun.EndOf(_job.Log)}");
            }

            if (Stopwatch.GetElapsedTime(started) > StartTime)
            {
                var minutes = StartTime.TotalMinutes;
                throw new StepFaultException(
                    $"The model server did not answer pings within {minutes} minutes ({address.Name}).{JobRun.EndOf(_job.Log)}");
            }

            await Task.Delay(PingInterval, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<bool> PingAsync(CancellationToken cancellationToken)
    {
        using var time = new CancellationTokenSource(PingTime);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        try
        {
            using var answer = await _client.GetAsync(Ping, both.Token).ConfigureAwait(false);
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (HttpRequestException)
        {
            return false;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return false;
        }
    }
}
