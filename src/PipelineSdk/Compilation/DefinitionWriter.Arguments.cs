using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Requests, whose constants are checked against the service model as they are written.</summary>
internal sealed partial class DefinitionWriter
{
    public void WriteArguments(ArgumentsObject arguments)
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
            if (additional?.ContainsKey(members[index].Name) is null or false)
            {
                WriteMember(members[index], values[index], arguments.Shape);
            }
        }

        if (additional is not null)
        {
            WriteKeys(additional!);
        }

        EndObject();
    }

    private void WriteMember(Member member, object? value, StructureShape owner)
    {
        if (value is DeferredMember deferred)
        {
            value = deferred.IsPresent(Context) ? deferred.Value : null;
        }

        if (value is not null)
        {
            StartMember(member);
            WriteShaped(value, member.Shape);
            EndMember();
        }
        else if (member.Required)
        {
            ConstraintRules.MissingMember(Context.Diagnostics, Facts.Step?.Name, Path.ToString(), owner, member.Name);
        }
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
        while (payload is DeferredExpression deferred)
        {
            payload = deferred.Resolve(this)?.Payload;
        }

        // A null is there because the Python SDK writes it too; users cannot make one in a typed slot.
        if (payload is not (null or Expression) && ConstraintRules.Violates(shape, payload))
        {
            ConstraintRules.Check(Context.Diagnostics, Facts.Step?.Name, Path.ToString(), shape, payload);
        }

        WritePayload(payload);
    }

    private void WriteList(IListValue list, ListShape shape)
    {
        if (list.Count < shape.Min || list.Count > shape.Max)
        {
            ConstraintRules.Count(Context.Diagnostics, Facts.Step?.Name, Path.ToString(), list.Count, shape.Min, shape.Max);
        }

        if (!TryStartArray())
        {
            return;
        }

        for (var i = 0; i < list.Count; i++)
        {
            Path.Push(i);
            WriteItem(list.ItemAt(i), shape.Item);
            Path.Pop();
        }

        EndArray();
    }

    private void WriteMap(IMapValue map, MapShape shape)
    {
        if (map.Count < shape.Min || map.Count > shape.Max)
        {
            ConstraintRules.Count(Context.Diagnostics, Facts.Step?.Name, Path.ToString(), map.Count, shape.Min, shape.Max);
        }

        if (!TryStartObject())
        {
            return;
        }

        var isEnvironment = Path.Last == "Environment";
        for (var i = 0; i < map.Count; i++)
        {
            var (key, value) = map.EntryAt(i);
            StartKey(key);
            if (isEnvironment && value is PipelineValue { Payload: string text } && SecretRules.IsLikely(key, text))
            {
                SecretRules.ReportEnvironment(Context.Diagnostics, Facts.Step?.Name, Path.ToString(), key);
            }

            if (ConstraintRules.Violates(shape.Key, key))
            {
                ConstraintRules.Check(Context.Diagnostics, Facts.Step?.Name, Path.ToString(), shape.Key, key);
            }

            WriteItem(value, shape.Value);
            EndMember();
        }

        EndObject();
    }

    private void WriteItem(object? item, Shape shape)
    {
        if (item is null)
        {
            ConstraintRules.NullItem(Context.Diagnostics, Facts.Step?.Name, Path.ToString());
            Json.WriteNullValue();
        }
        else
        {
            WriteShaped(item, shape);
        }
    }
}
