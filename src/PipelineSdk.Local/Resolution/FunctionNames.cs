namespace PipelineSdk.Local;

/// <summary>The functions of the definition language.</summary>
internal static class FunctionNames
{
    public const string Get = "Get";
    public const string Join = "Std:Join";
    public const string JsonGet = "Std:JsonGet";

    private const string Prefix = "Std:";

    /// <summary>Reads a function: an object whose only member is <c>Get</c> or starts with <c>Std:</c>.</summary>
    /// <param name="json">The value.</param>
    /// <param name="name">The function's name.</param>
    /// <param name="argument">What it is given.</param>
    /// <returns>Whether it is one; if not, it is plain data.</returns>
    public static bool TryRead(JsonElement json, [NotNullWhen(true)] out string? name, out JsonElement argument)
    {
        name = null;
        argument = default;
        if (json.ValueKind != JsonValueKind.Object || json.GetPropertyCount() != 1)
        {
            return false;
        }

        using var members = json.EnumerateObject();
        members.MoveNext();
        var member = members.Current;
        argument = member.Value;
        if (member.NameEquals("Get"u8))
        {
            name = argument.ValueKind == JsonValueKind.String ? Get : null;
        }
        else if (member.Name.StartsWith(Prefix, StringComparison.Ordinal))
        {
            name = member.Name;
        }

        return name is not null;
    }
}
