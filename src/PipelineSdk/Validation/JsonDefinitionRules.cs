using System.Text.Json;

namespace PipelineSdk;

/// <summary>What stands beside the steps of a definition in JSON.</summary>
internal static class JsonDefinitionRules
{
    private const int MaxKey = 128;
    private const int MaxValue = 1024;

    private static readonly NameSet Members = new(["Version", "Metadata", "Parameters", "PipelineExperimentConfig", "MlflowConfig", "Steps"]);

    public static void Check(PipelineDefinition definition, IReadOnlyDictionary<string, ParameterType> parameters, DiagnosticBag bag)
    {
        var place = new JsonPlace(null, bag);
        var functions = new JsonFunctionRules(parameters, place);
        foreach (var member in definition.Json.EnumerateObject())
        {
            place.Path.Push(member.Name);
            switch (member.Name)
            {
                case "Metadata":
                    CheckMetadata(member.Value, place);
                    break;
                case "PipelineExperimentConfig":
                    new JsonArgumentRules(place).Check(member.Value, ExperimentRules.Config);
                    break;
                case var name when !Members.Contains(name):
                    place.Report(
                        DiagnosticDescriptors.UnknownMemberOfDefinition,
                        $"definitions are not known to have a member {Names.Quote(name)}.",
                        $"use one of {Members}.");
                    break;
            }

            if (!member.NameEquals("Steps"u8))
            {
                functions.Check(member.Value);
            }

            place.Path.Pop();
        }
    }

    private static void CheckMetadata(JsonElement metadata, JsonPlace place)
    {
        if (metadata.ValueKind != JsonValueKind.Object)
        {
            place.Report(
                DiagnosticDescriptors.MetadataLimit,
                $"the metadata is {DefinitionCursor.NameOf(metadata.ValueKind)}.",
                "give an object of texts.");
            return;
        }

        foreach (var entry in metadata.EnumerateObject())
        {
            place.Path.Push(entry.Name);
            if (entry.Name.Length is 0 or > MaxKey)
            {
                place.Report(
                    DiagnosticDescriptors.MetadataLimit,
                    $"the key has {Names.Count(entry.Name.Length, "character")}.",
                    "give 1 to 128 characters.");
            }

            if (entry.Value.ValueKind != JsonValueKind.String)
            {
                place.Report(DiagnosticDescriptors.MetadataLimit, $"the value is {DefinitionCursor.NameOf(entry.Value.ValueKind)}.", "give text.");
            }
            else if (entry.Value.GetString()!.Length is var length and > MaxValue)
            {
                place.Report(
                    DiagnosticDescriptors.MetadataLimit,
                    $"the value has {Names.Count(length, "character")}.",
                    "give at most 1,024 characters.");
            }

            place.Path.Pop();
        }
    }
}
