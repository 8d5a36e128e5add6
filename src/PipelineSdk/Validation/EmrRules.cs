using System.Text.Json;

namespace PipelineSdk;

/// <summary>The arguments of an EMR step, as far as the Python SDK checks them: <c>{ClusterId, StepConfig}</c> or <c>{ClusterConfig, StepConfig}</c>.</summary>
internal static class EmrRules
{
    private static readonly string[] RefusedOfCluster = ["Name", "AutoTerminationPolicy", "Steps"];
    private static readonly string[] RefusedOfInstances = ["KeepJobFlowAliveWhenNoSteps", "TerminationProtected"];

    public static void Check(JsonElement arguments, JsonPlace place)
    {
        if (arguments.ValueKind is not (JsonValueKind.Object or JsonValueKind.Undefined))
        {
            return;
        }

        var config = JsonPlace.Member(arguments, "ClusterConfig");
        var hasId = IsSet(arguments, "ClusterId");
        if (hasId == IsSet(arguments, "ClusterConfig"))
        {
            place.Report(
                DiagnosticDescriptors.EmrCluster,
                hasId ? "the step has both a ClusterId and a ClusterConfig." : "the step has neither a ClusterId nor a ClusterConfig.",
                "give ClusterId for a cluster that runs, or ClusterConfig for one of the step's own.");
        }

        if (!hasId && IsSet(arguments, "ExecutionRoleArn"))
        {
            place.Report(
                DiagnosticDescriptors.EmrCluster,
                "the step has an ExecutionRoleArn without a ClusterId.",
                "give ClusterId, or remove ExecutionRoleArn.");
        }

        if (config.ValueKind == JsonValueKind.Object && JsonFunction.Of(config).Name is null)
        {
            place.Path.Push("ClusterConfig");
            CheckConfig(config, place);
            place.Path.Pop();
        }
    }

    private static void CheckConfig(JsonElement config, JsonPlace place)
    {
        CheckRefused(config, RefusedOfCluster, place);
        var instances = JsonPlace.Member(config, "Instances");
        if (instances.ValueKind is JsonValueKind.Undefined or JsonValueKind.Null)
        {
            place.Report(DiagnosticDescriptors.EmrInstances, "the cluster has no Instances.", "set Instances.");
        }
        else if (instances.ValueKind == JsonValueKind.Object && JsonFunction.Of(instances).Name is null)
        {
            place.Path.Push("Instances");
            CheckRefused(instances, RefusedOfInstances, place);
            if (IsSet(instances, "InstanceGroups") == IsSet(instances, "InstanceFleets"))
            {
                place.Report(
                    DiagnosticDescriptors.EmrInstances,
                    "the cluster has both or neither of InstanceGroups and InstanceFleets.",
                    "set one of them.");
            }

            place.Path.Pop();
        }
    }

    private static void CheckRefused(JsonElement json, string[] refused, JsonPlace place)
    {
        foreach (var name in refused)
        {
            if (json.TryGetProperty(name, out _))
            {
                place.Path.Push(name);
                place.Report(DiagnosticDescriptors.EmrClusterMember, $"the cluster of a step must not have '{name}'; the run sets it.", $"remove '{name}'.");
                place.Path.Pop();
            }
        }
    }

    private static bool IsSet(JsonElement json, string name) => JsonPlace.Member(json, name).ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null);
}
