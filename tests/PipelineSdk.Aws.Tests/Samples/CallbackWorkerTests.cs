using System.Diagnostics;
using PipelineSdk.Aws.Tests.Callbacks;

namespace PipelineSdk.Aws.Tests.Samples;

public sealed class CallbackWorkerTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Reviews_what_the_Abalone_sample_asks_for()
    {
        await using var service = new CallbackStandIn();
        service.Send(CallbackStandIn.Body("Good000001", arguments: """{"model_package_arn":"arn:good","mse":"4.5"}"""));
        service.Send(CallbackStandIn.Body("Bad0000001", arguments: """{"model_package_arn":"arn:bad","mse":"6.5"}"""));

        using var process = Start("--queue-url", service.QueueUrl, "--endpoint-url", service.Url.ToString());
        var output = process.StandardOutput.ReadToEndAsync(Cancellation);
        try
        {
            await CallbackStandIn.UntilAsync(() => service.Remaining.Count == 0, Cancellation, seconds: 60);
        }
        finally
        {
            process.Kill();
        }

        Assert.Equal($"success instance_count=1 reviewer={Environment.UserName}", service.Answers["Good000001"].Text);
        Assert.Equal("failure The error of 'arn:bad' is above 6.0.", service.Answers["Bad0000001"].Text);
        Assert.Contains($"Working on callbacks from '{service.QueueUrl}', 20 at a time.", await output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("--queue-url")]
    [InlineData("--endpoint-url", "http://127.0.0.1")]
    [InlineData("--queue-url", "http://127.0.0.1/queue", "--what", "else")]
    public async Task Says_how_it_is_called(params string[] arguments)
    {
        using var process = Start(arguments);

        Assert.Equal("Usage: CallbackWorker --queue-url URL [--endpoint-url URL]", (await process.StandardError.ReadToEndAsync(Cancellation)).Trim());
        await process.WaitForExitAsync(Cancellation);
        Assert.Equal(2, process.ExitCode);
    }

    private static Process Start(params string[] arguments)
    {
        var test = Path.Combine("tests", "PipelineSdk.Aws.Tests");
        var program = Path.Combine(AppContext.BaseDirectory, "CallbackWorker.dll")
            .Replace(test, Path.Combine("samples", "CallbackWorker"), StringComparison.Ordinal);
        var start = new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE";
        start.Environment["AWS_SECRET_ACCESS_KEY"] = "secret";
        start.Environment["AWS_REGION"] = "us-east-1";
        return Process.Start(start)!;
    }
}
