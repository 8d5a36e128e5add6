namespace PipelineSdk;

/// <summary>References and functions.</summary>
internal sealed partial class DefinitionWriter
{
    public void WriteGet(ReferenceKind kind, string expression, string name, Step? step = null)
    {
        Facts.Refer(new(kind, expression, name, DefinitionPlace.In(Text, Offset)), step);
        CheckText(expression);
        Json.WriteStartObject();
        Json.WriteString("Get"u8, expression);
        Json.WriteEndObject();
    }

    public void WriteJoin(JoinExpression join)
    {
        if (!TryStartFunction("Std:Join"))
        {
            return;
        }

        WriteMember("On", join.On);
        StartMember("Values");
        Json.WriteStartArray();
        for (var i = 0; i < join.Values.Length; i++)
        {
            var payload = join.Values[i]?.Payload;
            Path.Push(i);
            if (ExpressionRules.KindOf(payload) is { } kind)
            {
                ExpressionRules.JoinMember(Context.Diagnostics, Facts.Step?.Name, Path.ToString(), kind);
            }

            WritePayload(payload);
            Path.Pop();
        }

        Json.WriteEndArray();
        EndMember();
        EndFunction();
    }

    public void WriteJsonGet(PropertyFileExpression file)
    {
        if (!TryStartFunction("Std:JsonGet"))
        {
            return;
        }

        StartMember("PropertyFile");
        WriteGet(
            ReferenceKind.PropertyFile,
            $"Steps.{file.StepName}.PropertyFiles.{file.File}",
            file.StepName,
            file.Step);
        EndMember();
        WriteJsonPath(file.Path);
        EndFunction();
    }

    public void WriteJsonGet(S3FileExpression file)
    {
        if (!TryStartFunction("Std:JsonGet"))
        {
            return;
        }

        ExpressionRules.S3File(Context.Diagnostics, Facts.Step?.Name, Facts.Step?.Type, Facts.Step?.DependsOn.Count > 0, Path.ToString());
        StartMember("S3Uri");
        if (ExpressionRules.HasNestedFunction(file.S3Uri.Payload))
        {
            ExpressionRules.NestedFunction(Context.Diagnostics, Facts.Step?.Name, Path.ToString());
        }

        WriteValue(file.S3Uri);
        EndMember();
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
            Path.Push(i);
            WriteValue(list.Items[i]);
            Path.Pop();
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
            EndMember();
        }
    }

    private void WriteJsonPath(string path)
    {
        StartMember("Path");
        ExpressionRules.JsonPath(Context.Diagnostics, Facts.Step?.Name, Path.ToString(), path);
        WriteText(path);
        EndMember();
    }

    private bool TryStartFunction(string name)
    {
        if (!TryStartObject())
        {
            return false;
        }

        StartMember(name);
        Json.WriteStartObject();
        return true;
    }

    private void EndFunction()
    {
        Json.WriteEndObject();
        EndMember();
        EndObject();
    }
}
