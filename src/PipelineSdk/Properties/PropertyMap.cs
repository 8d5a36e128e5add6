namespace PipelineSdk;

/// <summary>A map that a step reports. Indexing extends the path; there are no keys to go through.</summary>
/// <typeparam name="T">The values' type.</typeparam>
public sealed class PropertyMap<T> : PipelineValue
    where T : class
{
    private readonly PropertyExpression _path;
    private readonly Func<PropertyExpression, T> _value;

    internal PropertyMap(PropertyExpression path, Func<PropertyExpression, T> value)
        : base(path) => (_path, _value) = (path, value);

    /// <summary>The value of a key: <c>HyperParameters["eta"]</c>.</summary>
    /// <param name="key">The key.</param>
    public T this[string key] => _value(_path.Item(key));
}
