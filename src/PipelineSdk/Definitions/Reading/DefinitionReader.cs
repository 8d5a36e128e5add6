using System.Text.Json;

namespace PipelineSdk;

/// <summary>Reads a definition from text. What cannot be read is reported and left out; the rest is read all the same.</summary>
internal static class DefinitionReader
{
    /// <summary>The definition as far as it can be read; <see langword="null"/> if the text is no JSON object.</summary>
    public static PipelineDefinition? Read(ReadOnlyMemory<byte> utf8Json, DiagnosticBag diagnostics)
    {
        var cursor = new DefinitionCursor(diagnostics);
        return DefinitionText.Read(utf8Json, diagnostics) is { } root && cursor.Is(root, JsonValueKind.Object)
            ? Read(utf8Json, root, cursor)
            : null;
    }

    private static PipelineDefinition Read(ReadOnlyMemory<byte> utf8Json, JsonElement root, DefinitionCursor cursor)
    {
        var references = new ReferenceReader(cursor);
        var version = cursor.Text(root, "Version");
        var parameters = cursor.Items(root, "Parameters", new ParameterReader(cursor).Read);
        var outside = ReadOutside(root, cursor, references);
        cursor.Require(root, "Steps");
        var values = new ValueReader(ParameterReader.TypesOf(parameters));
        var steps = cursor.Items(root, "Steps", new StepReader(cursor, references, values).Read);
        return new(new(utf8Json), root)
        {
            Version = version,
            Parameters = parameters,
            References = outside,
            Steps = steps,
            Problems = [.. cursor.Diagnostics.All],
        };
    }

    /// <summary>The references outside of steps.</summary>
    private static List<DefinitionReference> ReadOutside(JsonElement root, DefinitionCursor cursor, ReferenceReader references)
    {
        var found = new List<DefinitionReference>();
        foreach (var member in root.EnumerateObject())
        {
            if (!member.NameEquals("Steps"u8))
            {
                cursor.Path.Push(member.Name);
                references.Read(member.Value, found);
                cursor.Path.Pop();
            }
        }

        return found;
    }
}
