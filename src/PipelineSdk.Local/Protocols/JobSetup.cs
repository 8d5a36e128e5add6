namespace PipelineSdk.Local;

/// <summary>What preparing a job of any kind needs.</summary>
internal static class JobSetup
{
    public const string Host = "algo-1";

    public static JobLog StartLog(StepContext step, string file = "job.log")
    {
        var log = new JobLog(Path.Combine(step.Folder, file));
        step.LogStarted(log);
        return log;
    }

    public static JsonObject ResourceConfig(string? instanceType, string? group = null)
    {
        var type = instanceType ?? "local";
        var name = group ?? "homogeneousCluster";
        return new()
        {
            ["current_host"] = Host,
            ["current_instance_type"] = type,
            ["current_group_name"] = name,
            ["hosts"] = new JsonArray(Host),
            ["instance_groups"] = new JsonArray(new JsonObject
            {
                ["instance_group_name"] = name,
                ["instance_type"] = type,
                ["hosts"] = new JsonArray(Host),
            }),
            ["network_interface_name"] = "lo",
        };
    }

    public static IReadOnlyList<string>? Texts(JsonElement list) =>
        list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(static item => item.AsText())] : null;

    public static IEnumerable<KeyValuePair<string, string>> TextMembers(JsonElement json) =>
        json.Members().Where(static member => member.Value.ValueKind != JsonValueKind.Null)
            .Select(static member => KeyValuePair.Create(member.Name, member.Value.AsText()));

    public static JobValues Environment(JsonElement environment, params ReadOnlySpan<(string Name, string Value)> added)
    {
        var values = TextMembers(environment).ToList();
        foreach (var (name, value) in added)
        {
            values.Add(KeyValuePair.Create(name, value));
        }

        return new("environment variable", values);
    }
}
