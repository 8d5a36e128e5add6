using System.Text.Json;

namespace PipelineSdk;

/// <summary>The inputs of Lambda and Callback steps.</summary>
internal static class InputRules
{
    public static void CheckJson(JsonElement inputs, JsonPlace place)
    {
        if (inputs.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        place.Path.Push("Arguments");
        foreach (var input in inputs.EnumerateObject())
        {
            if (input.Value.ValueKind is JsonValueKind.Array or JsonValueKind.Object && JsonFunction.Of(input.Value).Name is null)
            {
                place.Path.Push(input.Name);
                Report(place.Bag, place.Step?.Name, place.Text, input.Name);
                place.Path.Pop();
            }
        }

        place.Path.Pop();
    }

    public static void Check(PipelineMap<PipelineValue> inputs, DefinitionWriter writer)
    {
        foreach (var (name, value) in inputs)
        {
            if (value?.Payload is ListExpression or ObjectExpression)
            {
                Report(writer.Context.Diagnostics, writer.Facts.Step?.Name, JsonPathStack.Member(writer.Place, name), name);
            }
        }
    }

    private static void Report(DiagnosticBag bag, string? step, string path, string input) => bag.Add(
        DiagnosticDescriptors.NestedInput,
        step,
        path,
        $"the input {Names.Quote(input)} is a list or an object; inputs are documented as flat: text, numbers and Booleans.",
        "give its members as inputs of their own, or all of it as one text.");
}
