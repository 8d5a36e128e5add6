namespace PipelineSdk;

/// <summary>Measures what Horovod does: step 13 by default.</summary>
public sealed class HorovodProfilingConfig() : MetricsConfig("HorovodProfilingConfig", defaultStartStep: 13);
