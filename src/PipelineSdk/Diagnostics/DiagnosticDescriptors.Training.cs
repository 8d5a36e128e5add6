namespace PipelineSdk;

/// <summary>Problems of training and tuning jobs.</summary>
internal static partial class DiagnosticDescriptors
{
    public static DiagnosticDescriptor HyperparameterWithValue { get; } = Error("PSDK9201", "Pipeline value within a hyperparameter");

    public static DiagnosticDescriptor TrainingInput { get; } = Error("PSDK9202", "Training input that is not in S3");

    public static DiagnosticDescriptor TrainingChannel { get; } = Error("PSDK9203", "Impossible training channels");

    public static DiagnosticDescriptor TrainingCode { get; } = Error("PSDK9204", "Impossible training code");

    public static DiagnosticDescriptor TrainingCodeUnknown { get; } = Warning("PSDK9205", "Training code that is known only while the pipeline runs");

    public static DiagnosticDescriptor TrainingInstances { get; } = Error("PSDK9206", "Impossible training instances");

    public static DiagnosticDescriptor TrainingVpc { get; } = Error("PSDK9207", "Incomplete VPC");

    public static DiagnosticDescriptor DebuggerNotOffered { get; } = Error("PSDK9208", "Debugger or profiler that the Region lacks");

    public static DiagnosticDescriptor ProfilerConflict { get; } = Error("PSDK9209", "Profiler both on and off");

    public static DiagnosticDescriptor FrameworkOption { get; } = Error("PSDK9210", "Impossible option of a framework");

    public static DiagnosticDescriptor DistributionOption { get; } = Error("PSDK9211", "Impossible distribution of training");

    public static DiagnosticDescriptor TrainingCompilerOption { get; } = Error("PSDK9212", "Impossible use of the training compiler");

    public static DiagnosticDescriptor TunerRanges { get; } = Error("PSDK9220", "Tuner without ranges");

    public static DiagnosticDescriptor TunerStatic { get; } = Error("PSDK9221", "Impossible hyperparameters to keep");

    public static DiagnosticDescriptor TunerEstimators { get; } = Error("PSDK9222", "Names that are not those of the tuner's estimators");

    public static DiagnosticDescriptor TunerCategorical { get; } = Error("PSDK9223", "Pipeline value among a framework's categorical values");
}
