namespace PipelineSdk;

/// <summary>A member of a structure.</summary>
/// <param name="name">The name on the wire.</param>
/// <param name="shape">Its shape; asked for late, since shapes may contain themselves.</param>
/// <param name="required">Whether a request must have it.</param>
internal sealed class Member(string name, Func<Shape> shape, bool required = false)
{
    public string Name { get; } = name;

    public byte[] EncodedName { get; } = CompactJsonWriter.EncodeName(name);

    public Shape Shape => field ??= shape();

    public bool Required { get; } = required;
}
