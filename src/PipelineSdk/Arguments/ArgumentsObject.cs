namespace PipelineSdk.Arguments;

/// <summary>
/// Base of the generated request classes: a structure of a <c>Create*</c> request, with the service model's limits on its members.
/// </summary>
/// <remarks>Requests are plain objects: set their properties freely until the pipeline is compiled. Compiling does not change them.</remarks>
public abstract class ArgumentsObject
{
    private PipelineMap<PipelineValue>? _additionalMembers;

    private protected ArgumentsObject()
    {
    }

    /// <summary>
    /// Members that the service has and this version of the library does not know yet, by their names on the wire. They are written after the
    /// known ones. A known member that is given here too is written as it is here.
    /// </summary>
    /// <value>Empty by default.</value>
    /// <exception cref="ArgumentException">The map is a reference to a whole map.</exception>
    public PipelineMap<PipelineValue> AdditionalMembers
    {
        get => _additionalMembers ??= [];
        init => _additionalMembers = value is { Reference: not null }
            ? throw new ArgumentException("Additional members are named one by one: a reference to a whole map has no names.", nameof(value))
            : value;
    }

    internal abstract StructureShape Shape { get; }

    /// <summary>What a job class checks when its request is written, since problems are reported by compiling only.</summary>
    internal Action<DefinitionWriter>? Check { get; set; }

    /// <summary>The members' values by position in <see cref="Shape"/>; absent ones are <see langword="null"/>.</summary>
    internal ReadOnlySpan<object?> Values => Members;

    /// <summary>Whether no member is set.</summary>
    internal bool IsEmpty
    {
        get
        {
            foreach (var value in Values)
            {
                if (value is not null)
                {
                    return false;
                }
            }

            return !HasAdditionalMembers;
        }
    }

    internal bool HasAdditionalMembers => _additionalMembers is { Count: > 0 };

    /// <summary>A member by its name on the wire; <see langword="null"/> is absent. Setting a member that the shape lacks does nothing.</summary>
    internal object? this[string member]
    {
        get => IndexOf(member) is var index and >= 0 ? Values[index] : null;
        set
        {
            if (IndexOf(member) is var index and >= 0)
            {
                Members[index] = value;
            }
        }
    }

    /// <summary>The members' values, which stand in the object itself: an array of their own would cost each request memory and time.</summary>
    private protected abstract Span<object?> Members { get; }

    /// <summary>The request with another value of a member: itself if the member has that value already, else a copy.</summary>
    internal ArgumentsObject With(string member, object? value)
    {
        if (IndexOf(member) is not (var index and >= 0) || ReferenceEquals(Values[index], value))
        {
            return this;
        }

        var copy = Copy();
        copy.Members[index] = value;
        return copy;
    }

    /// <summary>A copy whose members can be set without changing the original; the values are shared.</summary>
    internal ArgumentsObject Copy() => (ArgumentsObject)MemberwiseClone();

    private protected object? Get(int index) => Values[index] is DeferredMember deferred ? deferred.Value : Values[index];

    private protected void Set(int index, object? value) => Members[index] = value;

    private int IndexOf(string member)
    {
        var members = Shape.Span;
        for (var i = 0; i < members.Length; i++)
        {
            if (members[i].Name == member)
            {
                return i;
            }
        }

        return -1;
    }
}
