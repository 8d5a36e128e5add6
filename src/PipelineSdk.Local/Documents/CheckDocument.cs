namespace PipelineSdk.Local;

/// <summary>What baseline checks report: where the baselines lie that they calculated and used.</summary>
internal static class CheckDocument
{
    public static (JsonObject Document, JsonObject? Metadata) Of(StepContext step)
    {
        var arn = step.ArnOf("processing-job", step.JobName);
        var output = step.Arguments.Member("ProcessingOutputConfig").Member("Outputs").Items()
            .Select(static output => output.Member("S3Output").TextMember("S3Uri"))
            .FirstOrDefault(static uri => uri is not null)?
            .TrimEnd('/');
        var statistics = output is null ? null : output + "/statistics.json";
        var file = step.Definition.Type == StepKinds.QualityCheck ? "constraints.json" : "analysis.json";
        var constraints = output is null ? null : $"{output}/{file}";
        var document = JsonValues.ToObject(step.Arguments);
        document["ProcessingJobName"] = step.JobName;
        document["ProcessingJobArn"] = arn;
        document["ProcessingJobStatus"] = nameof(JobStatus.Completed);
        document["CalculatedBaselineConstraints"] = constraints;
        document["BaselineUsedForDriftCheckConstraints"] = step.Resolved.TextMember("SuppliedBaselineConstraints") ?? constraints;
        if (step.Definition.Type == StepKinds.QualityCheck)
        {
            document["CalculatedBaselineStatistics"] = statistics;
            document["BaselineUsedForDriftCheckStatistics"] = step.Resolved.TextMember("SuppliedBaselineStatistics") ?? statistics;
        }

        var metadata = new JsonObject { ["CheckType"] = step.Resolved.TextMember("CheckType"), ["CheckJobArn"] = arn };
        foreach (var name in (string[])
            [
                "BaselineUsedForDriftCheckStatistics", "BaselineUsedForDriftCheckConstraints",
                "CalculatedBaselineStatistics", "CalculatedBaselineConstraints",
            ])
        {
            if (document[name] is { } value)
            {
                metadata[name] = value.DeepClone();
            }
        }

        foreach (var name in (string[])["ModelPackageGroupName", "SkipCheck", "RegisterNewBaseline"])
        {
            if (step.Resolved.Member(name) is { ValueKind: not (JsonValueKind.Undefined or JsonValueKind.Null) } value)
            {
                metadata[name] = JsonValues.ToNode(value);
            }
        }

        return (document, new() { [step.Definition.Type] = metadata });
    }
}
