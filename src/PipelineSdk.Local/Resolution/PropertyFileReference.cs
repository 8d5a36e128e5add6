namespace PipelineSdk.Local;

/// <summary>A property file, as <c>Std:JsonGet</c> names it: <c>{"Get": "Steps.STEP.PropertyFiles.FILE"}</c>.</summary>
/// <param name="Step">The step's name.</param>
/// <param name="File">The property file's name.</param>
internal sealed record PropertyFileReference(string Step, string File)
{
    private const string Steps = "Steps.";
    private const string PropertyFiles = ".PropertyFiles.";

    public static PropertyFileReference? Parse(JsonElement json)
    {
        if (!FunctionNames.TryRead(json, out var name, out var argument) || name != FunctionNames.Get)
        {
            return null;
        }

        var text = argument.GetString()!;
        var middle = text.IndexOf(PropertyFiles, StringComparison.Ordinal);
        return text.StartsWith(Steps, StringComparison.Ordinal) && middle > Steps.Length
            ? new(text[Steps.Length..middle], text[(middle + PropertyFiles.Length)..])
            : null;
    }
}
