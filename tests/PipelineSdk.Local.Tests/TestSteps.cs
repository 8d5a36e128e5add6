namespace PipelineSdk.Local.Tests;

/// <summary>Steps for tests, as JSON.</summary>
internal static class TestSteps
{
    /// <summary>A training step that waits for others.</summary>
    public static string Step(string name, params string[] dependsOn) =>
        $$$"""{"Name": "{{{name}}}", "Type": "Training", "DependsOn": {{{List(dependsOn)}}}, "Arguments": {}}""";

    public static string Train(string name, string arguments, string beside = "") =>
        $$$"""{"Name": "{{{name}}}", "Type": "Training", "Arguments": {{{arguments}}}{{{(beside.Length > 0 ? ", " + beside : "")}}}}""";

    public static string Check(string name, string conditions, string[] ifSteps, string[] elseSteps, params string[] dependsOn) =>
        $$$"""
        {"Name": "{{{name}}}", "Type": "Condition", "DependsOn": {{{List(dependsOn)}}}, "Arguments": {
            "Conditions": [{{{conditions}}}], "IfSteps": [{{{string.Join(", ", ifSteps)}}}], "ElseSteps": [{{{string.Join(", ", elseSteps)}}}]}}
        """;

    public static string Fail(string name, string message, params string[] dependsOn) =>
        $$$"""{"Name": "{{{name}}}", "Type": "Fail", "DependsOn": {{{List(dependsOn)}}}, "Arguments": {"ErrorMessage": {{{message}}}}}""";

    /// <summary>A condition that holds for a value of the parameter <c>Branch</c>.</summary>
    public static string Is(string value, string parameter = "Branch") =>
        $$$"""{"Type": "Equals", "LeftValue": {"Get": "Parameters.{{{parameter}}}"}, "RightValue": "{{{value}}}"}""";

    private static string List(string[] names) => new JsonArray([.. names.Select(static name => (JsonNode)name)]).ToJsonString();
}
