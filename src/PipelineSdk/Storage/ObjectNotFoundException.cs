namespace PipelineSdk;

/// <summary>There is no object where one was to be read.</summary>
/// <param name="location">Where.</param>
/// <param name="innerException">The cause.</param>
public sealed class ObjectNotFoundException(ObjectLocation location, Exception? innerException = null)
    : ObjectStoreException(location, $"There is no object '{location}'.", innerException);
