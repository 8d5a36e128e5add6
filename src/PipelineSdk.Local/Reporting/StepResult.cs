namespace PipelineSdk.Local;

/// <summary>One of the things that people want to know of a step that succeeded: a metric, an output, where a model lies.</summary>
internal sealed record StepResult(string Name, string Value)
{
    /// <summary>Whether it says where something lies rather than what it is.</summary>
    public bool IsPlace => Value.StartsWith("s3://", StringComparison.Ordinal) || Value.StartsWith("arn:", StringComparison.Ordinal);

    public override string ToString() => $"{Name} = {Value}";

    public static IReadOnlyList<StepResult> Of(StepState step) =>
        step is { Status: StepStatus.Succeeded, Properties: { } properties } ? [.. Of(properties, step.Type)] : [];

    private static IEnumerable<StepResult> Of(JsonElement properties, string type)
    {
        var best = properties.Member("BestTrainingJob");
        var metrics = properties.Member("FinalMetricDataList").Items().Append(best.Member("FinalHyperParameterTuningJobObjectiveMetric"));
        foreach (var metric in metrics.Where(static metric => metric.TextMember("MetricName") is not null))
        {
            yield return new(metric.TextMember("MetricName")!, metric.Member("Value").AsText());
        }

        if (best.TextMember("TrainingJobName") is { } job)
        {
            yield return new("Best training job", job);
        }

        foreach (var output in properties.Member("OutputParameters").Members())
        {
            yield return new(output.Name, output.Value.AsText());
        }

        foreach (var output in properties.Member("ProcessingOutputConfig").Member("Outputs").Items())
        {
            if (output.Member("S3Output").TextMember("S3Uri") is { } uri)
            {
                yield return new(output.TextMember("OutputName") ?? "Output", uri);
            }
        }

        foreach (var (name, value) in Others(properties, type).Where(static other => other.Value is not null))
        {
            yield return new(name, value!);
        }
    }

    private static (string Name, string? Value)[] Others(JsonElement properties, string type) =>
    [
        ("Model artifacts", properties.Member("ModelArtifacts").TextMember("S3ModelArtifacts")),
        ("Transform output", properties.Member("TransformOutput").TextMember("S3OutputPath")),
        ("Model", type == StepKinds.Model ? properties.TextMember("ModelName") : null),
        ("Model package", properties.TextMember("ModelPackageArn")),
        ("Approval", type == StepKinds.RegisterModel ? properties.TextMember("ModelApprovalStatus") : null),
        ("Exit message", properties.TextMember("ExitMessage")),
    ];
}
