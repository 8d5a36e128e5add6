namespace PipelineSdk.Local.Tests.Journal;

public sealed class ResumeTests
{
    private static readonly PipelineDefinition Definition = new TestDefinition()
        .Parameter("Branch", "String", "if")
        .Step(TestSteps.Step("Start"))
        .Step(TestSteps.Step("Left", "Start"))
        .Step(TestSteps.Step("Right", "Start"))
        .Step(TestSteps.Check("Check", TestSteps.Is("if"), [TestSteps.Step("Taken")], [TestSteps.Step("NotTaken")], "Left", "Right"))
        .Step(TestSteps.Step("AfterNotTaken", "NotTaken"))
        .Step(TestSteps.Train("End", """{"From": {"Get": "Steps.Taken.Result"}}"""));

    [Fact]
    public async Task A_journal_cut_off_anywhere_is_resumed_to_the_same_end_without_repeating_what_is_done()
    {
        using var folder = new TemporaryFolder();
        var arn = await RunAsync(folder.Path);
        var journal = await File.ReadAllBytesAsync(JournalOf(folder, arn), TestContext.Current.CancellationToken);
        var firstLine = journal.AsSpan().IndexOf((byte)'\n') + 1;
        var undisturbed = new List<ExecutionEvent>(JournalReader.Read(JournalOf(folder, arn)).Events);

        for (var length = firstLine; length <= journal.Length; length += 37)
        {
            await File.WriteAllBytesAsync(JournalOf(folder, arn), journal[..length], TestContext.Current.CancellationToken);
            var (before, _) = JournalReader.Read(JournalOf(folder, arn));
            var done = before.OfType<StepSucceeded>().Select(static step => step.Step).ToList();

            var ran = new List<string>();
            await using var engine = Engine(folder.Path, ran);
            var execution = await engine.ResumeAsync(arn, TestContext.Current.CancellationToken);
            var state = await execution.WaitAsync(TestContext.Current.CancellationToken);

            Assert.Equal(ExecutionStatus.Succeeded, state.Status);
            Assert.Empty(ran.Intersect(done, StringComparer.Ordinal));
            Assert.Equal(Summary(undisturbed), Summary(JournalReader.Read(JournalOf(folder, arn)).Events));
            Assert.Equal("from Taken", state["End"].Arguments?.GetProperty("From").GetString());
        }
    }

    [Fact]
    public async Task An_execution_that_has_ended_stays_as_it_is()
    {
        using var folder = new TemporaryFolder();
        var arn = await RunAsync(folder.Path);
        var journal = await File.ReadAllBytesAsync(JournalOf(folder, arn), TestContext.Current.CancellationToken);

        await using var engine = Engine(folder.Path, []);
        var execution = await engine.ResumeAsync(arn, TestContext.Current.CancellationToken);

        Assert.Equal(ExecutionStatus.Succeeded, (await execution.WaitAsync(TestContext.Current.CancellationToken)).Status);
        Assert.Equal(journal, await File.ReadAllBytesAsync(JournalOf(folder, arn), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_ran_beside_a_failure_is_not_taken_up_again()
    {
        using var folder = new TemporaryFolder();
        var options = new LocalEngineOptions { Folder = folder.Path, MaxParallelExecutionSteps = 2 };
        options.Steps.ForStep("Bad", static (_, _) => Task.FromResult(StepOutcome.Failed("no luck")));
        options.Steps.ForStep("Long", static async (_, cancellationToken) =>
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return StepOutcome.Succeeded();
        });
        string arn;
        await using (var engine = new LocalEngine(options))
        {
            var execution = await engine.StartAsync(
                "Test", TestDefinition.Of(TestSteps.Step("Long"), TestSteps.Step("Bad")), cancellationToken: TestContext.Current.CancellationToken);
            arn = execution.Arn;
            while (execution.State["Bad"].Status != StepStatus.Failed)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }
        }

        await using var second = new LocalEngine(options);
        var resumed = await second.ResumeAsync(arn, TestContext.Current.CancellationToken);
        var state = await resumed.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(("Step 'Bad' failed: no luck", StepStatus.Stopped, 1), (state.FailureReason, state["Long"].Status, state["Long"].AttemptCount));
    }

    [Fact]
    public async Task An_engine_that_goes_away_leaves_its_executions_to_be_resumed()
    {
        using var folder = new TemporaryFolder();
        var ran = new List<string>();
        var running = new TaskCompletionSource();
        string arn;
        var options = new LocalEngineOptions { Folder = folder.Path };
        options.Steps.ForType("Training", async (step, cancellationToken) =>
        {
            if (step.StepName == "Left")
            {
                running.SetResult();
                await Task.Delay(Timeout.Infinite, cancellationToken);
            }

            return StepOutcome.Succeeded(new() { ["Result"] = "from " + step.StepName });
        });
        await using (var engine = new LocalEngine(options))
        {
            var execution = await engine.StartAsync("Test", Definition, cancellationToken: TestContext.Current.CancellationToken);
            arn = execution.Arn;
            await running.Task;
            await Assert.ThrowsAsync<InvalidOperationException>(() => engine.ResumeAsync(arn, TestContext.Current.CancellationToken));
            await using var other = Engine(folder.Path, ran);
            await Assert.ThrowsAsync<InvalidOperationException>(() => other.ResumeAsync(arn, TestContext.Current.CancellationToken));
        }

        await using var second = Engine(folder.Path, ran);
        Assert.Equal(ExecutionStatus.Executing, second.Describe(arn).Status);
        var resumed = await second.ResumeAsync(arn, TestContext.Current.CancellationToken);
        var state = await resumed.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ExecutionStatus.Succeeded, state.Status);
        Assert.Equal(2, state["Left"].AttemptCount);
        Assert.Null(state["Left"].Attempts[0].EndTime);
        Assert.DoesNotContain("Start", ran);
        Assert.Equal(arn, Assert.Single(second.List("Test")).Arn);
    }

    [Fact]
    public async Task An_engine_waits_for_what_runs_before_it_lets_go_of_an_execution()
    {
        using var folder = new TemporaryFolder();
        var running = new TaskCompletionSource();
        var ended = false;
        var options = new LocalEngineOptions { Folder = folder.Path };
        options.Steps.ForType("Training", async (_, cancellationToken) =>
        {
            running.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken).ContinueWith(static _ => { }, TaskScheduler.Default);
            await Task.Delay(200, CancellationToken.None);
            ended = true;
            return StepOutcome.Stopped();
        });
        await using (var engine = new LocalEngine(options))
        {
            await engine.StartAsync("Test", TestDefinition.Of(TestSteps.Step("Long")), cancellationToken: TestContext.Current.CancellationToken);
            await running.Task;
        }

        Assert.True(ended);
    }

    [Fact]
    public async Task A_callback_keeps_its_token()
    {
        using var folder = new TemporaryFolder();
        var definition = TestDefinition.Of(
            """{"Name": "Ask", "Type": "Callback", "SqsQueueUrl": "https://queue", "Arguments": {}, "OutputParameters": [{"OutputName": "n", "OutputType": "Integer"}]}""");
        string arn;
        string token;
        await using (var engine = Engine(folder.Path, []))
        {
            var execution = await engine.StartAsync("Test", definition, cancellationToken: TestContext.Current.CancellationToken);
            arn = execution.Arn;
            token = await TokenAsync(execution);
        }

        await using var second = Engine(folder.Path, []);
        var resumed = await second.ResumeAsync(arn, TestContext.Current.CancellationToken);
        Assert.Equal(token, await TokenAsync(resumed));
        second.AnswerCallback(token, CallbackResult.Success().With("n", 5));
        var state = await resumed.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((ExecutionStatus.Succeeded, 1), (state.Status, state["Ask"].AttemptCount));
        Assert.Equal("""{"OutputParameters":{"n":5}}""", state["Ask"].Properties?.GetRawText());
    }

    [Fact]
    public async Task A_step_that_waits_to_be_tried_again_still_waits()
    {
        using var folder = new TemporaryFolder();
        var clock = new VirtualTimeProvider();
        var definition = TestDefinition.Of(
            TestSteps.Train("Train", "{}", """ "RetryPolicies": [{"ExceptionType": ["Step.THROTTLING"], "IntervalSeconds": 60, "MaxAttempts": 2}]"""),
            TestSteps.Step("Hold"));
        var held = new TaskCompletionSource();
        string arn;
        await using (var engine = new LocalEngine(Options(held)))
        {
            var execution = await engine.StartAsync("Test", definition, cancellationToken: TestContext.Current.CancellationToken);
            arn = execution.Arn;
            await held.Task;
        }

        await using var second = new LocalEngine(Options(null));
        var resumed = await second.ResumeAsync(arn, TestContext.Current.CancellationToken);
        var state = await resumed.WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal((StepStatus.Failed, 3), (state["Train"].Status, state["Train"].AttemptCount));
        Assert.Equal([0.0, 60, 180], state["Train"].Attempts.Select(attempt => (attempt.StartTime - state.StartTime).TotalSeconds));

        LocalEngineOptions Options(TaskCompletionSource? holding)
        {
            var options = new LocalEngineOptions { Folder = folder.Path, TimeProvider = clock, MaxParallelExecutionSteps = 2 };
            options.Steps.ForStep("Train", static (_, _) => Task.FromResult(StepOutcome.Failed("busy", "Step.THROTTLING")));
            options.Steps.ForStep("Hold", async (step, cancellationToken) =>
            {
                if (holding is not null)
                {
                    while (!File.ReadAllText(JournalPath(folder, step.ExecutionArn)).Contains("stepAttemptFailed", StringComparison.Ordinal))
                    {
                        await Task.Delay(5, cancellationToken);
                    }

                    holding.SetResult();
                    await Task.Delay(Timeout.Infinite, cancellationToken);
                }

                return StepOutcome.Succeeded();
            });
            return options;
        }
    }

    [Fact]
    public void A_line_that_is_no_event_with_others_after_it_is_an_error()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["journal.jsonl"], "no event\n{}\n");
        Assert.Contains("Line 1", Assert.Throws<InvalidDataException>(() => JournalReader.Read(folder["journal.jsonl"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_waited_to_be_tried_again_starts_once()
    {
        using var folder = new TemporaryFolder();
        var definition = TestDefinition.Of(
            TestSteps.Step("First"),
            TestSteps.Step("Second"),
            TestSteps.Train("Retried", "{}", """ "RetryPolicies": [{"ExceptionType": ["Step.THROTTLING"], "IntervalSeconds": 0, "MaxAttempts": 5}]"""));
        var failed = new TaskCompletionSource();
        string arn;
        await using (var engine = new LocalEngine(Options(3, async (step, cancellationToken) =>
        {
            if (step is { StepName: "Retried", Attempt: 1 })
            {
                return StepOutcome.Failed("busy", "Step.THROTTLING");
            }

            if (step.StepName == "Retried")
            {
                failed.SetResult();
            }

            await Task.Delay(Timeout.Infinite, cancellationToken);
            return StepOutcome.Succeeded();
        })))
        {
            var execution = await engine.StartAsync("Test", definition, cancellationToken: TestContext.Current.CancellationToken);
            arn = execution.Arn;
            await failed.Task;
        }

        // As if the engine had been killed before the second attempt started.
        var lines = await File.ReadAllLinesAsync(JournalOf(folder, arn), TestContext.Current.CancellationToken);
        var last = Array.FindIndex(lines, static line => line.Contains("stepAttemptFailed", StringComparison.Ordinal));
        await File.WriteAllLinesAsync(JournalOf(folder, arn), lines[..(last + 1)], TestContext.Current.CancellationToken);

        // The slots are taken by the others when its time comes, and again when they end.
        await using var second = new LocalEngine(Options(2, static async (step, cancellationToken) =>
        {
            await Task.Delay(step.StepName switch { "First" => 20, "Second" => 60, _ => 200 }, cancellationToken);
            return StepOutcome.Succeeded();
        }));
        var resumed = await second.ResumeAsync(arn, TestContext.Current.CancellationToken);
        var state = await resumed.WaitAsync(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.Equal((ExecutionStatus.Succeeded, 2), (state.Status, state["Retried"].AttemptCount));

        LocalEngineOptions Options(int parallel, Func<StepContext, CancellationToken, Task<StepOutcome>> execute)
        {
            var options = new LocalEngineOptions { Folder = folder.Path, MaxParallelExecutionSteps = parallel };
            options.Steps.ForType("Training", execute);
            return options;
        }
    }

    [Fact]
    public async Task A_registration_that_the_journal_does_not_know_of_is_not_made_twice()
    {
        using var folder = new TemporaryFolder();
        var definition = TestDefinition.Of("""{"Name": "Register", "Type": "RegisterModel", "Arguments": {"ModelPackageGroupName": "Group"}}""");
        string arn;
        await using (var engine = Engine(folder.Path, []))
        {
            var execution = await engine.StartAsync("Test", definition, cancellationToken: TestContext.Current.CancellationToken);
            await execution.WaitAsync(TestContext.Current.CancellationToken);
            arn = execution.Arn;
        }

        var lines = await File.ReadAllLinesAsync(JournalOf(folder, arn), TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(
            JournalOf(folder, arn),
            lines.TakeWhile(static line => !line.Contains("stepSucceeded", StringComparison.Ordinal)),
            TestContext.Current.CancellationToken);

        await using var second = Engine(folder.Path, []);
        var state = await (await second.ResumeAsync(arn, TestContext.Current.CancellationToken)).WaitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, state["Register"].AttemptCount);
        Assert.Equal(1, state["Register"].Properties?.GetProperty("ModelPackageVersion").GetInt32());
        Assert.Single(Directory.GetFiles(folder["records", "model-packages", "Group"]));
    }

    [Fact]
    public async Task There_has_to_be_an_execution()
    {
        using var folder = new TemporaryFolder();
        await using var engine = Engine(folder.Path, []);
        Assert.Throws<KeyNotFoundException>(() => engine.Describe("arn:aws:sagemaker:us-east-1:000000000000:pipeline/test/execution/abcdefghijkl"));
        Assert.Throws<KeyNotFoundException>(() => engine.Describe("arn:aws:sagemaker:us-east-1:000000000000:pipeline/test/execution/../../x"));
        Assert.Empty(engine.List("Test"));
    }

    private static async Task<string> RunAsync(string folder)
    {
        await using var engine = Engine(folder, []);
        var execution = await engine.StartAsync("Test", Definition, cancellationToken: TestContext.Current.CancellationToken);
        await execution.WaitAsync(TestContext.Current.CancellationToken);
        return execution.Arn;
    }

    private static LocalEngine Engine(string folder, List<string> ran)
    {
        var options = new LocalEngineOptions { Folder = folder, FlushToDisk = false };
        options.Steps.ForType("Training", (step, _) =>
        {
            lock (ran)
            {
                ran.Add(step.StepName);
            }

            return Task.FromResult(StepOutcome.Succeeded(new() { ["Result"] = "from " + step.StepName }));
        });
        return new(options);
    }

    private static string JournalOf(TemporaryFolder folder, string arn) => JournalPath(folder, arn);

    private static string JournalPath(TemporaryFolder folder, string arn) =>
        folder["executions", "test", arn[(arn.LastIndexOf('/') + 1)..], "journal.jsonl"];

    private static IEnumerable<string> Summary(IEnumerable<ExecutionEvent> events) => events
        .Select(static happened => happened switch
        {
            StepSucceeded done => $"succeeded {done.Step}",
            StepsSkipped skipped => $"skipped {string.Join(' ', skipped.Steps.Select(static step => step.Step))}",
            ExecutionEnded ended => $"ended {ended.Status}",
            _ => "",
        })
        .Where(static text => text.Length > 0)
        .Order(StringComparer.Ordinal);

    private static async Task<string> TokenAsync(LocalExecution execution)
    {
        await foreach (var happened in execution.EventsAsync(TestContext.Current.CancellationToken))
        {
            if (happened is CallbackIssued issued)
            {
                return issued.Token;
            }
        }

        throw new InvalidOperationException("No callback was issued.");
    }
}
