using PipelineSdk.Arguments;

namespace PipelineSdk;

/// <summary>Instances that a tuning job may use, of which it takes what there is. Written as an item of <c>InstanceConfigs</c>.</summary>
/// <param name="instanceCount">The number of instances.</param>
/// <param name="instanceType">Their type.</param>
/// <param name="volumeSize">The size of each one's storage in GB; 30 by default.</param>
public sealed class InstanceConfig(PipelineInteger instanceCount, TrainingInstanceType instanceType, PipelineInteger? volumeSize = null)
{
    /// <summary>The number of instances. Written as <c>InstanceCount</c>. Range: at least 0.</summary>
    public PipelineInteger InstanceCount { get; } = instanceCount ?? throw new ArgumentNullException(nameof(instanceCount));

    /// <summary>Their type. Written as <c>InstanceType</c>.</summary>
    public TrainingInstanceType InstanceType { get; } = instanceType ?? throw new ArgumentNullException(nameof(instanceType));

    /// <summary>The size of each one's storage in GB. Written as <c>VolumeSizeInGB</c>. Range: at least 1.</summary>
    /// <value>30 by default.</value>
    public PipelineInteger VolumeSize { get; } = volumeSize ?? 30;

    internal HyperParameterTuningInstanceConfig ToRequest() => new()
    {
        InstanceCount = InstanceCount,
        InstanceType = InstanceType,
        VolumeSizeInGB = VolumeSize,
    };
}
