using Xunit;

namespace PipelineSdk.Tests.Validation;

/// <summary>Asserts all problems of a definition or a pipeline, each as its whole message.</summary>
internal static class Problems
{
    public static PipelineEnvironment Environment { get; } = new("us-west-2", "123456789012");

    /// <summary>A definition of the given steps, each as JSON.</summary>
    public static string Definition(params string[] steps) => DefinitionWith("", steps);

    /// <summary>A definition with more than steps.</summary>
    /// <param name="members">Further members, each followed by a comma.</param>
    /// <param name="steps">The steps as JSON.</param>
    public static string DefinitionWith(string members, params string[] steps) =>
        $$"""{"Version": "2020-12-01", {{members}} "Steps": [{{string.Join(", ", steps)}}]}""";

    /// <summary>A Lambda step with nothing wrong in it.</summary>
    /// <param name="name">The name.</param>
    /// <param name="members">Further members, each after a comma.</param>
    /// <param name="arguments">The inputs.</param>
    public static string Lambda(string name, string members = "", string arguments = "{}") =>
        $$"""
        {"Name": "{{name}}", "Type": "Lambda", "Arguments": {{arguments}},
         "FunctionArn": "arn:aws:lambda:us-west-2:123456789012:function:f"{{members}} }
        """;

    /// <summary>A training step with nothing wrong in it.</summary>
    /// <inheritdoc cref="Lambda"/>
    public static string Training(string name, string members = "", string arguments = "") =>
        $$"""
        {"Name": "{{name}}", "Type": "Training", "Arguments": {"RoleArn": "arn:aws:iam::123456789012:role/R",
         "OutputDataConfig": {"S3OutputPath": "s3://bucket/model"}{{arguments}} }{{members}} }
        """;

    /// <summary>A processing step with nothing wrong in it.</summary>
    /// <inheritdoc cref="Lambda"/>
    public static string Processing(string name, string members = "", string arguments = "") =>
        $$"""
        {"Name": "{{name}}", "Type": "Processing", "Arguments": {"RoleArn": "arn:aws:iam::123456789012:role/R",
         "AppSpecification": {"ImageUri": "image"}, "ProcessingResources":
         {"ClusterConfig": {"InstanceCount": 1, "InstanceType": "ml.m5.large", "VolumeSizeInGB": 30} }{{arguments}} }{{members}} }
        """;

    /// <summary>A condition step with one condition and, if no branches are given, a Fail step.</summary>
    public static string Condition(
        string name,
        string conditions = """{"Type": "Equals", "LeftValue": 1, "RightValue": 1}""",
        string? ifSteps = null,
        string elseSteps = "",
        string members = "") =>
        $$"""
        {"Name": "{{name}}", "Type": "Condition", "Arguments": {"Conditions": [{{conditions}}],
         "IfSteps": [{{ifSteps ?? Fail("Stop" + name)}}], "ElseSteps": [{{elseSteps}}]}{{members}} }
        """;

    public static string Fail(string name) => $$"""{"Name": "{{name}}", "Type": "Fail", "Arguments": {"ErrorMessage": "no"} }""";

    /// <summary>Asserts that a definition has these problems and no others.</summary>
    public static void Of(string json, params string[] expected)
    {
        Assert.True(PipelineDefinition.TryParse(json, out var definition, out var diagnostics), string.Join('\n', diagnostics));
        Assert.Equal(expected, definition.Validate().Select(static problem => problem.ToString()));
    }

    /// <summary>Asserts that reading a text finds these problems and no others.</summary>
    /// <returns>What could be read.</returns>
    public static PipelineDefinition? OfReading(string json, params string[] expected)
    {
        var succeeded = PipelineDefinition.TryParse(json, out var definition, out var diagnostics);
        Assert.Equal(expected, diagnostics.Select(static problem => problem.ToString()));
        Assert.Equal(succeeded, diagnostics.All(static problem => problem.Severity != DiagnosticSeverity.Error));
        return definition;
    }

    /// <summary>Asserts that a pipeline has these problems and no others.</summary>
    public static void Of(Pipeline pipeline, params string[] expected) => Of(pipeline, Environment, expected);

    public static void Of(Pipeline pipeline, PipelineEnvironment environment, params string[] expected)
    {
        pipeline.TryCompile(environment, out var compiled);
        Assert.Equal(expected, compiled.Diagnostics.Select(static problem => problem.ToString()));
    }
}
