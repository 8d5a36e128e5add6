namespace PipelineSdk;

/// <summary>Runs folders of scripts as processing jobs in AWS's image with TensorFlow.</summary>
/// <param name="frameworkVersion">
/// The version of TensorFlow, such as <c>2.11</c>; <see langword="null"/> only if <see cref="FrameworkProcessor.ImageUri"/> is set.
/// </param>
/// <param name="role">The role of the job: an ARN, or the name of a role of the account.</param>
/// <param name="instanceCount">The number of instances. Range: 1 to 100.</param>
/// <param name="instanceType">The type of the instances.</param>
public sealed class TensorFlowProcessor(
    string? frameworkVersion,
    PipelineString role,
    PipelineInteger instanceCount,
    ProcessingInstanceType instanceType)
    : FrameworkProcessor(ProcessingFramework.TensorFlow, frameworkVersion, role, instanceCount, instanceType);
