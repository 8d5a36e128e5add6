using System.Text.Json.Serialization;

namespace Penguins;

/// <summary>A penguin of the data set. What was not measured is <see langword="null"/>.</summary>
internal sealed record Penguin(
    string Species,
    string Island,
    [property: JsonPropertyName("Beak Length (mm)")] float? BeakLength,
    [property: JsonPropertyName("Beak Depth (mm)")] float? BeakDepth,
    [property: JsonPropertyName("Flipper Length (mm)")] float? FlipperLength,
    [property: JsonPropertyName("Body Mass (g)")] float? BodyMass,
    string? Sex)
{
    /// <summary>What the model sees of it, as numbers.</summary>
    [JsonIgnore]
    public float[] Features =>
    [
        BeakLength ?? float.NaN,
        BeakDepth ?? float.NaN,
        FlipperLength ?? float.NaN,
        Sex switch { "MALE" => 1, "FEMALE" => 0, _ => float.NaN },
        .. OneOf(Species, "Adelie", "Chinstrap", "Gentoo"),
        .. OneOf(Island, "Biscoe", "Dream", "Torgersen"),
    ];

    private static IEnumerable<float> OneOf(string value, params string[] values) => values.Select(one => value == one ? 1f : 0f);
}
