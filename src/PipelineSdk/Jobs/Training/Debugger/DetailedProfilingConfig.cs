namespace PipelineSdk;

/// <summary>Measures what the deep learning framework does: step 5 by default.</summary>
public sealed class DetailedProfilingConfig() : MetricsConfig("DetailedProfilingConfig", defaultStartStep: 5);
