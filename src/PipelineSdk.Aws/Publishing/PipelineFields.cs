using System.Globalization;
using PipelineSdk.Aws.SageMaker;

namespace PipelineSdk.Aws;

/// <summary>The settings of a pipeline beside its definition and tags.</summary>
internal static class PipelineFields
{
    /// <summary>Those that are wanted and differ.</summary>
    public static IReadOnlyList<PlannedField> Compare(DescribePipelineResponse? existing, UpsertOptions options, string role)
    {
        var fields = new List<PlannedField>();
        Add("RoleArn", existing?.RoleArn, role);
        Add("PipelineDescription", existing?.PipelineDescription, options.Description);
        Add("PipelineDisplayName", existing?.PipelineDisplayName, options.DisplayName);
        Add("MaxParallelExecutionSteps", Text(existing?.ParallelismConfiguration?.MaxParallelExecutionSteps), Text(options.MaxParallelExecutionSteps));
        return fields;

        void Add(string name, string? before, string? after)
        {
            // The service has no empty description: it leaves it out.
            if (after is not null && after != (before ?? (existing is null ? null : "")))
            {
                fields.Add(new(name, before, after));
            }
        }
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
