namespace PipelineSdk;

/// <summary>Names a property file: by its <see cref="PropertyFile"/>, or by its name as text.</summary>
/// <param name="Value">The name.</param>
public readonly record struct PropertyFileName(string Value)
{
    /// <summary>The name of a property file.</summary>
    /// <param name="file">The property file.</param>
    public static implicit operator PropertyFileName(PropertyFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return new(file.Name);
    }

    /// <summary>A name as text.</summary>
    /// <param name="name">The name.</param>
    public static implicit operator PropertyFileName(string name) => new(name);
}
