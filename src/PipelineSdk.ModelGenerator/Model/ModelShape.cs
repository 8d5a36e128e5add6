namespace PipelineSdk.ModelGenerator.Model;

/// <summary>A shape of the service model, without its documentation.</summary>
internal sealed record ModelShape(string Name, ShapeKind Kind)
{
    /// <summary>The least length, number or count of items.</summary>
    public decimal? Min { get; init; }

    /// <summary>The greatest length, number or count of items.</summary>
    public decimal? Max { get; init; }

    /// <summary>The pattern as the model has it, in the dialect of Java.</summary>
    public string? Pattern { get; init; }

    /// <summary>The known values of an enumeration.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    /// <summary>The members of a structure, in the model's order.</summary>
    public IReadOnlyList<ModelMember> Members { get; init; } = [];

    /// <summary>The member that is the whole body of the message.</summary>
    public string? Payload { get; init; }

    /// <summary>Whether it is an error.</summary>
    public bool Exception { get; init; }

    /// <summary>The shape of a list's items or of a map's values.</summary>
    public string? Item { get; init; }

    /// <summary>The shape of a map's keys.</summary>
    public string? Key { get; init; }

    /// <summary>The names of the shapes that this one is made of.</summary>
    public IEnumerable<string> Parts => ((string?[])[.. Members.Select(static member => member.Shape), Key, Item]).OfType<string>();
}
