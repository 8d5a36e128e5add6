using System.Globalization;
using PipelineSdk.Aws.Lambda;

namespace PipelineSdk.Aws;

/// <summary>The settings of a Lambda function, as requests and compared with what exists.</summary>
internal static class FunctionSettings
{
    public static CreateFunctionRequest CreateRequest(LambdaAsset asset, FunctionCode code)
    {
        var function = asset.Function;
        return new()
        {
            FunctionName = asset.FunctionName,
            Runtime = function.Runtime,
            Role = asset.ExecutionRoleArn!,
            Handler = function.Handler,
            Code = new() { ZipFile = Zip(code), S3Bucket = code.Location?.Bucket, S3Key = code.Location?.Key },
            Timeout = function.Timeout,
            MemorySize = function.MemorySize,
            VpcConfig = function.SubnetIds.Count > 0 ? Vpc(function) : null,
            Environment = function.Environment.Count > 0 ? new() { Variables = function.Environment } : null,
            Layers = function.Layers.Count > 0 ? function.Layers : null,
        };
    }

    public static UpdateFunctionCodeRequest CodeRequest(LambdaAsset asset, FunctionCode code) =>
        new() { FunctionName = asset.FunctionName, ZipFile = Zip(code), S3Bucket = code.Location?.Bucket, S3Key = code.Location?.Key };

    public static UpdateFunctionConfigurationRequest ConfigurationRequest(LambdaAsset asset)
    {
        var function = asset.Function;
        return new()
        {
            FunctionName = asset.FunctionName,
            Runtime = function.Runtime,
            Role = asset.ExecutionRoleArn,
            Handler = function.Handler,
            Timeout = function.Timeout,
            MemorySize = function.MemorySize,
            VpcConfig = Vpc(function),
            Environment = new() { Variables = function.Environment },
            Layers = function.Layers,
        };
    }

    /// <summary>The settings that differ, for people.</summary>
    public static IReadOnlyList<string> Changes(LambdaAsset asset, GetFunctionConfigurationResponse existing)
    {
        var function = asset.Function;
        var changes = new List<string>();
        Add("Runtime", existing.Runtime?.Value, function.Runtime);
        Add("Role", existing.Role, asset.ExecutionRoleArn);
        Add("Handler", existing.Handler, function.Handler);
        Add("Timeout", Text(existing.Timeout), Text(function.Timeout));
        Add("MemorySize", Text(existing.MemorySize), Text(function.MemorySize));
        Add("SubnetIds", Set(existing.VpcConfig?.SubnetIds ?? []), Set(function.SubnetIds));
        Add("SecurityGroupIds", Set(existing.VpcConfig?.SecurityGroupIds ?? []), Set(function.SecurityGroupIds));
        Add("Layers", string.Join(", ", existing.Layers.Select(static layer => layer.Arn)), string.Join(", ", function.Layers));
        if (Variables(existing.Environment?.Variables ?? new Dictionary<string, string>(), function.Environment) is { Count: > 0 } names)
        {
            changes.Add($"Environment: {string.Join(", ", names)}");
        }

        return changes;

        void Add(string name, string? before, string? after)
        {
            if ((before ?? "") != (after ?? ""))
            {
                changes.Add($"{name}: {(string.IsNullOrEmpty(before) ? "none" : before)} → {(string.IsNullOrEmpty(after) ? "none" : after)}");
            }
        }
    }

    // The values may be worth keeping to oneself.
    private static List<string> Variables(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> after) =>
    [
        .. before.Keys.Union(after.Keys)
            .Where(name => !before.TryGetValue(name, out var was) || !after.TryGetValue(name, out var now) || was != now)
            .Order(StringComparer.Ordinal),
    ];

    private static ReadOnlyMemory<byte>? Zip(FunctionCode code) => code.ToZip() is { } zip ? zip : null;

    private static VpcConfig Vpc(PipelineSdk.Lambda function) => new() { SubnetIds = function.SubnetIds, SecurityGroupIds = function.SecurityGroupIds };

    private static string Set(IEnumerable<string> items) => string.Join(", ", items.Order(StringComparer.Ordinal));

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
