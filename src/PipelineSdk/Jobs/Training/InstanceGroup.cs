namespace PipelineSdk;

/// <summary>Some of the instances of a heterogeneous training cluster. Written as an item of <c>InstanceGroups</c>.</summary>
/// <param name="instanceGroupName">The group's name. Length: 1 to 64.</param>
/// <param name="instanceType">The type of its instances.</param>
/// <param name="instanceCount">The number of its instances.</param>
public sealed class InstanceGroup(PipelineString instanceGroupName, TrainingInstanceType instanceType, PipelineInteger instanceCount)
{
    /// <summary>The group's name. Written as <c>InstanceGroupName</c>. Length: 1 to 64.</summary>
    public PipelineString InstanceGroupName { get; } = instanceGroupName ?? throw new ArgumentNullException(nameof(instanceGroupName));

    /// <summary>The type of its instances. Written as <c>InstanceType</c>.</summary>
    public TrainingInstanceType InstanceType { get; } = instanceType ?? throw new ArgumentNullException(nameof(instanceType));

    /// <summary>The number of its instances. Written as <c>InstanceCount</c>. Range: at least 0.</summary>
    public PipelineInteger InstanceCount { get; } = instanceCount ?? throw new ArgumentNullException(nameof(instanceCount));

    internal Arguments.InstanceGroup ToRequest() => new()
    {
        InstanceGroupName = InstanceGroupName,
        InstanceType = InstanceType,
        InstanceCount = InstanceCount,
    };
}
