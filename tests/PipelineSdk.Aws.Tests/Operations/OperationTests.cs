using System.Text.RegularExpressions;
using PipelineSdk.Aws.Tests.Infrastructure;

namespace PipelineSdk.Aws.Tests.Operations;

/// <summary>
/// Our requests are the Python SDK's for the same call, but for the differences listed in <see cref="OperationDifference"/>.
/// </summary>
public sealed partial class OperationTests
{
    private static readonly Dictionary<string, OperationCall> Calls = new(
        PublishingCalls.All.Concat(ExecutionCalls.All).Concat(TriggerCalls.All));

    public static TheoryData<string> Names => [.. Operation.All.Select(static entry => entry.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Requests_are_those_of_the_Python_SDK(string name)
    {
        var call = Calls[name];
        var service = new OperationServer(name, call.Exists);
        await using var server = new ScriptedServer((request, _) => service.Answer(request));
        using var session = TestAws.Session(server.Url, options =>
        {
            options.Aws = TestAws.Options(server.Url, "us-west-2");
            options.AccountId = "123456789012";
            options.Role = "SageMakerRole";
        });

        await call.Run(session, TestContext.Current.CancellationToken);

        Assert.Equal(
            OperationDifference.Expected(name),
            server.Requests.Select(OperationServer.Call).OfType<string>().Select(static text => Hash().Replace(text, "HASH")));
    }

    [Fact]
    public void Every_call_and_every_difference_has_an_entry_and_a_reason()
    {
        Assert.Equal(
            Operation.All.Select(static entry => entry.Name).Order(StringComparer.Ordinal), Calls.Keys.Order(StringComparer.Ordinal));
        Assert.All(OperationDifference.All, static item =>
        {
            Assert.NotEmpty(Operation.Find(item.Key).Calls);
            Assert.All(item.Value, static difference => Assert.EndsWith(".", difference.Reason, StringComparison.Ordinal));
        });
    }

    [GeneratedRegex("[0-9a-f]{64}")]
    private static partial Regex Hash();
}
