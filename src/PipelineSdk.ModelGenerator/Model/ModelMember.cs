namespace PipelineSdk.ModelGenerator.Model;

/// <summary>A member of a structure.</summary>
/// <param name="Name">The name on the wire.</param>
/// <param name="Shape">The name of its shape.</param>
/// <param name="Required">Whether the model lists it as required.</param>
internal sealed record ModelMember(string Name, string Shape, bool Required);
