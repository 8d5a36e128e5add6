using System.Text;

namespace PipelineSdk.Tests;

/// <summary>What the compiler writes, in the account and Region of the golden corpus.</summary>
internal static class Written
{
    public const string Role = "arn:aws:iam::123456789012:role/SageMakerRole";

    public const string Image = "123456789012.dkr.ecr.us-west-2.amazonaws.com/tool:1";

    public const string FunctionArn = "arn:aws:lambda:us-west-2:123456789012:function:f";

    public static PipelineEnvironment Environment { get; } = new("us-west-2", "123456789012");

    public static PipelineEnvironment In(string baseDirectory) => new("us-west-2", "123456789012") { BaseDirectory = baseDirectory };

    /// <summary>A value as the input of a Lambda step.</summary>
    public static string Value(PipelineValue? value)
    {
        var step = new LambdaStep("Step", FunctionArn) { Inputs = new() { ["value"] = value ?? PipelineValue.Null } };
        return Try(step).Definition.Steps[0].Arguments.GetProperty("value").GetRawText();
    }

    /// <summary>A condition of a condition step.</summary>
    public static string Condition(Condition condition) =>
        Try(new ConditionStep("Step") { Conditions = [condition] }).Definition.Steps[0].Arguments.GetProperty("Conditions")[0].GetRawText();

    /// <summary>The first step of a pipeline, indented. The pipeline must be without errors.</summary>
    public static string Step(params IPipelineStep[] steps) => Step(new Pipeline("Pipeline") { Steps = steps });

    public static string Step(Pipeline pipeline) => Indented(pipeline.Compile(Environment).Definition.Steps[0]);

    public static string Indented(StepDefinition step) => Encoding.UTF8.GetString(DefinitionJson.Format(step.Json, indented: true));

    /// <summary>The names of the definition's steps, branches in parentheses.</summary>
    public static string Order(params IPipelineStep[] steps) => Order(Try(steps).Definition.Steps);

    /// <summary>The problems, one a line.</summary>
    public static string Problems(CompiledPipeline compiled) => string.Join('\n', compiled.Diagnostics);

    public static CompiledPipeline Try(params IPipelineStep[] steps) => Try(new Pipeline("Pipeline") { Steps = steps });

    public static CompiledPipeline Try(Pipeline pipeline)
    {
        pipeline.TryCompile(Environment, out var compiled);
        return compiled;
    }

    public static CompiledPipeline TryIn(string baseDirectory, params IPipelineStep[] steps)
    {
        new Pipeline("Pipeline") { Steps = steps }.TryCompile(In(baseDirectory), out var compiled);
        return compiled;
    }

    private static string Order(IReadOnlyList<StepDefinition> steps) => string.Join(' ', steps.Select(static step =>
        step.IfSteps.Count + step.ElseSteps.Count == 0 ? step.Name : $"{step.Name}({Order(step.IfSteps)}|{Order(step.ElseSteps)})"));
}
