using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace PipelineSdk;

/// <summary>A list in a request: its items one by one, or a reference to a whole list.</summary>
/// <typeparam name="T">The items' type.</typeparam>
/// <remarks>Takes collection expressions, arrays and lists: <c>ContainerArguments = ["--input", uri, .. more]</c>.</remarks>
[CollectionBuilder(typeof(PipelineList), nameof(PipelineList.Create))]
public sealed class PipelineList<T> : IList<T>, IReadOnlyList<T>, IListValue
    where T : class
{
    private readonly List<T> _items = [];

    /// <summary>An empty list.</summary>
    public PipelineList()
    {
    }

    /// <summary>A list of the given items.</summary>
    /// <param name="items">The items; they are copied.</param>
    public PipelineList(IEnumerable<T> items) => _items.AddRange(items);

    /// <summary>A whole list that is known only while the pipeline runs.</summary>
    /// <param name="reference">The reference to the list.</param>
    public PipelineList(PipelineValue reference) => Reference = reference;

    /// <summary>The reference to a whole list, or <see langword="null"/> if the list has items of its own.</summary>
    public PipelineValue? Reference { get; }

    /// <inheritdoc cref="ICollection{T}.Count"/>
    public int Count => _items.Count;

    bool ICollection<T>.IsReadOnly => Reference is not null;

    /// <inheritdoc cref="IList{T}.this"/>
    public T this[int index]
    {
        get => _items[index];
        set => _items[index] = value;
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
    public void Add(T item) => Own.Add(item);

    /// <inheritdoc/>
    public void Insert(int index, T item) => Own.Insert(index, item);

    /// <inheritdoc/>
    public void Clear() => _items.Clear();

    /// <inheritdoc/>
    public bool Remove(T item) => _items.Remove(item);

    /// <inheritdoc/>
    public void RemoveAt(int index) => _items.RemoveAt(index);

    /// <inheritdoc/>
    public bool Contains(T item) => _items.Contains(item);

    /// <inheritdoc/>
    public int IndexOf(T item) => _items.IndexOf(item);

    /// <inheritdoc/>
    public void CopyTo(T[] array, int arrayIndex) => _items.CopyTo(array, arrayIndex);

    /// <inheritdoc cref="IEnumerable{T}.GetEnumerator"/>
    public List<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    ReadOnlySpan<object?> IListValue.Items => ReadOnlySpan<object?>.CastUp<T>(CollectionsMarshal.AsSpan(_items));

    private List<T> Own => Reference is null
        ? _items
        : throw new InvalidOperationException("The list is a reference to a whole list of another step: it takes no items.");
}

/// <summary>Makes <see cref="PipelineList{T}"/> from collection expressions.</summary>
public static class PipelineList
{
    /// <summary>A list of the given items.</summary>
    /// <typeparam name="T">The items' type.</typeparam>
    /// <param name="items">The items.</param>
    /// <returns>The list.</returns>
    public static PipelineList<T> Create<T>(ReadOnlySpan<T> items)
        where T : class
    {
        var list = new PipelineList<T>();
        foreach (var item in items)
        {
            list.Add(item);
        }

        return list;
    }

    internal static object? ToPayload(this PipelineList<PipelineValue> list) =>
        list.Reference is { } reference ? reference.Payload : new ListExpression([.. list]);
}
