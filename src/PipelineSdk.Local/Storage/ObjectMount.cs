namespace PipelineSdk.Local;

/// <summary>A file or folder of this machine that stands for an object, or for all objects below a prefix. It is read in place and never written.</summary>
/// <param name="Location">The object, or the prefix without a slash at its end.</param>
/// <param name="Path">The absolute path.</param>
internal sealed record ObjectMount(ObjectLocation Location, string Path)
{
    /// <summary>The part of a key below the prefix: empty for the object itself; <see langword="null"/> if it is elsewhere.</summary>
    public string? KeyBelow(ObjectLocation location)
    {
        if (location.Bucket != Location.Bucket)
        {
            return null;
        }

        if (location.Key == Location.Key)
        {
            return "";
        }

        var prefix = Location.Key.Length == 0 ? "" : Location.Key + "/";
        return location.Key.StartsWith(prefix, StringComparison.Ordinal) ? location.Key[prefix.Length..] : null;
    }

    public string KeyOf(string relativePath) =>
        Location.Key.Length == 0 ? relativePath : relativePath.Length == 0 ? Location.Key : $"{Location.Key}/{relativePath}";
}
