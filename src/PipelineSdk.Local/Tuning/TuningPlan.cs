namespace PipelineSdk.Local;

/// <summary>A training that a tuning job will run.</summary>
internal sealed record TuningPlan(
    string JobName, string? DefinitionName, JsonElement Definition, IReadOnlyDictionary<string, string> Values, string MetricName, string ObjectiveType)
{
    /// <summary>The training's own request.</summary>
    public JsonElement Request()
    {
        var request = JsonValues.ToObject(Definition);
        var hyperParameters = Definition.Member("StaticHyperParameters") is { ValueKind: JsonValueKind.Object } given
            ? JsonValues.ToObject(given)
            : [];
        foreach (var (name, value) in Values)
        {
            hyperParameters[name] = value;
        }

        hyperParameters["_tuning_objective_metric"] = MetricName;
        request["HyperParameters"] = hyperParameters;
        foreach (var (tuning, training) in (ReadOnlySpan<(string, string)>)
            [("StaticHyperParameters", ""), ("HyperParameterRanges", ""), ("TuningObjective", ""), ("DefinitionName", ""), ("HyperParameterTuningResourceConfig", "ResourceConfig")])
        {
            if (request[tuning] is { } value)
            {
                request.Remove(tuning);
                if (training.Length > 0)
                {
                    request[training] = value;
                }
            }
        }

        return JsonValues.Of(request);
    }
}
