namespace PipelineSdk;

/// <summary>A place in a definition that refers to something which is known only while the pipeline runs.</summary>
public readonly record struct DefinitionReference
{
    private readonly GetText _get;
    private readonly DefinitionPlace _place;

    internal DefinitionReference(GetText get, DefinitionPlace place) => (_get, _place) = (get, place);

    /// <summary>What is referred to.</summary>
    public ReferenceKind Kind => _get.Kind;

    /// <summary>The text of the <c>Get</c>, such as <c>Steps.Train.ModelArtifacts.S3ModelArtifacts</c>.</summary>
    public string Expression => _get.ToString();

    /// <summary>The parameter's, variable's or step's name.</summary>
    public string Name => _get.Name;

    /// <summary>
    /// For a step, the rest of the expression, from the first <c>.</c> or <c>[</c> on, such as <c>.ModelArtifacts.S3ModelArtifacts</c>; for a property
    /// file, its name; else <see langword="null"/>.
    /// </summary>
    public string? Path => _get.Path;

    /// <summary>Where the reference stands, such as <c>$.Steps[2].Arguments.ModelName</c>.</summary>
    public string JsonPath => _place.ToString();

    /// <summary>The step that is referred to, or <see langword="null"/>.</summary>
    public string? StepName => Kind is ReferenceKind.StepProperty or ReferenceKind.PropertyFile ? Name : null;

    internal DefinitionPlace Place => _place;
}
