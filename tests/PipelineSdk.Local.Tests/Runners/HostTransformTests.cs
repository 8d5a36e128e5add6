namespace PipelineSdk.Local.Tests.Runners;

public sealed class HostTransformTests
{
    [Theory]
    [MemberData(nameof(TestSandbox.All), MemberType = typeof(TestSandbox))]
    public async Task A_model_server_without_network_is_asked_over_a_socket(string sandbox)
    {
        TestSandbox.RequirePython();
        await using var host = await HostAsync(TestSandbox.Of(sandbox), "1\n2\n");

        var state = await host.RunAsync(ModelServerScript.Model, ModelServerScript.Transform);

        Assert.True(state.Status == ExecutionStatus.Succeeded, state["Transform"].FailureReason);
        Assert.Equal("101\n102\n", host.Store.ReadText("s3://lake/out/x.csv.out"));
        var log = host.Log("Transform").Split('\n');
        Assert.Equal("serve note true", log[0]);
        Assert.Equal(
            ["/invocations text/csv text/csv '1\\n'", "/invocations text/csv text/csv '2\\n'"],
            log[1..].Where(static line => line.StartsWith("/invocations", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Servers_of_several_transforms_listen_on_the_same_port()
    {
        TestSandbox.RequirePython();
        await using var host = await HostAsync(TestSandbox.Of("bubblewrap"), "1\n");

        var state = await host.RunAsync(
            ModelServerScript.Model,
            ModelServerScript.Transform,
            ModelServerScript.Transform.Replace("\"Name\": \"Transform\"", "\"Name\": \"Other\"", StringComparison.Ordinal)
                .Replace("lake/out", "lake/other", StringComparison.Ordinal));

        Assert.Equal(ExecutionStatus.Succeeded, state.Status);
        Assert.Equal(("101\n", "101\n"), (host.Store.ReadText("s3://lake/out/x.csv.out"), host.Store.ReadText("s3://lake/other/x.csv.out")));
    }

    [Fact]
    public async Task Without_a_sandbox_a_server_is_told_its_port()
    {
        TestSandbox.RequirePython();
        await using var host = await ModelServerScript.PrepareAsync(
            static folder => new HostRunner { Sandbox = new NoSandbox() }.ForImage(
                "*/adder:*", "/bin/sh", "-c", $"PORT=$SAGEMAKER_BIND_TO_PORT ML=$SAGEMAKER_BASE_DIR exec python3 '{folder["server.py"]}' \"$@\"", "sh"),
            "1\n");

        var state = await host.RunAsync(ModelServerScript.Model, ModelServerScript.Transform);

        Assert.True(state.Status == ExecutionStatus.Succeeded, state["Transform"].FailureReason);
        Assert.Equal("101\n", host.Store.ReadText("s3://lake/out/x.csv.out"));
    }

    [Fact]
    public async Task An_error_of_the_model_is_told()
    {
        TestSandbox.RequirePython();
        await using var host = await HostAsync(TestSandbox.Of("bubblewrap"), "1\nx\n");
        var state = await host.RunAsync(ModelServerScript.Model, ModelServerScript.Transform);
        Assert.Equal("The model answered with 500: invalid literal for int() with base 10: 'x'", state["Transform"].FailureReason);
    }

    [Fact]
    public async Task A_server_that_does_not_start_is_an_error()
    {
        var sandbox = TestSandbox.Of("bubblewrap");
        await using var host = await ModelServerScript.PrepareAsync(
            _ => new HostRunner { Sandbox = sandbox }.ForImage("*/adder:*", "/bin/sh", "-c", "echo no licence; exit 9"), "1\n");
        var state = await host.RunAsync(ModelServerScript.Model, ModelServerScript.Transform);
        Assert.Equal(
            "The model server ended with the exit code 9 before it answered pings. Its log ends with: no licence", state["Transform"].FailureReason);
    }

    private static Task<HostPipeline> HostAsync(Sandbox sandbox, string input) => ModelServerScript.PrepareAsync(
        folder => new HostRunner { Sandbox = sandbox }.ForImage("*/adder:*", "python3", folder["server.py"]), input);
}
