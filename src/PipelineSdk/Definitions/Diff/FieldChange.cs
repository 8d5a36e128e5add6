using System.Text.Json;

namespace PipelineSdk;

/// <summary>A changed member or item of a definition.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="JsonPath">Its place, such as <c>$.Steps[2].Arguments.Environment.MODE</c>: in the new definition; where it was, if it is gone.</param>
/// <param name="Before">The old value; <see langword="null"/> if it is new.</param>
/// <param name="After">The new value; <see langword="null"/> if it is gone.</param>
public sealed record FieldChange(ChangeKind Kind, string JsonPath, JsonElement? Before, JsonElement? After)
{
    /// <summary>One line: <c>~ $.Steps[2].Arguments.RoleArn: "a" → "b"</c>. Long values are cut.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => DiffText.Of(this);
}
