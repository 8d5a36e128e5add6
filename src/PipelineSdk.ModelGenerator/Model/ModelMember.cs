namespace PipelineSdk.ModelGenerator.Model;

/// <summary>A member of a structure.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Shape">The name of its shape.</param>
/// <param name="Required">Whether the model lists it as required.</param>
internal sealed record ModelMember(string Name, string Shape, bool Required)
{
    /// <summary>
    /// Where it stands in an HTTP message: <c>uri</c>, <c>querystring</c>, <c>header</c> or <c>statusCode</c>; <see langword="null"/> for the body.
    /// </summary>
    public string? Location { get; init; }

    /// <summary>The name that it has there, if it is another one.</summary>
    public string? LocationName { get; init; }

    /// <summary>Whether it makes the service recognize a request that is sent twice.</summary>
    public bool IdempotencyToken { get; init; }
}
