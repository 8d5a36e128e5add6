using PipelineSdk.Aws.Tests.Executions;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Samples;

public sealed class AbaloneTests(MotoServer moto)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_sample_is_published_once_and_started_twice()
    {
        const string region = "eu-central-1";
        await moto.CreateRoleAsync("lambda.amazonaws.com", Cancellation, "AbaloneNotifyRole");
        using var folder = new TemporaryFolder();
        string[] arguments = ["--upsert", "--start", "--endpoint-url", moto.Url.ToString()];

        var first = await AbaloneRun.OfAsync(folder.Path, arguments, region, Cancellation);
        var second = await AbaloneRun.OfAsync(folder.Path, arguments, region, Cancellation);

        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Equal((0, ""), (second.ExitCode, second.Error));
        Assert.Contains("+ pipeline 'AbalonePipeline'", first.Output);
        Assert.Contains("Publishing the Lambda function abalone-notify", first.Output);
        Assert.Contains("= pipeline 'AbalonePipeline': nothing to do", second.Output);
        Assert.DoesNotContain("Publishing the Lambda function abalone-notify", second.Output);
        var arn = $"arn:aws:sagemaker:{region}:{TestAws.Account}:pipeline/AbalonePipeline";
        Assert.All([first, second], run => Assert.Contains($"Published {arn}", run.Output));
        var started = first.Output.Concat(second.Output).Where(
            line => line.StartsWith($"Started {arn}/execution/", StringComparison.Ordinal));
        Assert.Equal(2, started.Distinct().Count());
    }

    [Fact]
    public async Task An_execution_is_watched_until_it_has_failed()
    {
        await using var server = new ScriptedServer(static (request, _) => request.Operation switch
        {
            "ListPipelineExecutions" => ScriptedReply.Ok(
                $$"""{"PipelineExecutionSummaries":[{"PipelineExecutionArn":"{{Scripts.Arn}}"}]}"""),
            "DescribePipelineExecution" => Scripts.Execution("Failed", "One or multiple steps failed."),
            "ListPipelineExecutionSteps" => Scripts.Steps(
                Scripts.Step("AbaloneProcess", "Succeeded", 0, "\"EndTime\":1767225720"),
                Scripts.Step("AbaloneTrain", "Failed", 2, "\"EndTime\":1767225780,\"FailureReason\":\"Out of memory\"")),
            _ => new(200, Identity) { ContentType = "text/xml" },
        });
        using var folder = new TemporaryFolder();

        var run = await AbaloneRun.OfAsync(folder.Path, ["--watch", "--endpoint-url", server.Url.ToString()], "us-east-1", Cancellation);

        Assert.Equal(
            [
                "00:00:00  AbaloneProcess started",
                "00:02:00  AbaloneProcess succeeded after 00:02:00",
                "00:02:00  AbaloneTrain started",
                "00:03:00  AbaloneTrain failed after 00:01:00: Out of memory",
                "00:05:00  Execution Failed: One or multiple steps failed.",
            ],
            run.Output.SkipWhile(static line => !line.StartsWith("00:", StringComparison.Ordinal)).Where(static line => line.Length > 0));
        Assert.Equal(
            $"The execution '{Scripts.Arn}' failed: One or multiple steps failed.\nStep 'AbaloneTrain' failed: Out of memory\n",
            run.Error.ReplaceLineEndings("\n"));
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task What_is_not_configured_is_said_in_one_line()
    {
        using var folder = new TemporaryFolder();

        var run = await AbaloneRun.OfAsync(folder.Path, ["--start"], "", Cancellation);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(
            "No AWS Region is configured. Set PipelineSessionOptions.Region, the environment variable AWS_REGION," +
            " or 'region' in your profile in ~/.aws/config.\n",
            run.Error.ReplaceLineEndings("\n"));
    }

    private static string Identity =>
        "<GetCallerIdentityResponse xmlns=\"https://sts.amazonaws.com/doc/2011-06-15/\"><GetCallerIdentityResult>" +
        $"<Arn>arn:aws:iam::{TestAws.Account}:user/me</Arn><UserId>u</UserId><Account>{TestAws.Account}</Account>" +
        "</GetCallerIdentityResult></GetCallerIdentityResponse>";
}
