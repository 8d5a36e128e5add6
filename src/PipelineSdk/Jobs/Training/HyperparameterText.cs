namespace PipelineSdk;

/// <summary>Hyperparameters as the texts that requests have.</summary>
internal static class HyperparameterText
{
    public static IEnumerable<KeyValuePair<string, PipelineString>> All(PipelineMap<TextValue> values, Func<PipelineValue, PipelineString> toText) =>
        values.Select(entry => KeyValuePair.Create(entry.Key, toText(entry.Value.Value)));

    /// <summary>All of them in order; a later one takes the place of an earlier one of the same name.</summary>
    public static PipelineMap<PipelineString> Merge(params ReadOnlySpan<IEnumerable<KeyValuePair<string, PipelineString>>> sources)
    {
        var merged = new PipelineMap<PipelineString>();
        foreach (var source in sources)
        {
            foreach (var (name, text) in source)
            {
                merged[name] = text;
            }
        }

        return merged;
    }

    /// <summary>As Python's <c>str()</c> writes it; a reference becomes text while the pipeline runs.</summary>
    public static PipelineString Plain(PipelineValue value) => ToText(value, PythonRepr.Str);

    /// <summary>As Python's <c>json.dumps</c> writes it; a reference becomes text while the pipeline runs, and has no quotes.</summary>
    public static PipelineString Json(PipelineValue value) => ToText(value, PythonJson.Of);

    private static PipelineString ToText(PipelineValue value, Func<object?, string> write) => value.Payload switch
    {
        ListExpression or ObjectExpression when !PythonNotation.IsConstant(value) => Deferred.Text("a hyperparameter", static writer =>
        {
            writer.Report(
                DiagnosticDescriptors.HyperparameterWithValue,
                "a list or object among the hyperparameters holds a value that is known only while the pipeline runs, so that it has no text yet.",
                "give the value a hyperparameter of its own, or write the text as an interpolated string.");
            return null;
        }),
        ListExpression or ObjectExpression => write(value.Payload),
        Expression => value.ToPipelineString(),
        var constant => write(constant),
    };
}
