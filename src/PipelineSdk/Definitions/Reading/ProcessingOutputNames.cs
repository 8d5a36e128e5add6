using System.Text.Json;

namespace PipelineSdk;

/// <summary>Reads which outputs a processing step has.</summary>
internal static class ProcessingOutputNames
{
    /// <summary>The names; <see langword="null"/> as soon as one of them is known only while the pipeline runs.</summary>
    public static IReadOnlyList<string>? Of(JsonElement arguments)
    {
        if (!arguments.TryGetProperty("ProcessingOutputConfig", out var config) || config.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        if (JsonFunction.Of(config).Name is not null)
        {
            return null;
        }

        if (!config.TryGetProperty("Outputs", out var outputs))
        {
            return [];
        }

        return outputs.ValueKind == JsonValueKind.Array ? NamesOf(outputs) : null;
    }

    private static List<string>? NamesOf(JsonElement outputs)
    {
        var names = new List<string>();
        foreach (var output in outputs.EnumerateArray())
        {
            if (output.ValueKind != JsonValueKind.Object ||
                !output.TryGetProperty("OutputName", out var name) ||
                name.ValueKind != JsonValueKind.String)
            {
                return null;
            }

            names.Add(name.GetString()!);
        }

        return names;
    }
}
