namespace PipelineSdk;

/// <summary>An object store could not do what it was asked to.</summary>
public class ObjectStoreException : IOException
{
    /// <summary>A problem with an object.</summary>
    /// <param name="location">The object.</param>
    /// <param name="message">What is wrong, and what to do about it.</param>
    /// <param name="innerException">The cause.</param>
    public ObjectStoreException(ObjectLocation location, string message, Exception? innerException = null)
        : base(message, innerException) => Location = location;

    /// <summary>The object.</summary>
    public ObjectLocation Location { get; }
}
