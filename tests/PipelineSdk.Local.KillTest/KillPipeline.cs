using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace PipelineSdk.Local.KillTest;

/// <summary>
/// A pipeline of 60 steps in ten groups of six: a processing job, two training jobs beside each other, a condition on what the processing job found,
/// and a step in each branch: a registration, and a Lambda function or a callback.
/// </summary>
internal static class KillPipeline
{
    public const string Name = "Kill";

    /// <summary>The file in the engine's folder to which each job writes before it does anything.</summary>
    public const string Ledger = "ledger.txt";

    private const int Groups = 10;

    private static readonly Lock Gate = new();

    public static PipelineDefinition Definition { get; } = PipelineDefinition.Parse(new JsonObject
    {
        ["Version"] = "2020-12-01",
        ["Metadata"] = new JsonObject(),
        ["Parameters"] = new JsonArray(),
        ["Steps"] = new JsonArray([.. Enumerable.Range(0, Groups).SelectMany(StepsOf).Select(static step => JsonNode.Parse(step))]),
    }.ToJsonString());

    public static LocalEngineOptions Options(string folder)
    {
        var options = new LocalEngineOptions { Folder = folder, MaxParallelExecutionSteps = 4 };
        options.Jobs
            .ForImage("prepare", (job, cancellationToken) => PrepareAsync(folder, job, cancellationToken))
            .ForImage("train", (job, cancellationToken) => TrainAsync(folder, job, cancellationToken));
        options.Lambdas.Add("tell", static input => new() { ["told"] = input.GetProperty("text").GetString() });
        foreach (var step in Definition.AllSteps.Where(static step => step.Type == "Callback"))
        {
            options.Callbacks.ForStep(step.Name, static request => CallbackResult.Success().With("answer", request.Arguments["text"].GetString()!));
        }

        return options;
    }

    private static string[] StepsOf(int group) =>
    [
        $$$"""
        {"Name": "Prepare{{{group}}}", "Type": "Processing", "DependsOn": [{{{After(group)}}}], "Arguments": {
            "AppSpecification": {"ImageUri": "prepare"}, "Environment": {"GROUP": "{{{group}}}"},
            "ProcessingOutputConfig": {"Outputs": [
                {"OutputName": "data", "S3Output": {"S3Uri": "s3://lake/{{{group}}}/data", "LocalPath": "/opt/ml/processing/data"}},
                {"OutputName": "report", "S3Output": {"S3Uri": "s3://lake/{{{group}}}/report", "LocalPath": "/opt/ml/processing/report"} }]} },
         "PropertyFiles": [{"PropertyFileName": "Report", "OutputName": "report", "FilePath": "report.json"}]}
        """,
        Train(group, "First"),
        Train(group, "Second"),
        $$$"""
        {"Name": "Check{{{group}}}", "Type": "Condition", "DependsOn": ["First{{{group}}}"], "Arguments": {
            "Conditions": [{"Type": "LessThan", "RightValue": 5, "LeftValue": {
                "Std:JsonGet": {"PropertyFile": {"Get": "Steps.Prepare{{{group}}}.PropertyFiles.Report"}, "Path": "group"} } }],
            "IfSteps": [{"Name": "Register{{{group}}}", "Type": "RegisterModel", "Arguments": {"ModelPackageGroupName": "trees", "InferenceSpecification": {
                "Containers": [{"Image": "train", "ModelDataUrl": {"Get": "Steps.First{{{group}}}.ModelArtifacts.S3ModelArtifacts"} }]} } }],
            "ElseSteps": [{{{Tell(group)}}}]}}
        """,
    ];

    private static string After(int group) => group % 3 == 0 ? "" : $"\"Second{group - 1}\"";

    private static string Train(int group, string name) => $$$"""
        {"Name": "{{{name}}}{{{group}}}", "Type": "Training",
         "RetryPolicies": [{"ExceptionType": ["SageMaker.CAPACITY_ERROR"], "IntervalSeconds": 0, "MaxAttempts": 5}], "Arguments": {
            "AlgorithmSpecification": {"TrainingImage": "train", "TrainingInputMode": "File"}, "OutputDataConfig": {"S3OutputPath": "s3://lake/models"},
            "InputDataConfig": [{"ChannelName": "data", "DataSource": {"S3DataSource": {"S3DataType": "S3Prefix",
                "S3Uri": {"Get": "Steps.Prepare{{{group}}}.ProcessingOutputConfig.Outputs['data'].S3Output.S3Uri"}} } }]}}
        """;

    private static string Tell(int group) => group % 2 == 0
        ? $$$"""
          {"Name": "Tell{{{group}}}", "Type": "Lambda", "FunctionArn": "arn:aws:lambda:us-east-1:000000000000:function:tell",
           "Arguments": {"text": "{{{group}}}"}, "OutputParameters": [{"OutputName": "told", "OutputType": "String"}]}
          """
        : $$$"""
          {"Name": "Tell{{{group}}}", "Type": "Callback", "SqsQueueUrl": "https://queue",
           "Arguments": {"text": "{{{group}}}"}, "OutputParameters": [{"OutputName": "answer", "OutputType": "String"}]}
          """;

    private static async Task PrepareAsync(string folder, JobContext job, CancellationToken cancellationToken)
    {
        await NoteAsync(folder, job, cancellationToken);
        var group = job.Environment["GROUP"];
        await File.WriteAllTextAsync(Path.Combine(job.Outputs["data"], "data.csv"), string.Concat(Enumerable.Repeat(group + "\n", 10_000)), cancellationToken);
        await File.WriteAllTextAsync(Path.Combine(job.Outputs["report"], "report.json"), $"{{\"group\": {group}}}", cancellationToken);
    }

    private static async Task TrainAsync(string folder, JobContext job, CancellationToken cancellationToken)
    {
        await NoteAsync(folder, job, cancellationToken);
        if (job.Attempt == 1 && job.StepName is "First1" or "Second4")
        {
            throw new StepFaultException("No capacity.", "SageMaker.CAPACITY_ERROR");
        }

        var hash = SHA256.HashData(await File.ReadAllBytesAsync(job.Inputs.File("data"), cancellationToken));
        await File.WriteAllTextAsync(Path.Combine(job.ModelFolder, "model.txt"), Convert.ToHexStringLower(hash), cancellationToken);
        job.ReportMetric("size", job.Inputs.Files("data").Sum(static file => new FileInfo(file).Length));
    }

    /// <summary>One write at the end of the file, which a kill leaves whole or undone.</summary>
    private static async Task NoteAsync(string folder, JobContext job, CancellationToken cancellationToken)
    {
        var line = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{job.StepName} {job.Attempt}\n"));
        lock (Gate)
        {
            using var file = new FileStream(Path.Combine(folder, Ledger), FileMode.Append, FileAccess.Write, FileShare.Read, 0);
            file.Write(line);
        }

        await Task.Delay(5, cancellationToken);
    }
}
