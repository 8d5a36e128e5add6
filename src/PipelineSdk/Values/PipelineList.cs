using System.Collections;
using System.Runtime.CompilerServices;

namespace PipelineSdk;

/// <summary>A list in a request: its items one by one, or a reference to a whole list.</summary>
/// <typeparam name="T">The items' type.</typeparam>
/// <remarks>Takes collection expressions, arrays and lists: <c>ContainerArguments = ["--input", uri, .. more]</c>.</remarks>
[CollectionBuilder(typeof(PipelineList), nameof(PipelineList.Create))]
public sealed class PipelineList<T> : IList<T>, IReadOnlyList<T>, IListValue
    where T : class
{
    private T[] _items;
    private int _changes;

    /// <summary>An empty list.</summary>
    public PipelineList() => _items = [];

    /// <summary>A list of the given items.</summary>
    /// <param name="items">The items; they are copied.</param>
    public PipelineList(IEnumerable<T> items)
    {
        _items = items.ToArray();
        Count = _items.Length;
    }

    /// <summary>A whole list that is known only while the pipeline runs.</summary>
    /// <param name="reference">The reference to the list.</param>
    public PipelineList(PipelineValue reference)
        : this() => Reference = reference;

    private PipelineList(T[] items, int count) => (_items, Count) = (items, count);

    /// <summary>The reference to a whole list, or <see langword="null"/> if the list has items of its own.</summary>
    public PipelineValue? Reference { get; }

    /// <inheritdoc cref="ICollection{T}.Count"/>
    public int Count { get; private set; }

    bool ICollection<T>.IsReadOnly => Reference is not null;

    /// <inheritdoc cref="IList{T}.this"/>
    public T this[int index]
    {
        get => Items[Position(index)];
        set
        {
            Items[Position(index)] = value;
            _changes++;
        }
    }

    /// <summary>Converts an array.</summary>
    /// <param name="items">The items; they are copied.</param>
    [return: NotNullIfNotNull(nameof(items))]
    public static implicit operator PipelineList<T>?(T[]? items) => items is null ? null : new((IEnumerable<T>)items);

    /// <summary>Converts a list.</summary>
    /// <param name="items">The items; they are copied.</param>
    [return: NotNullIfNotNull(nameof(items))]
    public static implicit operator PipelineList<T>?(List<T>? items) => items is null ? null : new((IEnumerable<T>)items);

    /// <summary>Refers to a whole list of another step.</summary>
    /// <param name="reference">The list.</param>
    [return: NotNullIfNotNull(nameof(reference))]
    public static implicit operator PipelineList<T>?(PropertyList<T>? reference) => reference is null ? null : new(reference);

    /// <summary>Refers to a whole list whose type is known only while the pipeline runs.</summary>
    /// <param name="reference">The list.</param>
    [return: NotNullIfNotNull(nameof(reference))]
    public static implicit operator PipelineList<T>?(UntypedReference? reference) => reference is null ? null : new(reference);

    /// <inheritdoc/>
    public void Add(T item) => Insert(Count, item);

    /// <inheritdoc/>
    public void Insert(int index, T item)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)index, (uint)Count, nameof(index));
        if (Reference is not null)
        {
            throw new InvalidOperationException("The list is a reference to a whole list of another step: it takes no items.");
        }

        if (Count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(4, Count * 2));
        }

        Array.Copy(_items, index, _items, index + 1, Count - index);
        _items[index] = item;
        Count++;
        _changes++;
    }

    /// <inheritdoc/>
    public void Clear()
    {
        Items.Clear();
        Count = 0;
        _changes++;
    }

    /// <inheritdoc/>
    public bool Remove(T item)
    {
        var index = IndexOf(item);
        if (index >= 0)
        {
            RemoveAt(index);
        }

        return index >= 0;
    }

    /// <inheritdoc/>
    public void RemoveAt(int index)
    {
        Items[(Position(index) + 1)..].CopyTo(Items[index..]);
        _items[--Count] = null!;
        _changes++;
    }

    /// <inheritdoc/>
    public bool Contains(T item) => IndexOf(item) >= 0;

    /// <inheritdoc/>
    public int IndexOf(T item) => Array.IndexOf(_items, item, 0, Count);

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex) => Array.Copy(_items, 0, array, arrayIndex, Count);

    /// <inheritdoc cref="IEnumerable{T}.GetEnumerator"/>
    public IEnumerator<T> GetEnumerator()
    {
        var changes = _changes;
        for (var i = 0; i < Count; i++)
        {
            yield return _items[i];
            if (changes != _changes)
            {
                throw new InvalidOperationException("The list was changed while its items were gone through.");
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A list that can be changed without changing this one.</summary>
    internal PipelineList<T> Copy() => Reference is null ? Owning(Items.ToArray()) : new(Reference);

    /// <param name="items">The items; they are not copied.</param>
    internal static PipelineList<T> Owning(T[] items) => new(items, items.Length);

    ReadOnlySpan<object?> IListValue.Items => ReadOnlySpan<object?>.CastUp<T>(Items);

    private Span<T> Items => _items.AsSpan(0, Count);

    private int Position(int index)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count, nameof(index));
        return index;
    }
}

/// <summary>Makes <see cref="PipelineList{T}"/> from collection expressions.</summary>
public static class PipelineList
{
    /// <summary>A list of the given items.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The list.</returns>
    public static PipelineList<T> Create<T>(ReadOnlySpan<T> items)
        where T : class => PipelineList<T>.Owning(items.ToArray());

    internal static object? ToPayload(this PipelineList<PipelineValue> list) =>
        list.Reference is { } reference ? reference.Payload : new ListExpression([.. list]);
}
