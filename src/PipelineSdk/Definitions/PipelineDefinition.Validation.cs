namespace PipelineSdk;

/// <summary>Checking definitions.</summary>
public sealed partial class PipelineDefinition
{
    /// <summary>
    /// Checks the definition against what SageMaker is known to accept: structure, parameters, references, caching and retries, and the constants of
    /// requests against the service model. Nothing is looked up.
    /// </summary>
    /// <returns>All problems, those of reading first: errors, warnings and notes. Empty: nothing was found wrong.</returns>
    public IReadOnlyList<PipelineDiagnostic> Validate()
    {
        var bag = new DiagnosticBag();
        bag.AddRange(Problems);
        DefinitionValidator.Check(this, bag);
        DefinitionValidator.CheckJson(this, bag);
        return bag.All;
    }
}
