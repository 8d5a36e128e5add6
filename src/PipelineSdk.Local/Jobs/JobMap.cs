namespace PipelineSdk.Local;

/// <summary>
/// What was given for jobs: for a job, that of its step counts before that of its image, and this before that of its kind.
/// </summary>
internal sealed class JobMap<T>
    where T : class
{
    private readonly List<(JobMatch Match, T Value)> _entries = [];

    // The last one given counts.
    public void Add(JobMatch match, T value) => _entries.Insert(0, (match, value));

    public (T Value, string Details)? Find(JobDescription job)
    {
        var found = _entries.Where(entry => entry.Match.IsFor(job)).OrderBy(static entry => entry.Match.Rank).FirstOrDefault();
        return found.Value is null ? null : (found.Value, found.Match.Details);
    }
}
