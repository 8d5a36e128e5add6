namespace PipelineSdk;

/// <summary>Outputs of steps, and Lambda, Callback and EMR steps.</summary>
internal static partial class DiagnosticDescriptors
{
    public static DiagnosticDescriptor LambdaFunction { get; } = Error("PSDK6001", "Incomplete or impossible Lambda function");

    public static DiagnosticDescriptor NestedInput { get; } = Warning("PSDK6002", "Input that is not flat");

    public static DiagnosticDescriptor OutputCount { get; } = Error("PSDK6003", "More than 50 outputs");

    public static DiagnosticDescriptor OutputName { get; } = Error("PSDK6004", "Output name too short or too long");

    public static DiagnosticDescriptor DuplicateOutput { get; } = Error("PSDK6005", "Two outputs of one name");

    public static DiagnosticDescriptor UnknownOutputType { get; } = Warning("PSDK6006", "Unknown output type");

    public static DiagnosticDescriptor MissingTarget { get; } = Error("PSDK6007", "Step without queue or function");

    public static DiagnosticDescriptor TargetForm { get; } = Warning("PSDK6008", "Queue or function that does not look like one");

    public static DiagnosticDescriptor EmrCluster { get; } = Warning("PSDK6009", "EMR step without one cluster");

    public static DiagnosticDescriptor EmrClusterMember { get; } = Warning("PSDK6010", "Member that a cluster of a step must not have");

    public static DiagnosticDescriptor EmrInstances { get; } = Warning("PSDK6011", "EMR cluster without one kind of instances");

    public static DiagnosticDescriptor DuplicateProcessingOutput { get; } = Warning("PSDK6012", "Two processing outputs of one name");
}
