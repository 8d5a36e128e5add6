namespace PipelineSdk.ModelGenerator.Model;

/// <summary>An operation of the service.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Uri">The path, with the names of members in braces.</param>
internal sealed record ModelOperation(string Name, string Method, string Uri)
{
    /// <summary>The shape of its request.</summary>
    public string? Input { get; init; }

    /// <summary>The shape of its response.</summary>
    public string? Output { get; init; }

    /// <summary>The shapes of its errors.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>The names of all these shapes.</summary>
    public IEnumerable<string> Shapes => ((string?[])[Input, Output, .. Errors]).OfType<string>();
}
