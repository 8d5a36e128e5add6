namespace PipelineSdk;

/// <summary>
/// Base names of jobs. The run adds its own ending; the Python SDK's generated names, which end in a time, show only in how much of a base name it
/// keeps.
/// </summary>
internal static class JobNames
{
    /// <summary>The length of <c>-2024-01-01-00-00-00-123</c>.</summary>
    private const int TimeLength = 24;

    /// <summary>The length of <c>-240101-0000</c>, in names of tuning jobs.</summary>
    private const int ShortTimeLength = 12;

    /// <summary>A base name cut so that the service's limit of 63 holds with a time at its end.</summary>
    public static string Cut(string baseName) => CutTo(baseName, 63 - TimeLength);

    /// <summary>A tuning job's base name cut so that the service's limit of 32 holds with a short time at its end.</summary>
    public static string CutTuning(string baseName) => CutTo(baseName, 32 - ShortTimeLength);

    /// <summary>
    /// The last path segment of an image, without its tag. Of an image that is a parameter, its default counts; of any other value, <paramref name="otherwise"/>.
    /// </summary>
    public static string FromImage(PipelineString image, string otherwise)
    {
        var text = image.Payload as string ?? (image.Payload as ParameterExpression)?.DefaultValue as string;
        return string.IsNullOrEmpty(text) ? otherwise : Repository(text) ?? text;
    }

    private static string CutTo(string name, int length) => name.Length <= length ? name : name[..length];

    /// <summary>What stands between the last slash and the tag; <see langword="null"/> if that is nothing, or the image is malformed.</summary>
    private static string? Repository(string image)
    {
        var slash = image.LastIndexOf('/');
        if (slash == 0)
        {
            return null;
        }

        var name = image.AsSpan(slash + 1);
        var colon = name.IndexOf(':');
        if (colon >= 0)
        {
            var tag = name[(colon + 1)..];
            if (tag.IsEmpty || tag.Contains(':'))
            {
                return null;
            }

            name = name[..colon];
        }

        return name.IsEmpty ? null : name.ToString();
    }
}
