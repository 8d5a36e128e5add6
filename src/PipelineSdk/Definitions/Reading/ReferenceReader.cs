using System.Text.Json;

namespace PipelineSdk;

/// <summary>Finds every <c>{"Get": "..."}</c> below a value, and numbers that cannot be read.</summary>
/// <remarks>Recursive: the reader has limited the depth by then.</remarks>
internal sealed class ReferenceReader(DefinitionCursor cursor)
{
    // Each reference keeps the text of its place. Deep nesting makes those long, and a stranger's text can have millions of them.
    private const int MaxPathText = 64 * 1024 * 1024;

    private int _pathText;

    /// <summary>The references of a value, in order.</summary>
    /// <param name="json">The value.</param>
    /// <param name="into">The list to add to.</param>
    public void Read(JsonElement json, List<DefinitionReference> into)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                ReadObject(json, into);
                break;
            case JsonValueKind.Array:
                var i = 0;
                foreach (var item in json.EnumerateArray())
                {
                    cursor.Path.Push(i++);
                    Read(item, into);
                    cursor.Path.Pop();
                }

                break;
            case JsonValueKind.Number when !JsonNumbers.IsFinite(json):
                cursor.Report(
                    DiagnosticDescriptors.NumberTooLarge,
                    $"{Names.Cut(json.GetRawText())} is larger than any number of 64 bits.",
                    "give a number that a 64-bit floating-point number can hold.");
                break;
        }
    }

    private void ReadObject(JsonElement json, List<DefinitionReference> into)
    {
        var function = JsonFunction.Of(json);
        if (function.IsGet)
        {
            Add(function.Argument.GetString()!, false, into);
            return;
        }

        foreach (var member in json.EnumerateObject())
        {
            cursor.Path.Push(member.Name);
            if (function.Name == JsonFunction.JsonGet && member.Value.ValueKind == JsonValueKind.Object)
            {
                ReadJsonGet(member.Value, into);
            }
            else
            {
                Read(member.Value, into);
            }

            cursor.Path.Pop();
        }
    }

    private void ReadJsonGet(JsonElement json, List<DefinitionReference> into)
    {
        foreach (var member in json.EnumerateObject())
        {
            cursor.Path.Push(member.Name);
            if (member.NameEquals("PropertyFile"u8) && JsonFunction.Of(member.Value) is { IsGet: true } get)
            {
                Add(get.Argument.GetString()!, true, into);
            }
            else
            {
                Read(member.Value, into);
            }

            cursor.Path.Pop();
        }
    }

    private void Add(string expression, bool propertyFile, List<DefinitionReference> into)
    {
        if (_pathText > MaxPathText)
        {
            return;
        }

        var path = cursor.Path.ToString();
        _pathText += path.Length;
        if (_pathText > MaxPathText)
        {
            cursor.Report(
                DiagnosticDescriptors.TooManyReferences,
                "the definition has more references than can be read; this one and those after it are left out.",
                "split the pipeline.");
            return;
        }

        into.Add(new(GetText.Parse(expression, propertyFile), path));
    }
}
