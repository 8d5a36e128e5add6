namespace PipelineSdk.Conformance;

/// <summary>A difference that is meant.</summary>
/// <param name="Case">The case's name.</param>
/// <param name="File">The corpus's file.</param>
/// <param name="Pointer">The place in it, as in <see cref="Difference"/>.</param>
/// <param name="Reason">Why the difference is there.</param>
public sealed record ListedDifference(string Case, string File, string Pointer, string Reason)
{
    public override string ToString() => $"{Case}/{File}#{Pointer} ({Reason})";
}
