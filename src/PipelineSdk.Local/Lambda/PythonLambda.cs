using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>A Lambda function in Python, which runs as a process of this machine.</summary>
internal sealed class PythonLambda(PythonFunction function, HostRunner runner) : ILambdaCode
{
    private const string Folder = "/var/runtime";
    private const string Task = "/var/task";

    public string Name => $"Python function '{function.Handler}', {runner.Sandbox.Name}";

    public async Task<JsonObject> InvokeAsync(StepContext step, CancellationToken cancellationToken)
    {
        if (!runner.HasPython)
        {
            throw new StepFaultException($"There is no '{runner.Python}' on this machine.");
        }

        using var log = JobSetup.StartLog(step);
        var folder = new JobFolder(step.Folder);
        await function.PlaceAsync(folder.CreateFolder(Task), cancellationToken).ConfigureAwait(false);
        folder.WriteJson($"{Folder}/event.json", JsonValues.ToObject(step.Arguments));
        await File.WriteAllTextAsync(folder.Map($"{Folder}/bootstrap.py"), LambdaBootstrap.Text, cancellationToken).ConfigureAwait(false);
        using var session = new HostSession(runner, folder, Environment(step), log);
        var code = await RunAsync(session, cancellationToken).ConfigureAwait(false);
        return Read(folder, code, log);
    }

    private Dictionary<string, string> Environment(StepContext step)
    {
        var arn = step.Resolved.TextMember("FunctionArn") ?? "";
        return new(function.Environment, StringComparer.Ordinal)
        {
            ["AWS_REGION"] = step.Environment.Region,
            ["AWS_DEFAULT_REGION"] = step.Environment.Region,
            ["AWS_LAMBDA_FUNCTION_NAME"] = LambdaFunctions.NameOf(arn),
            ["AWS_LAMBDA_FUNCTION_VERSION"] = "$LATEST",
            ["LAMBDA_TASK_ROOT"] = Task,
            ["_HANDLER"] = function.Handler,
        };
    }

    private async Task<int> RunAsync(HostSession session, CancellationToken cancellationToken)
    {
        var seconds = function.Timeout.TotalSeconds.ToString(CultureInfo.InvariantCulture);
        string[] command = ["python3", $"{Folder}/bootstrap.py", session.PathOf(Folder), session.PathOf(Task), function.Handler, seconds];
        using var time = new CancellationTokenSource(function.Timeout);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(time.Token, cancellationToken);
        var process = await session.StartAsync(command, Task, session.Environment(), runner.Network).ConfigureAwait(false);
        await using (process.ConfigureAwait(false))
        {
            try
            {
                return await process.RunAsync(TimeSpan.Zero, both.Token).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
            {
                throw new StepFaultException($"The function ran for longer than its timeout of {seconds} seconds.");
            }
        }
    }

    private static JsonObject Read(JobFolder folder, int code, JobLog log)
    {
        var file = new FileInfo(folder.Map($"{Folder}/answer.json"));
        if (!folder.HasNoLinksOn(file.FullName) || !file.Exists || file.Length == 0)
        {
            throw new StepFaultException($"The function ended with the exit code {code} and without an answer.{JobRun.EndOf(log)}");
        }

        var answer = JsonElement.Parse(File.ReadAllBytes(file.FullName), JsonValues.ReadOptions);
        if (answer.Member("error") is { ValueKind: JsonValueKind.Object } error)
        {
            throw new StepFaultException($"The function failed: {error.TextMember("errorType")}: {error.TextMember("errorMessage")}");
        }

        return answer.Member("result") is { ValueKind: JsonValueKind.Object } result
            ? JsonValues.ToObject(result)
            : throw new StepFaultException($"The function's answer is no JSON object: {Text.Cut(answer.Member("result").AsText(), 100)}");
    }
}
