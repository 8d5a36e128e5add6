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

    /// <summary>An empty list.</summary>
    public PipelineList() => _items = [];

    /// <summary>A list of the given items.</summary>
    /// <param name="items">The items; they are copied.</param>
    public PipelineList(IEnumerable<T> items)
        : this([.. items])
    {
    }

    /// <summary>A whole list that is known only while the pipeline runs.</summary>
    /// <param name="reference">The reference to the list.</param>
    public PipelineList(PipelineValue reference)
        : this() => Reference = reference;

    /// <param name="items">The items; they are not copied.</param>
    internal PipelineList(T[] items) => (_items, Count) = (items, items.Length);

    /// <summary>The reference to a whole list, or <see langword="null"/> if the list has items of its own.</summary>
    public PipelineValue? Reference { get; }

    /// <inheritdoc cref="ICollection{T}.Count"/>
    public int Count { get; private set; }

    bool ICollection<T>.IsReadOnly => Reference is not null;

    /// <inheritdoc cref="IList{T}.this"/>
    public T this[int index]
    {
        get => Items[index];
        set => Items[index] = value;
    }

    /// <summary>Converts an array.</summary>
    /// <param name="items">The items; they are copied.</param>
    [return: NotNullIfNotNull(nameof(items))]
    public static implicit operator PipelineList<T>?(T[]? items) => items is null ? null : new([.. items]);

    /// <summary>Converts a list.</summary>
    /// <param name="items">The items; they are copied.</param>
    [return: NotNullIfNotNull(nameof(items))]
    public static implicit operator PipelineList<T>?(List<T>? items) => items is null ? null : new([.. items]);

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
    }

    /// <inheritdoc/>
    public void Clear()
    {
        Items.Clear();
        Count = 0;
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
        Items[(index + 1)..].CopyTo(Items[index..]);
        _items[--Count] = null!;
    }

    /// <inheritdoc/>
    public bool Contains(T item) => IndexOf(item) >= 0;

    /// <inheritdoc/>
    public int IndexOf(T item) => Array.IndexOf(_items, item, 0, Count);

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex) => Array.Copy(_items, 0, array, arrayIndex, Count);

    /// <inheritdoc cref="IEnumerable{T}.GetEnumerator"/>
    public ArraySegment<T>.Enumerator GetEnumerator() => new ArraySegment<T>(_items, 0, Count).GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>A list that can be changed without changing this one.</summary>
    internal PipelineList<T> Copy() => Reference is null ? new(Items.ToArray()) : new(Reference);

    ReadOnlySpan<object?> IListValue.Items => ReadOnlySpan<object?>.CastUp<T>(Items);

    private Span<T> Items => _items.AsSpan(0, Count);
}

/// <summary>Makes <see cref="PipelineList{T}"/> from collection expressions.</summary>
public static class PipelineList
{
    /// <summary>A list of the given items.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The list.</returns>
    public static PipelineList<T> Create<T>(ReadOnlySpan<T> items)
        where T : class => new(items.ToArray());

    internal static object? ToPayload(this PipelineList<PipelineValue> list) =>
        list.Reference is { } reference ? reference.Payload : new ListExpression([.. list]);
}
