namespace PipelineSdk;

/// <summary>Measures what the SageMaker data parallel library does: step 15 by default.</summary>
public sealed class SMDataParallelProfilingConfig() : MetricsConfig("SMDataParallelProfilingConfig", defaultStartStep: 15);
