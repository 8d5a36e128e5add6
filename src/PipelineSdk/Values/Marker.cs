namespace PipelineSdk;

/// <summary>The text that stands for a value formatted by mistake, and how it is recognised.</summary>
internal static class Marker
{
    private const char Open = '⟦';
    private const string Start = "⟦pipeline value ";

    public static string For(Expression expression) => $"{Start}{expression.ToText()}⟧";

    public static bool IsIn(string text) => text.Contains(Open) && text.Contains(Start, StringComparison.Ordinal);

    public static string Refuse(string text) => IsIn(text) ? throw Error(text) : text;

    public static InvalidOperationException Error(string what) => new(
        $"PSDK0001: {what} is known only while the pipeline runs and cannot be formatted into plain text. " +
        "Declare the target as PipelineString, write PipelineString.Format($\"...\"), or use ToPipelineString().");
}
