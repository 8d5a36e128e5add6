namespace PipelineSdk;

/// <summary>Writes what stands beside a step's arguments. Everything is left out where it is empty.</summary>
internal static class StepFields
{
    public static void Write(DefinitionWriter writer, Step step, StepDefinition definition)
    {
        if (definition.DependsOn.Count > 0)
        {
            writer.WriteMember("DependsOn", definition.DependsOn, static (writer, name) => writer.WriteText(name));
        }

        if (!string.IsNullOrEmpty(step.DisplayName))
        {
            writer.WriteMember("DisplayName", step.DisplayName);
        }

        if (!string.IsNullOrEmpty(step.Description))
        {
            writer.WriteMember("Description", step.Description);
        }

        if (step is RetryableStep { Policies: { Count: > 0 } policies })
        {
            writer.WriteMember("RetryPolicies", policies, WriteRetryPolicy);
        }

        if (definition.CacheConfig is { } cache)
        {
            WriteCacheConfig(writer, cache);
        }

        step.WriteFields(writer);
    }

    private static void WriteRetryPolicy(DefinitionWriter writer, RetryPolicy policy)
    {
        var json = writer.Json;
        json.StartObject();
        writer.WriteMember("BackoffRate", (PipelineValue)policy.BackoffRate);
        writer.WriteMember("IntervalSeconds", (PipelineValue)policy.IntervalSeconds);
        if (policy.MaxAttempts is { } attempts and not 0)
        {
            writer.WriteMember("MaxAttempts", (PipelineValue)attempts);
        }

        if (policy.ExpireAfterMins is { } minutes and not 0)
        {
            writer.WriteMember("ExpireAfterMin", (PipelineValue)minutes);
        }

        writer.WriteMember("ExceptionType", policy.ExceptionTypes, static (writer, type) => writer.WriteText(type));
        json.EndObject();
    }

    private static void WriteCacheConfig(DefinitionWriter writer, CacheConfig cache)
    {
        writer.StartMember("CacheConfig");
        writer.Json.StartObject();
        writer.WriteMember("Enabled", (PipelineValue)cache.EnableCaching);
        if (cache.ExpireAfter is { } expireAfter)
        {
            writer.WriteMember("ExpireAfter", expireAfter);
        }

        writer.Json.EndObject();
    }
}
