namespace PipelineSdk;

/// <summary>A place in a definition that refers to something which is known only while the pipeline runs.</summary>
public readonly record struct DefinitionReference
{
    private const string Steps = "Steps.";
    private const string PropertyFiles = ".PropertyFiles.";

    private readonly DefinitionPlace _place;

    internal DefinitionReference(ReferenceKind kind, string expression, string name, DefinitionPlace place)
    {
        Kind = kind;
        Expression = expression;
        Name = name;
        _place = place;
    }

    /// <summary>What is referred to.</summary>
    public ReferenceKind Kind { get; }

    /// <summary>The text of the <c>Get</c>, such as <c>Steps.Train.ModelArtifacts.S3ModelArtifacts</c>.</summary>
    public string Expression { get; }

    /// <summary>The parameter's, variable's or step's name.</summary>
    public string Name { get; }

    /// <summary>
    /// For a step, the rest of the expression, from the first <c>.</c> or <c>[</c> on, such as <c>.ModelArtifacts.S3ModelArtifacts</c>; for a property
    /// file, its name; else <see langword="null"/>.
    /// </summary>
    public string? Path => Kind switch
    {
        ReferenceKind.StepProperty => Expression[(Steps.Length + Name.Length)..],
        ReferenceKind.PropertyFile => Expression[(Steps.Length + Name.Length + PropertyFiles.Length)..],
        _ => null,
    };

    /// <summary>Where the reference stands, such as <c>$.Steps[2].Arguments.ModelName</c>.</summary>
    public string JsonPath => _place.ToString();

    /// <summary>The step that is referred to, or <see langword="null"/>.</summary>
    public string? StepName => Kind is ReferenceKind.StepProperty or ReferenceKind.PropertyFile ? Name : null;

    internal DefinitionPlace Place => _place;
}
