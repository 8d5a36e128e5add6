namespace PipelineSdk;

/// <summary>
/// A Lambda function: one that exists (<see cref="FunctionArn"/> only), one that publishing creates or updates (<see cref="FunctionName"/> and code),
/// or one that exists and whose code publishing updates (<see cref="FunctionArn"/> and code).
/// </summary>
public sealed class Lambda
{
    /// <summary>The ARN of a function that exists.</summary>
    public PipelineString? FunctionArn { get; init; }

    /// <summary>The name of a function that publishing creates, or updates if it exists. Length: 1 to 64; pattern: <c>[a-zA-Z0-9-_]+</c>.</summary>
    public string? FunctionName { get; init; }

    /// <summary>The role of the function: an ARN, or a name in the account. Required with <see cref="FunctionName"/>.</summary>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>A Python or other script, or a folder of them, which is zipped. Either this or <see cref="ZippedCodeDir"/>.</summary>
    public string? Script { get; init; }

    /// <summary>A zip file with the code, which goes to S3 below <c>lambda/FUNCTION/code</c>.</summary>
    public string? ZippedCodeDir { get; init; }

    /// <summary>The bucket for <see cref="ZippedCodeDir"/>.</summary>
    /// <value>The default bucket and its prefix by default.</value>
    public string? S3Bucket { get; init; }

    /// <summary>What is called, such as <c>file.function</c>. Required with <see cref="FunctionName"/>.</summary>
    public string? Handler { get; init; }

    /// <summary>How long the function may run, in seconds. Range: 1 to 600, since a step waits no longer.</summary>
    /// <value>120 by default.</value>
    public int Timeout { get; init; } = 120;

    /// <summary>The memory in MB. Range: 128 to 10,240.</summary>
    /// <value>128 by default.</value>
    public int MemorySize { get; init; } = 128;

    /// <summary>The runtime, such as <c>python3.12</c>.</summary>
    /// <value><c>python3.8</c> by default, as in the Python SDK. AWS has ended its support: set a newer one.</value>
    public string Runtime { get; init; } = "python3.8";

    /// <summary>The subnets that the function runs in; none by default.</summary>
    public IReadOnlyList<string> SubnetIds { get; init; } = [];

    /// <summary>The security groups of the function in its subnets; none by default.</summary>
    public IReadOnlyList<string> SecurityGroupIds { get; init; } = [];

    /// <summary>Environment variables; none by default. They are readable by everybody who can describe the function: no secrets.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The ARNs of layers, at most 5; none by default.</summary>
    public IReadOnlyList<string> Layers { get; init; } = [];

    internal bool HasScript => !string.IsNullOrEmpty(Script);

    internal bool HasZip => !string.IsNullOrEmpty(ZippedCodeDir);
}
