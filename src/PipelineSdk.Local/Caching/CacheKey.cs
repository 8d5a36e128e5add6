using System.Security.Cryptography;

namespace PipelineSdk.Local;

/// <summary>What decides whether two runs of a step are the same: the type and those arguments that change what it computes.</summary>
/// <param name="Hash">The SHA-256 of the fields, in lower-case hexadecimal digits.</param>
/// <param name="StepType">The step's type.</param>
/// <param name="Fields">The fields, members in ordinal order.</param>
internal sealed record CacheKey(string Hash, string StepType, JsonElement Fields)
{
    private static readonly string[] CheckFields =
        ["CheckType", "Arguments", "SkipCheck", "RegisterNewBaseline", "ModelPackageGroupName", "SuppliedBaselineConstraints"];

    /// <summary>The key of a step that is to be cached; <see langword="null"/> if it is not.</summary>
    public static CacheKey? Of(StepDefinition step, JsonElement resolved)
    {
        if (step.CacheConfig is not { EnableCaching: true })
        {
            return null;
        }

        var fields = JsonValues.Write(writer => WriteFields(writer, step.Type, resolved));
        return new(Convert.ToHexStringLower(SHA256.HashData(JsonValues.WriteUtf8(fields.WriteTo).Span)), step.Type, fields);
    }

    // As the service documents it for each type: instance types, roles, outputs and tags are not part of it.
    private static string[]? FieldsOf(string stepType) => stepType switch
    {
        StepKinds.Processing => ["AppSpecification", "Environment", "ProcessingInputs"],
        StepKinds.Training =>
        [
            "AlgorithmSpecification", "CheckpointConfig", "DebugHookConfig", "DebugRuleConfigurations", "Environment", "HyperParameters", "InputDataConfig",
        ],
        StepKinds.Tuning =>
        [
            "HyperParameterTuningJobConfig", "TrainingJobDefinition.AlgorithmSpecification", "TrainingJobDefinition.HyperParameterRanges",
            "TrainingJobDefinition.InputDataConfig", "TrainingJobDefinition.StaticHyperParameters", "TrainingJobDefinition.TuningObjective",
            "TrainingJobDefinitions",
        ],
        StepKinds.Transform => ["DataProcessing", "Environment", "ModelName", "TransformInput"],
        "AutoML" =>
        [
            "AutoMLJobConfig.CompletionCriteria", "AutoMLJobConfig.CandidateGenerationConfig", "AutoMLJobConfig.DataSplitConfig", "AutoMLJobConfig.Mode",
            "AutoMLJobObjective", "InputDataConfig", "ProblemType",
        ],
        "EMR" => ["ClusterId", "StepConfig"],
        _ => null,
    };

    private static void WriteFields(Utf8JsonWriter writer, string stepType, JsonElement resolved)
    {
        var arguments = resolved.Member("Arguments");
        var fields = new List<(string Name, JsonElement Value)>();
        if (FieldsOf(stepType) is { } names)
        {
            fields.AddRange(names.Select(name => (name, Find(arguments, name))));
        }
        else if (stepType is StepKinds.ClarifyCheck or StepKinds.QualityCheck)
        {
            fields.AddRange(CheckFields.Append("SuppliedBaselineStatistics").Select(name => (name, resolved.Member(name))));
        }
        else
        {
            fields.AddRange(arguments.Members().Select(static member => (member.Name, member.Value)));
            fields.Add(("FunctionArn", resolved.Member("FunctionArn")));
            fields.Add(("SqsQueueUrl", resolved.Member("SqsQueueUrl")));
        }

        writer.WriteStartObject();
        foreach (var (name, value) in fields.Where(static field => field.Value.ValueKind != JsonValueKind.Undefined)
                     .OrderBy(static field => field.Name, StringComparer.Ordinal))
        {
            writer.WritePropertyName(name);
            WriteSorted(writer, value);
        }

        writer.WriteEndObject();
    }

    private static JsonElement Find(JsonElement json, string path) =>
        path.Split('.').Aggregate(json, static (value, name) => value.Member(name));

    private static void WriteSorted(Utf8JsonWriter writer, JsonElement json)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in json.EnumerateObject().OrderBy(static member => member.Name, StringComparer.Ordinal))
                {
                    writer.WritePropertyName(member.Name);
                    WriteSorted(writer, member.Value);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in json.EnumerateArray())
                {
                    WriteSorted(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                json.WriteTo(writer);
                break;
        }
    }
}
