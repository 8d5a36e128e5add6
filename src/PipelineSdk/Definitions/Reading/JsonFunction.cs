using System.Text.Json;

namespace PipelineSdk;

/// <summary>
/// An object of one member that stands for a value which only the run knows: <c>{"Get": "Parameters.X"}</c>, <c>{"Std:Join": {...}}</c>. Anything else is
/// plain data.
/// </summary>
/// <param name="Name"><c>Get</c> or the function's name; <see langword="null"/> for plain data.</param>
/// <param name="Argument">What it is given.</param>
internal readonly record struct JsonFunction(string? Name, JsonElement Argument)
{
    public const string Get = "Get";
    public const string Join = "Std:Join";
    public const string JsonGet = "Std:JsonGet";

    private const string Namespace = "Std:";

    /// <summary>Whether it is a reference, and its text is text.</summary>
    public bool IsGet => Name == Get && Argument.ValueKind == JsonValueKind.String;

    public static JsonFunction Of(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return default;
        }

        using var members = json.EnumerateObject();
        if (!members.MoveNext())
        {
            return default;
        }

        var member = members.Current;
        return members.MoveNext() ? default : new(NameOf(member), member.Value);
    }

    private static string? NameOf(JsonProperty member)
    {
        if (member.NameEquals("Get"u8))
        {
            return Get;
        }

        if (member.NameEquals("Std:Join"u8))
        {
            return Join;
        }

        if (member.NameEquals("Std:JsonGet"u8))
        {
            return JsonGet;
        }

        return member.Name.StartsWith(Namespace, StringComparison.Ordinal) ? member.Name : null;
    }
}
