namespace PipelineSdk.Local;

/// <summary>What stands in for Lambda functions, by their ARN or name.</summary>
public sealed class LambdaFunctions
{
    private static readonly TimeSpan DefaultTimeout = TimeSpan.FromSeconds(120);

    private readonly Dictionary<string, Func<HostRunner?, ILambdaCode>> _functions = new(StringComparer.Ordinal);

    /// <summary>Runs a function as a delegate.</summary>
    /// <param name="function">The function's ARN or name.</param>
    /// <param name="invoke">
    /// Is given the step's inputs as a JSON object; gives the function's answer, whose members are the step's outputs.
    /// </param>
    /// <returns>These functions.</returns>
    public LambdaFunctions Add(string function, Func<JsonElement, CancellationToken, Task<JsonObject>> invoke)
    {
        ArgumentException.ThrowIfNullOrEmpty(function);
        ArgumentNullException.ThrowIfNull(invoke);
        _functions[function] = _ => new DelegateLambda(invoke);
        return this;
    }

    /// <summary>Runs a function as a delegate.</summary>
    /// <param name="function">The function's ARN or name.</param>
    /// <param name="invoke">
    /// Is given the step's inputs as a JSON object; gives the function's answer, whose members are the step's outputs.
    /// </param>
    /// <returns>These functions.</returns>
    public LambdaFunctions Add(string function, Func<JsonElement, JsonObject> invoke)
    {
        ArgumentNullException.ThrowIfNull(invoke);
        return Add(function, (input, _) => Task.FromResult(invoke(input)));
    }

    /// <summary>
    /// Runs a function's Python code as a process of this machine, with the Python and in the sandbox of the engine's first <see
    /// cref="HostRunner"/>, or of one with all defaults.
    /// </summary>
    /// <param name="function">The function's ARN or name.</param>
    /// <param name="path">The file, or the folder with all of the function's files.</param>
    /// <param name="handler">
    /// What is called, such as <c>file.function</c>; <see langword="null"/>: <c>lambda_handler</c> of <paramref name="path"/>, a file.
    /// </param>
    /// <param name="timeout">How long it may run, at most 10 minutes; <see langword="null"/>: 120 seconds.</param>
    /// <returns>These functions.</returns>
    public LambdaFunctions AddPython(string function, string path, string? handler = null, TimeSpan? timeout = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(function);
        ArgumentException.ThrowIfNullOrEmpty(path);
        var code = PythonFunction.OfFile(path, handler, timeout ?? DefaultTimeout);
        _functions[function] = runner => new PythonLambda(code, runner ?? new());
        return this;
    }

    /// <param name="function">The function's ARN or name.</param>
    /// <param name="runner">How processes of this machine run.</param>
    internal ILambdaCode? Find(string function, HostRunner? runner) =>
        (_functions.GetValueOrDefault(function) ?? _functions.GetValueOrDefault(NameOf(function)))?.Invoke(runner);

    internal IEnumerable<string> Names => _functions.Keys;

    /// <summary>The name in <c>arn:aws:lambda:REGION:ACCOUNT:function:NAME:QUALIFIER</c>.</summary>
    internal static string NameOf(string function) => function.Split(':') is [_, _, _, _, _, "function", var name, ..] ? name : function;
}
