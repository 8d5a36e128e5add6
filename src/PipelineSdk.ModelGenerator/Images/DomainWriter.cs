using System.Text;
using System.Text.Json;

namespace PipelineSdk.ModelGenerator.Images;

/// <summary>Writes the DNS suffixes of the ECR hosts; the commonest goes first and lists no Regions.</summary>
internal static class DomainWriter
{
    public static void Write(JsonElement hosts, StringBuilder table)
    {
        var domains = hosts.EnumerateObject()
            .GroupBy(host => Domain(host.Name, host.Value.GetString()!), host => host.Name)
            .OrderByDescending(regions => regions.Count())
            .ThenBy(regions => regions.Key, StringComparer.Ordinal)
            .ToList();
        foreach (var domain in domains)
        {
            table.Append("domain ").Append(domain.Key).Append('\n');
            if (domain != domains[0])
                table.AppendWrapped("  ", domain.Order(StringComparer.Ordinal));
        }
    }

    private static string Domain(string region, string host)
    {
        var start = $"ecr.{region}.";
        return host.StartsWith(start, StringComparison.Ordinal)
            ? host[start.Length..]
            : throw new InvalidDataException($"The ECR host '{host}' of {region} doesn't start with '{start}'.");
    }
}
