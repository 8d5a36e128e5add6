using System.Text;
using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>
/// Writes a definition and, on the same walk, gathers what is referred to and checks constants. No tree of JSON nodes is built in between.
/// </summary>
internal sealed partial class DefinitionWriter(CompactJsonWriter json, CompilationContext context)
{
    /// <summary>Deeper than any real request, and far from the end of the stack.</summary>
    public const int MaxDepth = 256;

    // The last one that was started.
    private Member? _member;

    public CompactJsonWriter Json { get; } = json;

    public CompilationContext Context { get; } = context;

    /// <summary>What is written, for places in it.</summary>
    public WrittenDefinition Text { get; } = new(json);

    /// <summary>The JSON path at which the walk stands. It is found by reading what was written, so it is for problems and other rare cases.</summary>
    public string Place => Text.OpenPath();

    /// <summary>The step being written, with what was found in it so far.</summary>
    public StepFacts Facts { get; } = new();

    public void Report(DiagnosticDescriptor rule, string reason, string fix) =>
        Context.Diagnostics.Add(rule, Facts.Step?.Name, Place, reason, fix);

    public void StartMember(string name) => Json.Name(name);

    public void StartMember(Member member)
    {
        _member = member;
        Json.Name(member.EncodedName);
    }

    /// <summary>Starts a member whose name is the user's.</summary>
    public void StartKey(string name)
    {
        StartMember(name);
        CheckText(name);
    }

    public bool TryStartObject()
    {
        var fits = Fits();
        if (fits)
        {
            Json.StartObject();
        }

        return fits;
    }

    public void EndObject() => Json.EndObject();

    public bool TryStartArray()
    {
        var fits = Fits();
        if (fits)
        {
            Json.StartArray();
        }

        return fits;
    }

    public void EndArray() => Json.EndArray();

    public void WriteMember(string name, PipelineValue? value)
    {
        StartMember(name);
        WriteValue(value);
    }

    public void WriteMember(string name, string value)
    {
        StartMember(name);
        WriteText(value);
    }

    public void WriteMember<T>(string name, IReadOnlyList<T> items, Action<DefinitionWriter, T> write)
    {
        StartMember(name);
        WriteArray(items, write);
    }

    public void WriteArray<T>(IReadOnlyList<T> items, Action<DefinitionWriter, T> write)
    {
        if (!TryStartArray())
        {
            return;
        }

        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is { } item)
            {
                write(this, item);
            }
            else
            {
                Report(DiagnosticDescriptors.NullItem, "the list has a null item.", "leave it out.");
                Json.Null();
            }
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
                Json.Number(number);
                break;
            case double number:
                WriteNumber(number);
                break;
            case bool flag:
                Json.Boolean(flag);
                break;
            default:
                Json.Null();
                break;
        }
    }

    public void WriteText(string text)
    {
        // What can be wrong with a text needs a character beyond ASCII.
        if (!Json.TryPlainText(text))
        {
            CheckText(text);
            Json.EscapedText(text);
        }
    }

    private void CheckText(string text)
    {
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
            // As Python's definitions have it: 6.0 stays 6.0.
            Json.Raw(Encoding.ASCII.GetBytes(PythonText.Of(number)));
            return;
        }

        Report(DiagnosticDescriptors.NumberNotFinite, $"{PythonText.Of(number)} is no JSON number.", "give a finite number.");
        Json.Null();
    }

    private bool Fits()
    {
        if (Json.Depth < MaxDepth)
        {
            return true;
        }

        Report(DiagnosticDescriptors.TooDeep, $"values are nested more than {MaxDepth} levels deep.", "flatten them.");
        Json.Null();
        return false;
    }
}
