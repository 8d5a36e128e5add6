using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Requests, whose constants are checked against the service model as they are written.</summary>
internal sealed partial class DefinitionWriter
{
    /// <param name="arguments">The request.</param>
    /// <param name="omitted">A member that is left out, though it may be set; <see langword="null"/>: none.</param>
    public void WriteArguments(ArgumentsObject arguments, string? omitted = null)
    {
        if (!TryStartObject())
        {
            return;
        }

        arguments.Check?.Invoke(this);
        var additional = arguments.HasAdditionalMembers ? arguments.AdditionalMembers : null;
        var values = arguments.Values;
        var members = arguments.Shape.Span;
        var order = arguments.Shape.WriteOrder;
        for (var i = 0; i < members.Length; i++)
        {
            var index = order is null ? i : order[i];
            var member = members[index];
            var value = values[index];
            if (additional?.ContainsKey(member.Name) == true || member.Name == omitted)
            {
                continue;
            }

            if (value is DeferredMember deferred)
            {
                value = deferred.IsPresent(Context) ? deferred.Value : null;
            }

            if (value is not null)
            {
                StartMember(member);
                WriteShaped(value, member.Shape);
            }
            else if (member.Required)
            {
                ConstraintRules.MissingMember(Context.Diagnostics, Facts.Step?.Name, Place, arguments.Shape, member.Name);
            }
        }

        if (additional is not null)
        {
            WriteKeys(additional!);
        }

        EndObject();
    }

    private void WriteShaped(object value, Shape shape)
    {
        switch (value)
        {
            case PipelineValue scalar:
                WriteScalar(scalar.Payload, shape);
                break;
            case ArgumentsObject structure:
                WriteArguments(structure);
                break;
            case IListValue { Reference: { } reference }:
                WriteValue(reference);
                break;
            case IListValue list:
                WriteList(list, (ListShape)shape);
                break;
            case IMapValue { Reference: { } reference }:
                WriteValue(reference);
                break;
            case IMapValue map:
                WriteMap(map, (MapShape)shape);
                break;
        }
    }

    public void WriteScalar(object? payload, Shape shape)
    {
        payload = DeferredExpression.Settle(payload, this);

        // What is known only while the pipeline runs is not checked. A null is there because the Python SDK writes it too; users cannot make one in a
        // typed slot.
        if (!shape.Allows(payload) && payload is not (null or Expression))
        {
            ConstraintRules.Refuse(Context.Diagnostics, Facts.Step?.Name, Place, shape, payload);
        }

        WritePayload(payload);
    }

    private void WriteList(IListValue list, ListShape shape)
    {
        var items = list.Items;
        if (items.Length < shape.Min || items.Length > shape.Max)
        {
            ConstraintRules.Count(Context.Diagnostics, Facts.Step?.Name, Place, items.Length, shape.Min, shape.Max);
        }

        if (!TryStartArray())
        {
            return;
        }

        for (var i = 0; i < items.Length; i++)
        {
            WriteItem(items[i], shape.Item);
        }

        EndArray();
    }

    private void WriteMap(IMapValue map, MapShape shape)
    {
        var count = map.Count;
        if (count < shape.Min || count > shape.Max)
        {
            ConstraintRules.Count(Context.Diagnostics, Facts.Step?.Name, Place, count, shape.Min, shape.Max);
        }

        if (!TryStartObject())
        {
            return;
        }

        var isEnvironment = _member?.Name == "Environment";
        for (var i = 0; i < count; i++)
        {
            var (key, value) = map.EntryAt(i);
            StartKey(key);
            if (isEnvironment && value is PipelineValue { Payload: string text } && SecretRules.IsLikely(key, text))
            {
                SecretRules.ReportEnvironment(Context.Diagnostics, Facts.Step?.Name, Place, key);
            }

            if (!shape.Key.Allows(key))
            {
                ConstraintRules.Refuse(Context.Diagnostics, Facts.Step?.Name, Place, shape.Key, key);
            }

            WriteItem(value, shape.Value);
        }

        EndObject();
    }

    private void WriteItem(object? item, Shape shape)
    {
        if (item is null)
        {
            ConstraintRules.NullItem(Context.Diagnostics, Facts.Step?.Name, Place);
            Json.Null();
        }
        else
        {
            WriteShaped(item, shape);
        }
    }
}
