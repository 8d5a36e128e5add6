namespace PipelineSdk;

/// <summary>Runs folders of scripts as processing jobs in AWS's image with Apache MXNet.</summary>
/// <param name="frameworkVersion">
/// The version of Apache MXNet, such as <c>1.9.0</c>; <see langword="null"/> only if <see cref="FrameworkProcessor.ImageUri"/> is set.
/// </param>
/// <param name="role">The role of the job: an ARN, or the name of a role of the account.</param>
/// <param name="instanceCount">The number of instances. Range: 1 to 100.</param>
/// <param name="instanceType">The type of the instances.</param>
public sealed class MXNetProcessor(
    string? frameworkVersion,
    PipelineString role,
    PipelineInteger instanceCount,
    ProcessingInstanceType instanceType)
    : FrameworkProcessor(ProcessingFramework.MXNet, frameworkVersion, role, instanceCount, instanceType);
