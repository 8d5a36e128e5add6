namespace PipelineSdk;

/// <summary>The distributed training libraries of SageMaker. Only one of them can be used.</summary>
public sealed class SmDistributed
{
    /// <summary>The data parallel library.</summary>
    /// <value><see langword="null"/> by default: not used.</value>
    public SmDataParallel? DataParallel { get; init; }

    /// <summary>The model parallel library.</summary>
    /// <value><see langword="null"/> by default: not used.</value>
    public SmModelParallel? ModelParallel { get; init; }
}
