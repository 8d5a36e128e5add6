using System.Text;
using System.Text.Json;
using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>
/// Writes a definition and, on the same walk, gathers what is referred to and checks constants. No tree of JSON nodes is built in between.
/// </summary>
internal sealed partial class DefinitionWriter(Utf8JsonWriter json, CompilationContext context)
{
    /// <summary>Deeper than any real request, and far from the end of the stack.</summary>
    public const int MaxDepth = 256;

    public Utf8JsonWriter Json { get; } = json;

    public CompilationContext Context { get; } = context;

    public JsonPathStack Path { get; } = new();

    /// <summary>What is written, for places in it.</summary>
    public WrittenDefinition Text { get; } = new();

    /// <summary>The number of bytes so far.</summary>
    public long Offset => Json.BytesCommitted + Json.BytesPending;

    /// <summary>The step being written, with what was found in it so far.</summary>
    public StepFacts Facts { get; } = new();

    public void Report(DiagnosticDescriptor rule, string reason, string fix) =>
        Context.Diagnostics.Add(rule, Facts.Step?.Name, Path.ToString(), reason, fix);

    public void StartMember(string name)
    {
        Json.WritePropertyName(name);
        Path.Push(name);
    }

    public void StartMember(Member member)
    {
        Json.WritePropertyName(member.Encoded);
        Path.Push(member.Name);
    }

    /// <summary>Starts a member whose name is the user's.</summary>
    public void StartKey(string name)
    {
        StartMember(name);
        CheckText(name);
    }

    public void EndMember() => Path.Pop();

    public bool TryStartObject()
    {
        var fits = Fits();
        if (fits)
        {
            Json.WriteStartObject();
        }

        return fits;
    }

    public void EndObject() => Json.WriteEndObject();

    public bool TryStartArray()
    {
        var fits = Fits();
        if (fits)
        {
            Json.WriteStartArray();
        }

        return fits;
    }

    public void EndArray() => Json.WriteEndArray();

    public void WriteMember(string name, PipelineValue? value)
    {
        StartMember(name);
        WriteValue(value);
        EndMember();
    }

    public void WriteMember(string name, string value)
    {
        StartMember(name);
        WriteText(value);
        EndMember();
    }

    public void WriteMember<T>(string name, IReadOnlyList<T> items, Action<DefinitionWriter, T> write)
    {
        StartMember(name);
        WriteArray(items, write);
        EndMember();
    }

    public void WriteArray<T>(IReadOnlyList<T> items, Action<DefinitionWriter, T> write)
    {
        if (!TryStartArray())
        {
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            Path.Push(i);
            if (items[i] is { } item)
            {
                write(this, item);
            }
            else
            {
                Report(DiagnosticDescriptors.NullItem, "the list has a null item.", "leave it out.");
                Json.WriteNullValue();
            }

            Path.Pop();
        }

        EndArray();
    }

    public void WriteValue(PipelineValue? value) => WritePayload(value?.Payload);

    public void WritePayload(object? payload)
    {
        switch (payload)
        {
            case string text:
                WriteText(text);
                break;
            case Expression expression:
                expression.Write(this);
                break;
            case long number:
                Json.WriteNumberValue(number);
                break;
            case double number:
                WriteNumber(number);
                break;
            case bool flag:
                Json.WriteBooleanValue(flag);
                break;
            default:
                Json.WriteNullValue();
                break;
        }
    }

    public void WriteText(string text)
    {
        CheckText(text);
        Json.WriteStringValue(text);
    }

    private void CheckText(string text)
    {
        // What can be wrong with a text needs a character beyond ASCII.
        if (Ascii.IsValid(text))
        {
            return;
        }

        if (Surrogates.IndexOfLone(text) >= 0)
        {
            Report(DiagnosticDescriptors.MalformedText, "the text has half of a surrogate pair, which JSON cannot carry.", "remove the broken character.");
        }

        if (Marker.IsIn(text))
        {
            Report(
                DiagnosticDescriptors.ValueInPlainText,
                $"the text '{text}' was made from a pipeline value, which is known only while the pipeline runs.",
                "declare the target as PipelineString, write PipelineString.Format($\"...\"), or use ToPipelineString().");
        }
    }

    private void WriteNumber(double number)
    {
        if (double.IsFinite(number))
        {
            // Utf8JsonWriter would write 6.0 as 6: equal as JSON, but not the text that Python's definitions have.
            Json.WriteRawValue(PythonText.Of(number), skipInputValidation: true);
            return;
        }

        Report(DiagnosticDescriptors.NumberNotFinite, $"{PythonText.Of(number)} is no JSON number.", "give a finite number.");
        Json.WriteNullValue();
    }

    private bool Fits()
    {
        if (Json.CurrentDepth < MaxDepth)
        {
            return true;
        }

        Report(DiagnosticDescriptors.TooDeep, $"values are nested more than {MaxDepth} levels deep.", "flatten them.");
        Json.WriteNullValue();
        return false;
    }
}
