using PipelineSdk.Arguments;

namespace PipelineSdk.Tests.Misuses;

/// <summary>What the misuses are made of.</summary>
internal static class MisusePipelines
{
    public const string Arn = "arn:aws:lambda:us-west-2:123456789012:function:f";

    public static Pipeline Of(params IPipelineStep[] steps) => new("Wrong") { Steps = steps };

    public static ProcessingStep Processing(string output = "report", params PropertyFile[] files) => new("Process", new()
    {
        RoleArn = "arn:aws:iam::123456789012:role/R",
        AppSpecification = new() { ImageUri = "image" },
        ProcessingResources = new() { ClusterConfig = new() { InstanceCount = 1, InstanceType = "ml.m5.xlarge", VolumeSizeInGB = 30 } },
        ProcessingOutputConfig = new() { Outputs = [new() { OutputName = output }] },
    })
    {
        PropertyFiles = files,
    };

    public static TrainingStep Training(string name = "Train") => new(name, new()
    {
        RoleArn = "arn:aws:iam::123456789012:role/R",
        OutputDataConfig = new() { S3OutputPath = "s3://bucket/model" },
    });

    public static LambdaStep Call(string name, PipelineValue input) => new(name, Arn) { Inputs = new() { ["x"] = input } };

    public static ConditionStep Check(PipelineValue left, params IPipelineStep[] ifSteps) => new("Check")
    {
        Conditions = [new ConditionEquals(left, 1)],
        IfSteps = ifSteps.Length == 0 ? [new FailStep("Stop")] : ifSteps,
    };

    public static Pipeline Retrying(RetryPolicy policy)
    {
        var step = Processing();
        step.AddRetryPolicy(policy);
        return Of(step);
    }

    public static Pipeline Cached(CacheConfig cache)
    {
        var step = Processing();
        step.CacheConfig = cache;
        return Of(step);
    }

    public static Pipeline Functions(Lambda function) => Of(new LambdaStep("L", function));

    public static Pipeline With(params IPipelineParameter[] parameters) => new("Wrong")
    {
        Parameters = parameters,
        Steps = [new LambdaStep("Use", Arn) { Inputs = new(parameters.Select(static (value, i) => KeyValuePair.Create($"x{i}", (PipelineValue)value))) }],
    };
}
