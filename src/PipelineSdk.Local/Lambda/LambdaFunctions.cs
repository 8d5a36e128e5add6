namespace PipelineSdk.Local;

/// <summary>What stands in for Lambda functions, by their ARN or name.</summary>
public sealed class LambdaFunctions
{
    private readonly Dictionary<string, Func<JsonElement, CancellationToken, Task<JsonObject>>> _functions = new(StringComparer.Ordinal);

    /// <summary>Runs a function as a delegate.</summary>
    /// <param name="function">The function's ARN or name.</param>
    /// <param name="invoke">Is given the step's inputs as a JSON object; gives the function's answer, whose members are the step's outputs.</param>
    /// <returns>These functions.</returns>
    public LambdaFunctions Add(string function, Func<JsonElement, CancellationToken, Task<JsonObject>> invoke)
    {
        ArgumentException.ThrowIfNullOrEmpty(function);
        ArgumentNullException.ThrowIfNull(invoke);
        _functions[function] = invoke;
        return this;
    }

    /// <summary>Runs a function as a delegate.</summary>
    /// <param name="function">The function's ARN or name.</param>
    /// <param name="invoke">Is given the step's inputs as a JSON object; gives the function's answer, whose members are the step's outputs.</param>
    /// <returns>These functions.</returns>
    public LambdaFunctions Add(string function, Func<JsonElement, JsonObject> invoke)
    {
        ArgumentNullException.ThrowIfNull(invoke);
        return Add(function, (input, _) => Task.FromResult(invoke(input)));
    }

    internal Func<JsonElement, CancellationToken, Task<JsonObject>>? Find(string function) =>
        _functions.GetValueOrDefault(function) ?? _functions.GetValueOrDefault(NameOf(function));

    internal IEnumerable<string> Names => _functions.Keys;

    /// <summary>The name in <c>arn:aws:lambda:REGION:ACCOUNT:function:NAME:QUALIFIER</c>.</summary>
    private static string NameOf(string function) => function.Split(':') is [_, _, _, _, _, "function", var name, ..] ? name : function;
}
