namespace PipelineSdk;

/// <summary>
/// The steps still to be written: those of the pipeline's list, then, breadth first, those that were reached from a written one. Steps in
/// branches are written with their condition steps.
/// </summary>
internal sealed class StepQueue(StepPlaces places)
{
    private readonly Queue<Step> _queue = new(places.Listed);

    /// <summary>Adds the steps that have no place yet.</summary>
    public void Add(ReadOnlySpan<Step> reached)
    {
        foreach (var step in reached)
        {
            if (!places.IsPlaced(step))
            {
                places.PlaceReached(step);
                _queue.Enqueue(step);
            }
        }
    }

    public bool TryTake([NotNullWhen(true)] out Step? step) => _queue.TryDequeue(out step);
}
