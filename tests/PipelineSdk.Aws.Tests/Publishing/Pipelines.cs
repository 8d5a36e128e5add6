using System.Globalization;

namespace PipelineSdk.Aws.Tests.Publishing;

/// <summary>The pipelines of these tests; each call makes a new one.</summary>
internal static class Pipelines
{
    public const string LambdaHandler = "index.handler";

    /// <summary>A pipeline with the local script <c>prepare.py</c>.</summary>
    public static Pipeline WithScript(string name, string message = "stop", params IPipelineStep[] more)
    {
        var mode = new ParameterString("Mode", "fast");
        var processor = new ScriptProcessor("Runner", "image:1", ["python3"], 1, "ml.m5.large");
        return new(name)
        {
            Parameters = [mode],
            Steps =
            [
                new ProcessingStep("Prepare", processor.Run("prepare.py", arguments: [mode])),
                new FailStep("Stop", message),
                .. more,
            ],
        };
    }

    /// <summary>A pipeline whose definition is longer than a number of bytes.</summary>
    public static Pipeline Large(string name, int bytes) => new(name)
    {
        Steps =
        [
            .. Enumerable.Range(0, (bytes / 2500) + 1).Select(static i =>
                new FailStep($"Fail{i.ToString(CultureInfo.InvariantCulture)}", new string('x', 2500))),
        ],
    };

    /// <summary>A function with the local script <c>index.py</c>.</summary>
    public static PipelineSdk.Lambda Function(string name, string role, int timeout = 120) => new()
    {
        FunctionName = name,
        ExecutionRoleArn = role,
        Script = "index.py",
        Handler = LambdaHandler,
        Runtime = "python3.12",
        Timeout = timeout,
    };
}
