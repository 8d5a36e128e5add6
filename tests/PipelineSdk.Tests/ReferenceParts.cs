namespace PipelineSdk.Tests;

/// <summary>What references say, to be compared at once.</summary>
internal static class ReferenceParts
{
    public static IEnumerable<(ReferenceKind Kind, string Expression, string Name, string JsonPath)> Of(IEnumerable<DefinitionReference> references) =>
        references.Select(static reference => (reference.Kind, reference.Expression, reference.Name, reference.JsonPath));
}
