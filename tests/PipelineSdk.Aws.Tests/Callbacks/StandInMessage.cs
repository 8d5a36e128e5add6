namespace PipelineSdk.Aws.Tests.Callbacks;

/// <summary>A message in the queue of a <see cref="CallbackStandIn"/>.</summary>
internal sealed class StandInMessage(string body)
{
    public string Id { get; } = Guid.NewGuid().ToString();

    public string Body => body;

    /// <summary>How often it was given out.</summary>
    public int Receives { get; set; }

    /// <summary>Since when others may have it, as <see cref="Environment.TickCount64"/>.</summary>
    public long VisibleAt { get; set; }

    /// <summary>What its last receiver calls it.</summary>
    public string? Receipt { get; set; }
}
