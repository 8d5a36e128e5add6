namespace PipelineSdk;

/// <summary>Rules on functions, checked where one is written and where one is read.</summary>
internal static class ExpressionRules
{
    /// <summary>What a member of a join is, if it is not surely text; the service's own way of writing it is not documented.</summary>
    public static string? KindOf(object? payload) => payload switch
    {
        string => null,
        null => "null",
        bool => "a Boolean",
        double => "a floating-point number",
        ListExpression => "a list",
        ObjectExpression => "an object",
        ParameterExpression { Type: ParameterType.Boolean } => "a Boolean parameter",
        ParameterExpression { Type: ParameterType.Float } => "a Float parameter",
        _ => null,
    };

    public static void JoinMember(DiagnosticBag bag, string? step, string path, string kind) => bag.Add(
        DiagnosticDescriptors.JoinMemberNotText,
        step,
        path,
        $"a Std:Join has {kind} among its values; how the service writes that as text is not documented.",
        "give text, an integer or a text reference.");

    /// <param name="bag">Takes the problem.</param>
    /// <param name="step">The step that reads; <see langword="null"/> outside of steps.</param>
    /// <param name="stepType">Its type.</param>
    /// <param name="dependsOn">Whether it names steps under <c>DependsOn</c>.</param>
    /// <param name="path">The function's place.</param>
    public static void S3File(DiagnosticBag bag, string? step, string? stepType, bool dependsOn, Func<string> path)
    {
        if (stepType != StepTypes.Condition)
        {
            bag.Add(
                DiagnosticDescriptors.S3JsonGetOutsideCondition,
                step,
                path(),
                "Std:JsonGet with an S3Uri is documented for the conditions of a condition step only.",
                "read the value in a condition step, or declare a property file on a processing step.");
        }
        else if (!dependsOn)
        {
            bag.Add(
                DiagnosticDescriptors.S3JsonGetWithoutDependsOn,
                step,
                path(),
                "Std:JsonGet reads a file in S3, and the step has no DependsOn, which is required to wait for who writes it.",
                "add the step that writes the file to DependsOn.");
        }
    }

    /// <summary>Whether the S3 URI of a <c>Std:JsonGet</c> is, or joins, another function.</summary>
    public static bool HasNestedFunction(object? uri) => uri switch
    {
        S3FileExpression or PropertyFileExpression => true,
        JoinExpression join => Array.Exists(join.Values, static value => value is JoinExpression or S3FileExpression or PropertyFileExpression),
        _ => false,
    };

    public static void NestedFunction(DiagnosticBag bag, string? step, string path) => bag.Add(
        DiagnosticDescriptors.NestedFunctionInS3Uri,
        step,
        path,
        "the S3Uri of a Std:JsonGet may join constants, parameters, execution variables and properties, but no other function.",
        "write one flat join.");

    public static void JsonPath(DiagnosticBag bag, string? step, Func<string> path, string jsonPath)
    {
        if (jsonPath.Length == 0)
        {
            bag.Add(DiagnosticDescriptors.JsonPathEmpty, step, path(), "the path of a Std:JsonGet is empty.", "name the value, as in 'metrics.mse.value'.");
        }
        else if (jsonPath.StartsWith('$'))
        {
            bag.Add(
                DiagnosticDescriptors.JsonPathWithRoot,
                step,
                path(),
                $"the path '{jsonPath}' starts with '$'; documented paths start with the first member's name.",
                $"write '{jsonPath.TrimStart('$').TrimStart('.')}'.");
        }
    }
}
