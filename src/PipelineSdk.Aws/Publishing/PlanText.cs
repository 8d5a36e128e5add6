using System.Globalization;

namespace PipelineSdk.Aws;

/// <summary>Writes a plan for people.</summary>
internal static class PlanText
{
    public static string Of(PipelinePlan plan)
    {
        var lines = new List<string> { Heading(plan) };
        AddSection(lines, null, [.. plan.Fields.Select(static field => field.ToString()), .. plan.Tags.Select(static tag => tag.ToString())]);
        AddSection(lines, null, plan.Definition.IsEmpty ? [] : [plan.Definition.ToString()]);
        AddSection(lines, "Uploads", plan.Uploads.Select(static upload => upload.ToString()));
        AddSection(lines, "Lambda functions", plan.Functions.Select(static function => function.ToString()));
        if (plan.PresentUploads > 0)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"  {plan.PresentUploads:N0} uploaded before, unchanged"));
        }

        return string.Join('\n', lines);
    }

    private static string Heading(PipelinePlan plan) => plan switch
    {
        { Action: PlanAction.Create } => $"+ pipeline '{plan.PipelineName}'",
        { HasChanges: true } => $"~ pipeline '{plan.PipelineName}'",
        _ => $"= pipeline '{plan.PipelineName}': nothing to do",
    };

    private static void AddSection(List<string> lines, string? title, IEnumerable<string> items)
    {
        var indent = title is null ? "  " : "    ";
        var texts = items.ToList();
        if (texts.Count > 0 && title is not null)
        {
            lines.Add($"  {title}:");
        }

        lines.AddRange(texts.SelectMany(static text => text.Split('\n')).Select(line => indent + line));
    }
}
