using System.Text.Json;

namespace PipelineSdk;

/// <summary>What SageMaker compares to find a cached result: by type, some of the step's members.</summary>
internal static class CacheKeys
{
    private static readonly string[] Checks =
        ["CheckJobConfig", "SkipCheck", "RegisterNewBaseline", "ModelPackageGroupName", "SuppliedBaselineConstraints"];

    private static readonly Dictionary<string, string[]> Members = new(StringComparer.Ordinal)
    {
        [StepTypes.Processing] = ["AppSpecification", "Environment", "ProcessingInputs"],
        [StepTypes.Training] =
        [
            "AlgorithmSpecification", "CheckpointConfig", "DebugHookConfig", "DebugRuleConfigurations", "Environment", "HyperParameters", "InputDataConfig",
        ],
        [StepTypes.Tuning] =
        [
            "HyperParameterTuningJobConfig", "TrainingJobDefinition.AlgorithmSpecification", "TrainingJobDefinition.HyperParameterRanges",
            "TrainingJobDefinition.InputDataConfig", "TrainingJobDefinition.StaticHyperParameters", "TrainingJobDefinition.TuningObjective",
            "TrainingJobDefinitions",
        ],
        [StepTypes.AutoML] =
        [
            "AutoMLJobConfig.CompletionCriteria", "AutoMLJobConfig.CandidateGenerationConfig", "AutoMLJobConfig.DataSplitConfig", "AutoMLJobConfig.Mode",
            "AutoMLJobObjective", "InputDataConfig", "ProblemType",
        ],
        [StepTypes.Transform] = ["DataProcessing", "Environment", "ModelName", "TransformInput"],
        [StepTypes.ClarifyCheck] = ["ClarifyCheckConfig", .. Checks],
        [StepTypes.QualityCheck] = ["QualityCheckConfig", "SuppliedBaselineStatistics", .. Checks],
        [StepTypes.Emr] = ["ClusterId", "StepConfig"],
    };

    public static bool Differ(StepDefinition before, StepDefinition after)
    {
        if (!Members.TryGetValue(after.Type, out var members))
        {
            return false;
        }

        // The members of checks stand beside the arguments.
        return before.Type != after.Type ||
            members.Any(member => Differ(before.Arguments, after.Arguments, member) || Differ(before.Json, after.Json, member));
    }

    private static bool Differ(JsonElement before, JsonElement after, string member)
    {
        var (was, now) = (Find(before, member), Find(after, member));
        return was.ValueKind == JsonValueKind.Undefined || now.ValueKind == JsonValueKind.Undefined
            ? was.ValueKind != now.ValueKind
            : !JsonElement.DeepEquals(was, now);
    }

    private static JsonElement Find(JsonElement json, string member)
    {
        foreach (var name in member.Split('.'))
        {
            if (json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out json))
            {
                return default;
            }
        }

        return json;
    }
}
