using System.Text.Json.Nodes;
using PipelineSdk.Aws.SageMaker;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Executions;

public sealed class StartTests
{
    private static readonly ScriptedReply Started = ScriptedReply.Ok($$"""{"PipelineExecutionArn":"{{Scripts.Arn}}"}""");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task All_problems_are_told_at_once_and_before_any_call()
    {
        await using var service = new ScriptedService();
        using var session = TestAws.Session(service.Url, static options => options.AccountId = TestAws.Account);
        var options = new StartOptions
        {
            Parameters = new() { ["Depth"] = "deep", ["Width"] = 1 },
            DisplayName = "-n",
            Description = new string('d', 3073),
            MaxParallelExecutionSteps = 0,
            ClientRequestToken = "short",
            SelectiveExecution = new(
                ["First", "Third"]) { SourcePipelineExecutionArn = "arn:aws:sagemaker:us-east-1:123456789012:pipeline/other/execution/x" },
        };

        var error = await Assert.ThrowsAsync<PipelineStartException>(() => NewPipeline().StartAsync(session, options, Cancellation));

        string[] problems =
        [
            "The display name '-n' has to be of 1 to 82 letters, digits and hyphens, the first and last no hyphen.",
            "The description may have 3,072 characters, not 3,073.",
            "At least 1 step must be able to run at a time, not 0.",
            "The client request token has 5 characters: give 32 to 128.",
            "There is no parameter 'Width'; there are 'Depth'.",
            "The parameter 'Depth' is of the type Integer; 'deep' was given as String.",
            "The steps 'Second' lie between selected steps and have to be selected too.",
            "The execution 'arn:aws:sagemaker:us-east-1:123456789012:pipeline/other/execution/x' to take results from" +
            " is one of another pipeline.",
        ];
        Assert.Equal(problems, error.Problems);
        Assert.Equal("The pipeline 'Ops' cannot be started:\n" + string.Join('\n', problems), error.Message);
        Assert.Empty(service.Operations);
    }

    [Fact]
    public async Task A_version_is_at_least_1_and_a_source_is_an_ARN()
    {
        await using var service = new ScriptedService { ["DescribePipeline"] = [ScriptedReply.Ok()] };
        using var session = TestAws.Session(service.Url, static options => options.AccountId = TestAws.Account);

        var version = await Assert.ThrowsAsync<PipelineStartException>(
            () => NewPipeline().StartAsync(session, new() { PipelineVersionId = 0 }, Cancellation));
        var source = await Assert.ThrowsAsync<PipelineStartException>(() => NewPipeline().StartAsync(
            session, new() { SelectiveExecution = new(["Third"]) { SourcePipelineExecutionArn = "x" } }, Cancellation));
        var none = await Assert.ThrowsAsync<PipelineStartException>(() => NewPipeline().StartAsync(
            session, new() { SelectiveExecution = new(["Second"]) { ReferenceLatestExecution = false } }, Cancellation));

        Assert.Equal(["The versions of a pipeline start with 1; 0 is none."], version.Problems);
        Assert.Equal(["'x' is not the ARN of an execution to take results from."], source.Problems);
        Assert.Equal(
            ["The selected steps need results of 'First': select these too, or name the execution to take them from."], none.Problems);
    }

    [Fact]
    public async Task Results_that_no_execution_has_cannot_be_taken()
    {
        await using var service = new ScriptedService { ["ListPipelineExecutions"] = [ScriptedReply.Ok(
            """{"PipelineExecutionSummaries":[]}""")] };
        using var session = TestAws.Session(service.Url, static options => options.AccountId = TestAws.Account);

        var error = await Assert.ThrowsAsync<PipelineStartException>(() => NewPipeline().StartAsync(
            session, new() { SelectiveExecution = new(["Second"]) }, Cancellation));

        Assert.Equal(["The selected steps need results of 'First', but the pipeline has no execution to take them from: select these too."],
            error.Problems);
        Assert.Equal(["ListPipelineExecutions"], service.Operations);
    }

    [Fact]
    public async Task A_pipeline_that_is_known_by_name_only_is_looked_up()
    {
        var definition = NewPipeline().Compile(new("us-east-1", TestAws.Account)).ToJson();
        await using var service = new ScriptedService
        {
            ["DescribePipeline"] =
                [ScriptedReply.Ok(new JsonObject { ["PipelineArn"] = "arn", ["PipelineDefinition"] = definition }.ToJsonString())],
            ["StartPipelineExecution"] = [Started],
        };
        using var session = TestAws.Session(service.Url);

        var error = await Assert.ThrowsAsync<PipelineStartException>(() => session.StartPipelineAsync(
            "Ops", new() { Parameters = new() { ["Depth"] = 1.5 } }, Cancellation));
        var execution = await session.StartPipelineAsync(
            "Ops", new() { Parameters = new() { ["Depth"] = 3 }, PipelineVersionId = 2 }, Cancellation);

        Assert.Equal(["The parameter 'Depth' is of the type Integer; '1.5' was given as Float."], error.Problems);
        Assert.Equal((Scripts.Arn, "ops", "abc123def456"), (execution.Arn, execution.PipelineName, execution.Id));
        Assert.Equal("""{"PipelineName":"Ops","PipelineVersionId":2}""", service.Requests("DescribePipeline")[1]);
    }

    [Fact]
    public async Task A_definition_that_cannot_be_read_is_for_the_service_to_check()
    {
        await using var service = new ScriptedService
        {
            ["DescribePipeline"] = [ScriptedReply.Ok("""{"PipelineArn":"arn","PipelineDefinition":"?"}""")],
            ["StartPipelineExecution"] = [Started],
        };
        using var session = TestAws.Session(service.Url);

        var execution = await session.StartPipelineAsync(
            "Ops",
            new() { Parameters = new() { ["Any"] = 1 }, SelectiveExecution = new(["A"]) { ReferenceLatestExecution = false } },
            Cancellation);

        Assert.Equal(Scripts.Arn, execution.Arn);
    }

    [Fact]
    public async Task A_compiled_pipeline_starts_with_the_callers_token()
    {
        await using var service = new ScriptedService { ["StartPipelineExecution"] = [Started] };
        using var session = TestAws.Session(service.Url);
        var token = new string('t', 32);

        await NewPipeline().Compile(new("us-east-1", TestAws.Account)).StartAsync(
            session, new() { ClientRequestToken = token }, Cancellation);

        Assert.Equal(["{\"PipelineName\":\"Ops\",\"ClientRequestToken\":\"" + token + "\"}"], service.Requests("StartPipelineExecution"));
    }

    [Fact]
    public async Task Tries_after_throttling_errors_and_resets_are_one_start()
    {
        await using var service = new ScriptedService
        {
            ["StartPipelineExecution"] = [ScriptedReply.Throttled(), ScriptedReply.Reset, ScriptedReply.Unavailable(), Started],
        };
        using var session = TestAws.Session(service.Url, static options => options.Aws.DefaultClientConfig.MaxErrorRetry = 4);

        var execution = await NewPipeline().StartAsync(session, cancellationToken: Cancellation);

        Assert.Equal(Scripts.Arn, execution.Arn);
        Assert.Equal(4, service.Operations.Count);
        Assert.Single(service.Requests("StartPipelineExecution").Distinct());
    }

    [Fact]
    public async Task Access_that_stays_denied_is_an_error_after_a_while()
    {
        var time = new InstantTime();
        await using var service = new ScriptedService { ["StartPipelineExecution"] = [ScriptedReply.Error(
            "AccessDeniedException", "No.")] };
        using var session = TestAws.Session(service.Url);

        var error = await Assert.ThrowsAsync<AmazonSageMakerException>(
            () => NewPipeline().StartAsync(session, new() { Time = time }, Cancellation));

        Assert.Equal("AccessDeniedException", error.ErrorCode);
        Assert.Equal([1, 2, 4, 8], time.Waits.Select(static wait => wait.TotalSeconds));
    }

    [Fact]
    public async Task What_is_not_configured_is_said_at_once()
    {
        using var nowhere = new PipelineSession(new() { Role = "r" });
        using var nobody = new PipelineSession(new() { Region = "us-east-1", Role = "r" });

        var region = await Assert.ThrowsAsync<PipelineSessionException>(
            () => NewPipeline().StartAsync(nowhere, cancellationToken: Cancellation));
        var credentials = await Assert.ThrowsAsync<PipelineSessionException>(
            () => NewPipeline().StartAsync(nobody, cancellationToken: Cancellation));

        Assert.StartsWith("No AWS Region is configured. Set ", region.Message, StringComparison.Ordinal);
        Assert.StartsWith("No AWS credentials were found. Set ", credentials.Message, StringComparison.Ordinal);
    }

    private static Pipeline NewPipeline()
    {
        var depth = new ParameterInteger("Depth", 5);
        var first = new ProcessingStep("First", new Processor("role", "image", 1, "ml.m5.large").Run(
            outputs: [new("/opt/ml/processing/out", outputName: "out")]));
        var second = new ProcessingStep("Second", new Processor("role", "image", 1, "ml.m5.large").Run(
            inputs: [new(first.Properties.ProcessingOutputConfig.Outputs["out"].S3Output.S3Uri, "/opt/ml/processing/in")]));
        return new("Ops") { Parameters = [depth], Steps = [first, second, new FailStep("Third") { DependsOn = [second] }] };
    }
}
