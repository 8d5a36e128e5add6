namespace PipelineSdk;

/// <summary>A Lambda function that publishing creates or updates before the pipeline is created.</summary>
/// <param name="StepName">The first step that calls it.</param>
/// <param name="Function">The function as it was declared.</param>
/// <param name="FunctionArn">Its ARN.</param>
public sealed record LambdaAsset(string StepName, Lambda Function, string FunctionArn) : PipelineAsset(StepName)
{
    /// <summary>Whether the function is created if it does not exist; otherwise only its code is updated.</summary>
    public bool CreatesFunction => Function.FunctionArn is null;

    /// <summary>The function's name, or its ARN where no name was given: what Lambda's operations take.</summary>
    public string FunctionName => string.IsNullOrEmpty(Function.FunctionName) ? FunctionArn : Function.FunctionName;

    /// <summary>The ARN of the function's role, or <see langword="null"/> where only code is updated.</summary>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>The code, to be zipped and sent with the request; or <see langword="null"/> if it lies in S3.</summary>
    public Archive? Archive { get; init; }

    /// <summary>The code's place in S3, where a <see cref="FileAsset"/> puts it; or <see langword="null"/> if it is sent with the request.</summary>
    public string? CodeS3Uri { get; init; }
}
