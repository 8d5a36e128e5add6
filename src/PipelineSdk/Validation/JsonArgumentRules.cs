using System.Text.Json;

namespace PipelineSdk;

/// <summary>The constants of a request in JSON against the service model. What only the run knows is passed over.</summary>
/// <remarks>Recursive: the reader has limited the depth by then.</remarks>
internal sealed class JsonArgumentRules(JsonPlace place)
{
    /// <summary>Checks a whole request; one that is absent lacks all members.</summary>
    public void CheckRequest(JsonElement json, StructureShape shape)
    {
        if (json.ValueKind == JsonValueKind.Undefined)
        {
            CheckRequired(json, shape);
        }
        else
        {
            Check(json, shape);
        }
    }

    public void Check(JsonElement json, Shape shape)
    {
        // The Python SDK writes null for what is not set.
        if (json.ValueKind == JsonValueKind.Null || JsonFunction.Of(json).Name is not null)
        {
            return;
        }

        switch (shape, json.ValueKind)
        {
            case (StructureShape structure, JsonValueKind.Object):
                CheckStructure(json, structure);
                break;
            case (ListShape list, JsonValueKind.Array):
                CheckList(json, list);
                break;
            case (MapShape map, JsonValueKind.Object):
                CheckMap(json, map);
                break;
            case (StructureShape or ListShape or MapShape, _):
                ReportKind(json, shape);
                break;
            case (_, JsonValueKind.Object or JsonValueKind.Array):
                ReportKind(json, shape);
                break;
            default:
                CheckConstant(json, shape);
                break;
        }
    }

    private void CheckStructure(JsonElement json, StructureShape structure)
    {
        CheckRequired(json, structure);
        foreach (var property in json.EnumerateObject())
        {
            place.Path.Push(property.Name);
            if (structure.Find(property.Name) is { } member)
            {
                Check(property.Value, member.Shape);
            }
            else if (place.Bag.Takes(DiagnosticDescriptors.UnknownMember))
            {
                ConstraintRules.UnknownMember(place.Bag, place.Step?.Name, place.Text, structure, property.Name);
            }

            place.Path.Pop();
        }
    }

    private void CheckRequired(JsonElement json, StructureShape structure)
    {
        foreach (var member in structure.Members)
        {
            if (member.Required &&
                JsonPlace.Member(json, member.Name).ValueKind == JsonValueKind.Undefined &&
                place.Bag.Takes(DiagnosticDescriptors.MissingMember))
            {
                ConstraintRules.MissingMember(place.Bag, place.Step?.Name, place.Text, structure, member.Name);
            }
        }
    }

    private void CheckList(JsonElement json, ListShape list)
    {
        var count = json.GetArrayLength();
        if (count < list.Min || count > list.Max)
        {
            ConstraintRules.Count(place.Bag, place.Step?.Name, place.Text, count, list.Min, list.Max);
        }

        var i = 0;
        foreach (var item in json.EnumerateArray())
        {
            place.Path.Push(i++);
            if (item.ValueKind == JsonValueKind.Null && place.Bag.Takes(DiagnosticDescriptors.WrongType))
            {
                ConstraintRules.NullItem(place.Bag, place.Step?.Name, place.Text);
            }

            Check(item, list.Item);
            place.Path.Pop();
        }
    }

    private void CheckMap(JsonElement json, MapShape map)
    {
        var count = json.GetPropertyCount();
        if (count < map.Min || count > map.Max)
        {
            ConstraintRules.Count(place.Bag, place.Step?.Name, place.Text, count, map.Min, map.Max);
        }

        foreach (var entry in json.EnumerateObject())
        {
            place.Path.Push(entry.Name);
            CheckConstant(entry.Name, map.Key);
            if (entry.Value.ValueKind == JsonValueKind.Null && place.Bag.Takes(DiagnosticDescriptors.WrongType))
            {
                ConstraintRules.NullItem(place.Bag, place.Step?.Name, place.Text);
            }

            Check(entry.Value, map.Value);
            place.Path.Pop();
        }
    }

    private void CheckConstant(JsonElement json, Shape shape)
    {
        if (shape is IntegerShape integer && JsonNumbers.IsLargeInteger(json))
        {
            ConstraintRules.OutOfRange(place.Bag, place.Step?.Name, place.Text, Names.Cut(json.GetRawText()), integer);
            return;
        }

        CheckConstant(
            json.ValueKind switch
            {
                JsonValueKind.String => json.GetString(),
                JsonValueKind.Number when json.TryGetInt64(out var number) => number,
                JsonValueKind.Number => json.GetDouble(),
                _ => (object)(json.ValueKind == JsonValueKind.True),
            },
            shape);
    }

    private void CheckConstant(object? constant, Shape shape)
    {
        if (!shape.Allows(constant) && !place.Bag.IsFull)
        {
            ConstraintRules.Refuse(place.Bag, place.Step?.Name, place.Text, shape, constant);
        }
    }

    private void ReportKind(JsonElement json, Shape shape) => place.Report(
        DiagnosticDescriptors.WrongType,
        $"the value is {DefinitionCursor.NameOf(json.ValueKind)}.",
        $"give {ConstraintRules.KindOf(shape)}.");
}
