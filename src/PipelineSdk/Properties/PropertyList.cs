namespace PipelineSdk;

/// <summary>A list that a step reports. Indexing extends the path; there is no length.</summary>
/// <typeparam name="T">The items' type.</typeparam>
public sealed class PropertyList<T> : PipelineValue
    where T : class
{
    private readonly PropertyExpression _path;
    private readonly Func<PropertyExpression, T> _item;

    internal PropertyList(PropertyExpression path, Func<PropertyExpression, T> item)
        : base(path) => (_path, _item) = (path, item);

    /// <summary>The item at a position: <c>Outputs[0]</c>.</summary>
    /// <param name="index">The position, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The position is negative.</exception>
    public T this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            return _item(_path.Item(index));
        }
    }

    /// <summary>The item with a name, where the items have one: <c>Outputs["train"]</c>.</summary>
    /// <param name="name">The name.</param>
    public T this[string name] => _item(_path.Item(name));
}
