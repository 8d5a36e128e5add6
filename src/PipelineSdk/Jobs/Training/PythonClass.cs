namespace PipelineSdk;

/// <summary>A class of the Python SDK, for tuning jobs: its users find the estimator again by it.</summary>
internal readonly record struct PythonClass(string Name, string Module);
