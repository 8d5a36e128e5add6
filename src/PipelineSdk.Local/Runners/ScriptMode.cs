namespace PipelineSdk.Local;

/// <summary>
/// What the frameworks' images do with a training job in script mode: start its script with its hyperparameters as arguments.
/// </summary>
internal static class ScriptMode
{
    private const string Reserved = "sagemaker_";
    private const string Objective = "_tuning_objective_metric";

    /// <summary>The hyperparameters that are the script's own, by name.</summary>
    public static IReadOnlyList<KeyValuePair<string, JsonElement>> OwnParameters(IReadOnlyDictionary<string, string> hyperParameters) =>
        Select(hyperParameters, static name => !IsReserved(name));

    /// <summary>The hyperparameters that tell the image what to do.</summary>
    public static IReadOnlyList<KeyValuePair<string, JsonElement>> ServiceParameters(IReadOnlyDictionary<string, string> hyperParameters) =>
        Select(hyperParameters, IsReserved);

    /// <summary><c>--name value</c> for each of the script's hyperparameters; <c>-n value</c> for a name of one letter.</summary>
    public static IReadOnlyList<string> Arguments(IReadOnlyDictionary<string, string> hyperParameters) =>
    [
        .. OwnParameters(hyperParameters).SelectMany(static parameter => (string[])
            [parameter.Key.Length > 1 ? $"--{parameter.Key}" : $"-{parameter.Key}", ArgumentOf(parameter.Value)]),
    ];

    /// <summary>The command that starts a script from its folder.</summary>
    public static IReadOnlyList<string> Command(string program, string python, bool isPackage, IReadOnlyList<string> arguments) =>
        isPackage ? [python, "-m", Path.GetFileNameWithoutExtension(program), .. arguments]
        : NeedsPython(program) ? [python, program, .. arguments]
        : [$"./{program}", .. arguments];

    public static bool NeedsPython(string program) => program.EndsWith(".py", StringComparison.Ordinal);

    private static bool IsReserved(string name) => name.StartsWith(Reserved, StringComparison.Ordinal) || name == Objective;

    private static List<KeyValuePair<string, JsonElement>> Select(
        IReadOnlyDictionary<string, string> hyperParameters, Func<string, bool> isWanted) =>
    [
        .. hyperParameters.Where(pair => isWanted(pair.Key)).OrderBy(static pair => pair.Key, StringComparer.Ordinal)
            .Select(static pair => KeyValuePair.Create(pair.Key, ScriptSource.Decode(pair.Value))),
    ];

    private static string ArgumentOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.Object => string.Join(',', value.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal)
            .Select(static member => $"{member.Name}={PythonText.Of(member.Value)}")),
        _ => PythonText.Of(value),
    };
}
