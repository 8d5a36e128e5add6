namespace PipelineSdk;

/// <summary>References, functions and conditions.</summary>
internal static partial class DiagnosticDescriptors
{
    public static DiagnosticDescriptor JoinMemberNotText { get; } = Warning("PSDK3001", "Join of something that is not text");

    public static DiagnosticDescriptor S3JsonGetOutsideCondition { get; } = Warning("PSDK3002", "JsonGet from S3 outside of a condition step");

    public static DiagnosticDescriptor NestedFunctionInS3Uri { get; } = Error("PSDK3003", "Function within the S3 URI of a JsonGet");

    public static DiagnosticDescriptor JsonPathEmpty { get; } = Error("PSDK3004", "Empty path of a JsonGet");

    public static DiagnosticDescriptor JsonPathWithRoot { get; } = Warning("PSDK3005", "Path of a JsonGet that starts with $");

    public static DiagnosticDescriptor MalformedGet { get; } = Error("PSDK3006", "Reference that cannot be read");

    public static DiagnosticDescriptor UnknownExecutionVariable { get; } = Warning("PSDK3007", "Unknown execution variable");

    public static DiagnosticDescriptor MalformedFunction { get; } = Error("PSDK3008", "Function that cannot be read");

    public static DiagnosticDescriptor UnknownFunction { get; } = Warning("PSDK3009", "Unknown function");

    public static DiagnosticDescriptor PropertyFileOfOtherStep { get; } = Error("PSDK3010", "JsonGet on a step that is no processing step");

    public static DiagnosticDescriptor UndeclaredPropertyFile { get; } = Error("PSDK3011", "JsonGet of a property file that is not declared");

    public static DiagnosticDescriptor PropertyFileOutput { get; } = Error("PSDK3012", "Property file in an output that the step does not have");

    public static DiagnosticDescriptor S3JsonGetWithoutDependsOn { get; } = Warning("PSDK3013", "JsonGet from S3 without DependsOn");

    public static DiagnosticDescriptor UndeclaredOutput { get; } = Error("PSDK3014", "Output that is not declared");

    public static DiagnosticDescriptor DeepOutput { get; } = Error("PSDK3015", "Path into an output");

    public static DiagnosticDescriptor UnknownProperty { get; } = Warning("PSDK3016", "Property that the step does not report");

    public static DiagnosticDescriptor UnknownProcessingOutput { get; } = Warning("PSDK3017", "Processing output that the step does not have");

    public static DiagnosticDescriptor IncomparableSides { get; } = Warning("PSDK3018", "Comparison of different types");

    public static DiagnosticDescriptor EmptyCondition { get; } = Warning("PSDK3019", "Condition over an empty list");

    public static DiagnosticDescriptor UnknownConditionType { get; } = Warning("PSDK3020", "Unknown condition type");
}
