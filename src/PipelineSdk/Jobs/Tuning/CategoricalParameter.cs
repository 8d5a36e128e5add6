using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>One of several values. Written as an item of <c>CategoricalParameterRanges</c>.</summary>
/// <param name="values">The values, at most 30: <c>new CategoricalParameter("gbtree", "gblinear")</c>.</param>
public sealed class CategoricalParameter(params ReadOnlySpan<TextValue> values) : ParameterRange
{
    /// <summary>
    /// The values, of which a training job gets one. Written as <c>Values</c>. Items: 1 to 30; length of each text: at most 256.
    /// </summary>
    public IReadOnlyList<TextValue> Values { get; } = values.ToArray();

    /// <param name="name">The hyperparameter.</param>
    /// <param name="asJson">Whether the estimator's script reads JSON, so that each value's text gets quotes.</param>
    internal CategoricalParameterRange ToRequest(string name, bool asJson) => new()
    {
        Name = name,
        Values = new(Values.Select(value => asJson ? Quoted(name, value) : HyperparameterText.Plain(value.Value))),
    };

    // The Python SDK makes text of each value before it makes JSON of it: numbers get quotes, too.
    private static PipelineString Quoted(string name, TextValue value) => HyperparameterText.Plain(value.Value) is { Payload: string text }
        ? PythonJson.Of(text)
        : Deferred.Text("a categorical value", writer =>
        {
            writer.Report(
                DiagnosticDescriptors.TunerCategorical,
                $"a value of the categorical hyperparameter '{name}' is known only while the pipeline runs, but a framework's script reads it as JSON.",
                "give constants, or tune an Estimator with the framework's image.");
            return null;
        });
}
