using System.Text.RegularExpressions;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Misuses;

/// <summary>The rows of <c>tests/PipelineSdk.Tests/Misuses/misuses.md</c> that are answered on publishing.</summary>
public sealed partial class PublishingMisuseTests
{
    private static readonly PipelineSchedule Hourly = PipelineSchedule.Rate(TimeSpan.FromHours(1));

    private static readonly Dictionary<string, Func<Pipeline, PipelineSession, Task>> WithoutRole = new()
    {
        ["golden-extended/create: no role"] = static (pipeline, session) => pipeline.CreateAsync(session, cancellationToken: Cancellation),
        ["golden-extended/update: no role"] = static (pipeline, session) => pipeline.UpdateAsync(session, cancellationToken: Cancellation),
        ["golden-extended/upsert: no role"] = static (pipeline, session) => pipeline.UpsertAsync(session, cancellationToken: Cancellation),
        ["golden-extended/triggers: no role"] =
            static (pipeline, session) => pipeline.PutTriggersAsync(session, [Hourly], cancellationToken: Cancellation),
    };

    private static readonly Dictionary<string, (PipelineSchedule[] Triggers, string Problem)> Refused = new()
    {
        ["golden-extended/schedule: parameters without defaults"] = ([Hourly], "'P': The parameter 'Depth' has no value: it has no default, and none was given."),
        ["golden-extended/triggers: none"] = ([], "There are none: give at least one."),
    };

    private static readonly Dictionary<string, (PipelineSchedule Schedule, string Expression)> Accepted = new()
    {
        ["golden-extended/schedule: at"] = (PipelineSchedule.At(new(2024, 5, 1, 7, 30, 0, TimeSpan.Zero)), "at(2024-05-01T07:30:00)"),
        ["golden-extended/schedule: rate"] = (PipelineSchedule.Rate(TimeSpan.FromHours(2)), "rate(2 hours)"),
        ["golden-extended/schedule: cron"] = (PipelineSchedule.Cron("0/15 8 * * ? *"), "cron(0/15 8 * * ? *)"),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> NamesWithoutRole => [.. WithoutRole.Keys];

    public static TheoryData<string> RefusedNames => [.. Refused.Keys];

    public static TheoryData<string> AcceptedNames => [.. Accepted.Keys];

    [Fact]
    public void Every_row_has_a_test()
    {
        Assert.Equal(RowsOf("exception on publishing"), WithoutRole.Keys.Concat(Refused.Keys).Order(StringComparer.Ordinal));
        Assert.Equal(
            RowsOf("accepted on publishing"),
            Accepted.Keys.Append("golden-extended/triggers: describe without a name").Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(NamesWithoutRole))]
    public async Task Without_a_role_nothing_is_sent_but_the_question_who_is_calling(string name)
    {
        await using var server = new ScriptedServer(static (_, _) => new(200, """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
            <Arn>arn:aws:iam::123456789012:user/me</Arn><UserId>ME</UserId><Account>123456789012</Account>
            </GetCallerIdentityResult></GetCallerIdentityResponse>
            """) { ContentType = "text/xml" });
        using var session = TestAws.Session(server.Url, static options => options.Role = null);

        var error = await Assert.ThrowsAsync<PipelineSessionException>(() => WithoutRole[name](NewPipeline(), session));

        Assert.Equal(
            "No role for the pipeline is configured, and the current identity 'arn:aws:iam::123456789012:user/me' is no role that SageMaker could take. " +
            "Set PipelineSessionOptions.Role, or the role of the call, to the ARN or name of a role that trusts sagemaker.amazonaws.com.",
            error.Message);
        Assert.Single(server.Requests);
    }

    [Theory]
    [MemberData(nameof(RefusedNames))]
    public async Task Is_refused_before_any_call(string name)
    {
        await using var service = new ScriptedService();
        using var session = TestAws.Session(service.Url);
        var pipeline = NewPipeline(new ParameterInteger("Depth"));

        var error = await Assert.ThrowsAsync<PipelineTriggerException>(
            () => pipeline.PutTriggersAsync(session, Refused[name].Triggers, cancellationToken: Cancellation));

        Assert.Equal([Refused[name].Problem], error.Problems);
        Assert.Empty(service.Operations);
    }

    [Theory]
    [MemberData(nameof(AcceptedNames))]
    public void Is_written(string name) => Assert.Equal(Accepted[name].Expression, Accepted[name].Schedule.Expression);

    [Fact]
    public async Task The_trigger_without_a_name_has_the_pipelines()
    {
        await using var server = new ScriptedServer(static (_, _) => ScriptedReply.Ok("""{"Name":"P"}"""));
        using var session = TestAws.Session(server.Url);

        var trigger = await NewPipeline().DescribeTriggerAsync(session, cancellationToken: Cancellation);

        Assert.Equal("P", trigger.Name);
        Assert.Equal("/schedules/P", Assert.Single(server.Requests).Target);
    }

    private static Pipeline NewPipeline(params IPipelineParameter[] parameters) => new("P") { Parameters = parameters, Steps = [new FailStep("F")] };

    private static IEnumerable<string> RowsOf(string answer) => Row.Matches(File.ReadAllText(Table()))
        .Where(match => match.Groups[2].Value == answer)
        .Select(static match => match.Groups[1].Value)
        .Order(StringComparer.Ordinal);

    private static string Table()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            var table = Path.Combine(directory.FullName, "tests", "PipelineSdk.Tests", "Misuses", "misuses.md");
            if (File.Exists(table))
            {
                return table;
            }
        }

        throw new FileNotFoundException("There is no tests/PipelineSdk.Tests/Misuses/misuses.md above the test program.");
    }

    [GeneratedRegex(@"^\| ([^|]+) \| ([a-z ]+) \|", RegexOptions.Multiline)]
    private static partial Regex Row { get; }
}
