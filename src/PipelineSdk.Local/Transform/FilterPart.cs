namespace PipelineSdk.Local;

/// <summary>A part of a step of a filter's path: a name, an index, a slice, or everything.</summary>
/// <param name="Name">The name; <see langword="null"/> if it is none.</param>
/// <param name="Start">The index, or where a slice starts; <see langword="null"/>: at the start.</param>
/// <param name="End">Where a slice ends; <see langword="null"/>: at the end.</param>
/// <param name="IsOne">Whether the part stands for one value.</param>
internal sealed record FilterPart(string? Name, int? Start, int? End, bool IsOne)
{
    public static FilterPart All { get; } = new(null, null, null, false);

    public static FilterPart Of(string name) => new(name, null, null, true);

    public static FilterPart Of(int index) => new(null, index, null, true);

    public static FilterPart Slice(int? start, int? end) => new(null, start, end, false);

    /// <summary>The values in a value that the part stands for.</summary>
    public IEnumerable<JsonElement> In(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object when Name is not null => value.TryGetProperty(Name, out var member) ? [member] : [],
        JsonValueKind.Object when this == All => value.EnumerateObject().Select(static member => member.Value),
        JsonValueKind.Array when Name is null => InList(value),
        _ => [],
    };

    private IEnumerable<JsonElement> InList(JsonElement list)
    {
        var length = list.GetArrayLength();
        if (IsOne)
        {
            var index = FromStart(Start!.Value, length);
            return index >= 0 && index < length ? [list[index]] : [];
        }

        var start = Math.Clamp(FromStart(Start ?? 0, length), 0, length);
        var end = Math.Clamp(FromStart(End ?? length, length), start, length);
        return list.EnumerateArray().Skip(start).Take(end - start);
    }

    private static int FromStart(int index, int length) => index < 0 ? index + length : index;
}
