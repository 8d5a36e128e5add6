namespace PipelineSdk;

/// <summary>
/// A Lambda function: one that exists (<see cref="FunctionArn"/> only), one that publishing creates or updates (<see
/// cref="FunctionName"/> and code), or one that exists and whose code publishing updates (<see cref="FunctionArn"/> and code).
/// </summary>
public sealed class Lambda
{
    /// <summary>The ARN of a function that exists. Written as the step's <c>FunctionArn</c>.</summary>
    /// <value><see langword="null"/> by default: that of <see cref="FunctionName"/>.</value>
    public PipelineString? FunctionArn { get; init; }

    /// <summary>
    /// The name of a function that publishing creates, or updates if it exists. Length: 1 to 64; pattern: <c>[a-zA-Z0-9-_]+</c>.
    /// </summary>
    /// <value><see langword="null"/> by default.</value>
    public string? FunctionName { get; init; }

    /// <summary>
    /// The role of the function: an ARN, or a name in the account. Required with <see cref="FunctionName"/>. Request field <c>Role</c>
    /// of CreateFunction.
    /// </summary>
    /// <value><see langword="null"/> by default.</value>
    public string? ExecutionRoleArn { get; init; }

    /// <summary>
    /// A Python or other script, or a folder of them, which is zipped and goes with the request. Either this or
    /// <see cref="ZippedCodeDir"/>. Request field <c>Code.ZipFile</c>.
    /// </summary>
    /// <value><see langword="null"/> by default.</value>
    public string? Script { get; init; }

    /// <summary>
    /// A zip file with the code, which goes to S3 below <c>lambda/FUNCTION/code</c>. Request fields <c>Code.S3Bucket</c> and
    /// <c>Code.S3Key</c>.
    /// </summary>
    /// <value><see langword="null"/> by default.</value>
    public string? ZippedCodeDir { get; init; }

    /// <summary>The bucket for <see cref="ZippedCodeDir"/>.</summary>
    /// <value>The default bucket and its prefix by default.</value>
    public string? S3Bucket { get; init; }

    /// <summary>
    /// What is called, such as <c>file.function</c>. Required with <see cref="FunctionName"/>. Request field <c>Handler</c>; length: at
    /// most 128; no spaces.
    /// </summary>
    /// <value><see langword="null"/> by default.</value>
    public string? Handler { get; init; }

    /// <summary>
    /// How long the function may run, in seconds. Request field <c>Timeout</c>; range: 1 to 600, since a step waits no longer.
    /// </summary>
    /// <value>120 by default.</value>
    public int Timeout { get; init; } = 120;

    /// <summary>The memory in MB. Request field <c>MemorySize</c>; range: 128 to 10,240.</summary>
    /// <value>128 by default.</value>
    public int MemorySize { get; init; } = 128;

    /// <summary>The runtime, such as <c>python3.12</c>. Request field <c>Runtime</c>.</summary>
    /// <value><c>python3.8</c> by default, as in the Python SDK. AWS has ended its support: set a newer one.</value>
    public string Runtime { get; init; } = "python3.8";

    /// <summary>The subnets that the function runs in. Request field <c>VpcConfig.SubnetIds</c>; items: at most 16.</summary>
    /// <value>Empty by default: no VPC.</value>
    public IReadOnlyList<string> SubnetIds { get; init; } = [];

    /// <summary>
    /// The security groups of the function in its subnets. Request field <c>VpcConfig.SecurityGroupIds</c>; items: at most 5.
    /// </summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<string> SecurityGroupIds { get; init; } = [];

    /// <summary>
    /// Environment variables. They are readable by everybody who can describe the function: no secrets. Request field
    /// <c>Environment.Variables</c>; at most 4 KB together.
    /// </summary>
    /// <value>Empty by default.</value>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The ARNs of layers. Request field <c>Layers</c>; items: at most 5.</summary>
    /// <value>Empty by default.</value>
    public IReadOnlyList<string> Layers { get; init; } = [];

    internal bool HasScript => !string.IsNullOrEmpty(Script);

    internal bool HasZip => !string.IsNullOrEmpty(ZippedCodeDir);
}
