namespace PipelineSdk;

/// <summary>Values of a job's request that only compiling can give, because they depend on the environment, the pipeline or the step.</summary>
internal static class Deferred
{
    /// <param name="description">What it is, for people.</param>
    /// <param name="resolve">Gives the value; must be a pure function. Problems are reported to the writer, which knows the place.</param>
    public static PipelineString Text(string description, Func<DefinitionWriter, PipelineString?> resolve) =>
        new(new ComputedExpression(description, resolve));

    /// <summary>A value that is known to be wrong already, but whose place only the writer knows.</summary>
    public static PipelineString Reporting(PipelineString? value, DiagnosticDescriptor rule, string reason, string fix) => Text(reason, writer =>
    {
        writer.Report(rule, reason, fix);
        return value;
    });

    /// <summary>The payload of a value when compiling: a constant, or an expression that waits for the pipeline to run.</summary>
    public static object? Resolve(PipelineValue? value, DefinitionWriter writer) => DeferredExpression.Settle(value?.Payload, writer);
}
