namespace PipelineSdk.Local.Testing;

/// <summary>Fills the properties that a pipeline refers to and that a stub does not give: with text that says what it stands for.</summary>
internal sealed class Placeholders(PipelineDefinition definition)
{
    private readonly Lazy<ILookup<string, DefinitionReference>> _references = new(() => definition.AllSteps
        .SelectMany(static step => step.References)
        .Where(static reference => reference.Kind == ReferenceKind.StepProperty && !string.IsNullOrEmpty(reference.Path))
        .ToLookup(static reference => reference.Name, StringComparer.Ordinal));

    public void Fill(JsonObject document, string stepName)
    {
        foreach (var reference in _references.Value[stepName])
        {
            if (JsonPath.Parse(reference.Path!) is { } segments &&
                JsonPath.Follow(JsonValues.Of(document), segments, out _) < segments.Count)
            {
                PropertyPlacer.Place(document, segments, stepName + reference.Path);
            }
        }
    }
}
