namespace PipelineSdk;

/// <summary>Values on their way from a job object into its request, which the user may change without changing the job object.</summary>
internal static class JobValues
{
    [return: NotNullIfNotNull(nameof(list))]
    public static PipelineList<T>? Copy<T>(PipelineList<T>? list)
        where T : class => list switch
        {
            null => null,
            { Reference: { } reference } => new(reference),
            _ => [.. list],
        };

    [return: NotNullIfNotNull(nameof(map))]
    public static PipelineMap<T>? Copy<T>(PipelineMap<T>? map)
        where T : class => map switch
        {
            null => null,
            { Reference: { } reference } => new(reference),
            _ => new((IEnumerable<KeyValuePair<string, T>>)map),
        };
}
