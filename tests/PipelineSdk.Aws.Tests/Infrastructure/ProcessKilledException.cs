namespace PipelineSdk.Aws.Tests.Infrastructure;

/// <summary>The process was killed at this moment.</summary>
public sealed class ProcessKilledException() : Exception("The process was killed.");
