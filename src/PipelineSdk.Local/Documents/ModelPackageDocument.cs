using System.Globalization;

namespace PipelineSdk.Local;

/// <summary>What a model package reports: the shape of <c>DescribeModelPackage</c>.</summary>
internal static class ModelPackageDocument
{
    public static (JsonObject Document, JsonObject? Metadata) Of(StepContext step, int version)
    {
        var document = JsonValues.ToObject(step.Arguments);
        var group = step.Arguments.TextMember("ModelPackageGroupName") is { } given ? GroupName(given) : null;
        var name = group ?? step.Arguments.TextMember("ModelPackageName") ?? step.JobName;
        var arn = step.ArnOf("model-package", group is null ? name : string.Create(CultureInfo.InvariantCulture, $"{name}/{version}"));
        document["ModelPackageName"] = name;
        document["ModelPackageArn"] = arn;
        if (group is not null)
        {
            document["ModelPackageGroupName"] = group;
            document["ModelPackageVersion"] = version;
        }

        document["ModelPackageStatus"] = "Completed";
        document["ModelPackageStatusDetails"] = new JsonObject
        {
            ["ValidationStatuses"] = new JsonArray(),
            ["ImageScanStatuses"] = new JsonArray(),
        };
        document["ModelApprovalStatus"] ??= "PendingManualApproval";
        document["CreationTime"] = JsonValues.Time(step.TimeProvider.GetUtcNow());
        return (document, JobDocument.Metadata("RegisterModel", arn));
    }

    /// <summary>A group's name, which may be given as its ARN.</summary>
    public static string GroupName(string group) =>
        group.StartsWith("arn:", StringComparison.Ordinal) ? group[(group.LastIndexOf('/') + 1)..] : group;
}
