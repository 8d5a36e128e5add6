namespace PipelineSdk.Local;

/// <summary>An expression of a step has no value. The step fails with this.</summary>
internal sealed class ResolutionException(string message) : Exception(message);
