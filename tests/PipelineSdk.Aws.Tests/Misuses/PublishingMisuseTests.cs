using System.Text.RegularExpressions;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Misuses;

/// <summary>The rows of <c>tests/PipelineSdk.Tests/Misuses/misuses.md</c> that go wrong on publishing.</summary>
public sealed partial class PublishingMisuseTests
{
    private static readonly Dictionary<string, Func<Pipeline, PipelineSession, Task>> Calls = new()
    {
        ["golden-extended/create: no role"] = static (pipeline, session) => pipeline.CreateAsync(session, cancellationToken: Cancellation),
        ["golden-extended/update: no role"] = static (pipeline, session) => pipeline.UpdateAsync(session, cancellationToken: Cancellation),
        ["golden-extended/upsert: no role"] = static (pipeline, session) => pipeline.UpsertAsync(session, cancellationToken: Cancellation),
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string> Names => [.. Calls.Keys];

    [Fact]
    public void Every_misuse_of_the_table_has_a_test() =>
        Assert.Equal(Row.Matches(File.ReadAllText(Table())).Select(static match => match.Groups[1].Value), Calls.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Without_a_role_nothing_is_sent_but_the_question_who_is_calling(string name)
    {
        await using var server = new ScriptedServer(static (_, _) => new(200, """
            <GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
            <Arn>arn:aws:iam::123456789012:user/me</Arn><UserId>ME</UserId><Account>123456789012</Account>
            </GetCallerIdentityResult></GetCallerIdentityResponse>
            """) { ContentType = "text/xml" });
        using var session = TestAws.Session(server.Url, static options => options.Role = null);

        var error = await Assert.ThrowsAsync<PipelineSessionException>(() => Calls[name](new("P") { Steps = [new FailStep("F")] }, session));

        Assert.Equal(
            "No role for the pipeline is configured, and the current identity 'arn:aws:iam::123456789012:user/me' is no role that SageMaker could take. " +
            "Set PipelineSessionOptions.Role, or the role of the call, to the ARN or name of a role that trusts sagemaker.amazonaws.com.",
            error.Message);
        Assert.Single(server.Requests);
    }

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

    [GeneratedRegex(@"^\| ([^|]+) \| exception on publishing \|", RegexOptions.Multiline)]
    private static partial Regex Row { get; }
}
