using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>A structure of named members, in the service model's order.</summary>
/// <param name="name">The service's name of the shape.</param>
/// <param name="members">The members.</param>
internal sealed class StructureShape(string name, params Member[] members) : Shape
{
    private Dictionary<string, Member>? _byName;

    public string Name { get; } = name;

    public IReadOnlyList<Member> Members => members;

    /// <summary>The member at a position; the array itself, for the writer's loop.</summary>
    internal ReadOnlySpan<Member> Span => members;

    /// <summary>The positions of the members in the order in which requests are written; <see langword="null"/>: as they stand.</summary>
    public int[]? WriteOrder { get; } = RequestOrder.Of(name, members);

    public Member? Find(ReadOnlySpan<char> name)
    {
        _byName ??= members.ToDictionary(static member => member.Name, StringComparer.Ordinal);
        return _byName.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var member) ? member : null;
    }
}
