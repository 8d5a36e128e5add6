namespace PipelineSdk;

/// <summary>References and functions.</summary>
internal sealed partial class DefinitionWriter
{
    // Most texts are no longer, and are put together on the stack.
    private const int UsualGet = 128;

    public void WriteGet(GetText get, Step? step = null)
    {
        Facts.Refer(new(get, DefinitionPlace.In(Text, Json.Length)), step);
        Json.StartObject();
        Json.Name("\"Get\":"u8);
        Span<char> room = stackalloc char[UsualGet];
        if (!get.TryFormat(room, out var length) || !Json.TryPlainText(room[..length]))
        {
            WriteText(get.ToString());
        }

        Json.EndObject();
    }

    public void WriteJoin(JoinExpression join)
    {
        if (!TryStartFunction("Std:Join"))
        {
            return;
        }

        WriteMember("On", join.On);
        StartMember("Values");
        Json.StartArray();
        for (var i = 0; i < join.Values.Length; i++)
        {
            var payload = join.Values[i];
            if (ExpressionRules.KindOf(payload) is { } kind)
            {
                ExpressionRules.JoinMember(Context.Diagnostics, Facts.Step?.Name, Place, kind);
            }

            WritePayload(payload);
        }

        Json.EndArray();
        EndFunction();
    }

    public void WriteJsonGet(PropertyFileExpression file)
    {
        if (!TryStartFunction("Std:JsonGet"))
        {
            return;
        }

        StartMember("PropertyFile");
        WriteGet(file.Get, file.Step);
        WriteJsonPath(file.Path);
        EndFunction();
    }

    public void WriteJsonGet(S3FileExpression file)
    {
        if (!TryStartFunction("Std:JsonGet"))
        {
            return;
        }

        ExpressionRules.S3File(Context.Diagnostics, Facts.Step?.Name, Facts.Step?.Type, Facts.Step?.DependsOn.Count > 0, () => Place);
        StartMember("S3Uri");
        if (ExpressionRules.HasNestedFunction(file.S3Uri.Payload))
        {
            ExpressionRules.NestedFunction(Context.Diagnostics, Facts.Step?.Name, Place);
        }

        WriteValue(file.S3Uri);
        WriteJsonPath(file.Path);
        EndFunction();
    }

    public void WriteList(ListExpression list)
    {
        if (!TryStartArray())
        {
            return;
        }

        for (var i = 0; i < list.Items.Length; i++)
        {
            WriteValue(list.Items[i]);
        }

        EndArray();
    }

    public void WriteObject(ObjectExpression value)
    {
        if (!TryStartObject())
        {
            return;
        }

        WriteKeys(value.Members);
        EndObject();
    }

    private void WriteKeys(IEnumerable<KeyValuePair<string, PipelineValue?>> members)
    {
        foreach (var (name, value) in members)
        {
            StartKey(name);
            WriteValue(value);
        }
    }

    private void WriteJsonPath(string path)
    {
        StartMember("Path");
        ExpressionRules.JsonPath(Context.Diagnostics, Facts.Step?.Name, () => Place, path);
        WriteText(path);
    }

    private bool TryStartFunction(string name)
    {
        if (!TryStartObject())
        {
            return false;
        }

        StartMember(name);
        Json.StartObject();
        return true;
    }

    private void EndFunction()
    {
        Json.EndObject();
        EndObject();
    }
}
