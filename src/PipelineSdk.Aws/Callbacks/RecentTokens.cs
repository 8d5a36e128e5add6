namespace PipelineSdk.Aws;

/// <summary>
/// Remembers tokens; when there are too many, the oldest are forgotten. A token has 10 characters, so that all of them take some 10 MB.
/// </summary>
internal sealed class RecentTokens
{
    private const int Capacity = 100_000;

    private readonly Lock _lock = new();
    private readonly HashSet<string> _tokens = new(StringComparer.Ordinal);
    private readonly Queue<string> _order = new();

    public void Add(string token)
    {
        lock (_lock)
        {
            if (!_tokens.Add(token))
            {
                return;
            }

            _order.Enqueue(token);
            if (_order.Count > Capacity)
            {
                _tokens.Remove(_order.Dequeue());
            }
        }
    }

    public bool Contains(string token)
    {
        lock (_lock)
        {
            return _tokens.Contains(token);
        }
    }
}
