namespace PipelineSdk;

/// <summary>The model parallel library of SageMaker.</summary>
public sealed class SmModelParallel
{
    /// <summary>Whether it is on.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool Enabled { get; init; } = true;

    /// <summary>The library's parameters: constants, lists and objects. Written as the JSON of <c>mp_parameters</c> if there are any.</summary>
    /// <value>Empty by default.</value>
    public PipelineMap<PipelineValue> Parameters { get; init; } = [];
}
