namespace PipelineSdk;

/// <summary>What creating or registering a model says of how it will be served.</summary>
internal sealed record ServingRequest
{
    /// <summary>An image in place of the model's.</summary>
    public PipelineString? ImageUri { get; init; }

    public PipelineString? InstanceType { get; init; }

    public string? AcceleratorType { get; init; }

    public bool ServerlessInference { get; init; }

    public bool? AcceptEula { get; init; }

    public string? ModelReferenceArn { get; init; }

    /// <summary>The archive that a step in front has put the model's code into.</summary>
    public PipelineString? RepackedModelData { get; init; }
}
