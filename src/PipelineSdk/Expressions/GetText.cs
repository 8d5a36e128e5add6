using System.Globalization;

namespace PipelineSdk;

/// <summary>The text of a <c>Get</c>, such as <c>Steps.Train.ModelArtifacts.S3ModelArtifacts</c>, taken apart.</summary>
/// <param name="Kind">What is referred to; <see cref="ReferenceKind.Unknown"/> if the text has none of the known forms.</param>
/// <param name="Name">The parameter's, variable's or step's name; the whole text if its form is unknown.</param>
/// <param name="Path">For a step the rest of the text, from the first <c>.</c> or <c>[</c> on; for a property file its name.</param>
internal readonly record struct GetText(ReferenceKind Kind, string Name, string? Path)
{
    private const string Parameters = "Parameters.";
    private const string Execution = "Execution.";
    private const string Experiment = "PipelineExperimentConfig.";
    private const string Steps = "Steps.";
    private const string PropertyFiles = ".PropertyFiles.";

    // What stands before the name, and between it and the path.
    private (string Prefix, string Infix) Fixed => Kind switch
    {
        ReferenceKind.Parameter => (Parameters, ""),
        ReferenceKind.ExecutionVariable => (Execution, ""),
        ReferenceKind.Experiment => (Experiment, ""),
        ReferenceKind.StepProperty => (Steps, ""),
        ReferenceKind.PropertyFile => (Steps, PropertyFiles),
        _ => ("", ""),
    };

    /// <param name="expression">The text.</param>
    /// <param name="propertyFile">Whether it stands as the property file of a <c>Std:JsonGet</c>.</param>
    public static GetText Parse(string expression, bool propertyFile = false)
    {
        if (StartsWith(expression, Parameters))
        {
            return new(ReferenceKind.Parameter, expression[Parameters.Length..], null);
        }

        if (StartsWith(expression, Execution))
        {
            return new(ReferenceKind.ExecutionVariable, expression[Execution.Length..], null);
        }

        if (StartsWith(expression, Experiment))
        {
            return new(ReferenceKind.Experiment, expression[Experiment.Length..], null);
        }

        return StartsWith(expression, Steps) ? OfStep(expression[Steps.Length..], propertyFile) : new(ReferenceKind.Unknown, expression, null);
    }

    /// <summary>The text again.</summary>
    public override string ToString()
    {
        var (prefix, infix) = Fixed;
        return string.Concat(prefix, Name, infix, Path);
    }

    /// <summary>Writes the text, if there is room.</summary>
    public bool TryFormat(Span<char> room, out int length)
    {
        var (prefix, infix) = Fixed;
        return room.TryWrite(CultureInfo.InvariantCulture, $"{prefix}{Name}{infix}{Path}", out length);
    }

    private static GetText OfStep(string rest, bool propertyFile)
    {
        var end = rest.AsSpan().IndexOfAny('.', '[');
        var (name, path) = end < 0 ? (rest, "") : (rest[..end], rest[end..]);
        return propertyFile && StartsWith(path, PropertyFiles)
            ? new(ReferenceKind.PropertyFile, name, path[PropertyFiles.Length..])
            : new(ReferenceKind.StepProperty, name, path);
    }

    private static bool StartsWith(string text, string prefix) => text.Length > prefix.Length && text.StartsWith(prefix, StringComparison.Ordinal);
}
