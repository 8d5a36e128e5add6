namespace PipelineSdk;

/// <summary>All kinds of problems, by number. The sections of <c>docs/diagnostics.md</c> have the same numbers.</summary>
internal static partial class DiagnosticDescriptors
{
    public static DiagnosticDescriptor ValueInPlainText { get; } = Error("PSDK0003", "Pipeline value formatted into plain text");

    public static DiagnosticDescriptor MalformedText { get; } = Error("PSDK0004", "Text that JSON cannot carry");

    public static DiagnosticDescriptor NumberNotFinite { get; } = Error("PSDK0005", "Number that JSON cannot carry");

    public static DiagnosticDescriptor TooDeep { get; } = Error("PSDK0006", "Values nested too deeply");

    public static DiagnosticDescriptor NullItem { get; } = Error("PSDK0007", "Null in a list of steps or parameters");

    public static DiagnosticDescriptor StepPlacedTwice { get; } = Error("PSDK1001", "Step in two places");

    public static DiagnosticDescriptor NameOfCollection { get; } = Error("PSDK1002", "Step named like a step collection");

    public static DiagnosticDescriptor JoinMemberNotText { get; } = Warning("PSDK3001", "Join of something that is not text");

    public static DiagnosticDescriptor S3JsonGetOutsideCondition { get; } = Warning("PSDK3002", "JsonGet from S3 outside of a condition step");

    public static DiagnosticDescriptor NestedFunctionInS3Uri { get; } = Error("PSDK3003", "Function within the S3 URI of a JsonGet");

    public static DiagnosticDescriptor JsonPathEmpty { get; } = Error("PSDK3004", "Empty path of a JsonGet");

    public static DiagnosticDescriptor JsonPathWithRoot { get; } = Warning("PSDK3005", "Path of a JsonGet that starts with $");

    public static DiagnosticDescriptor MissingMember { get; } = Error("PSDK5001", "Required member missing");

    public static DiagnosticDescriptor TextLength { get; } = Error("PSDK5002", "Text too short or too long");

    public static DiagnosticDescriptor NumberRange { get; } = Error("PSDK5003", "Number out of range");

    public static DiagnosticDescriptor ItemCount { get; } = Error("PSDK5004", "Too few or too many items");

    public static DiagnosticDescriptor WrongType { get; } = Error("PSDK5005", "Value of the wrong type");

    public static DiagnosticDescriptor TextPattern { get; } = Warning("PSDK5006", "Text that does not match the pattern");

    public static DiagnosticDescriptor UnknownEnumValue { get; } = Warning("PSDK5007", "Value that is not a known one");

    public static DiagnosticDescriptor UnknownMember { get; } = Warning("PSDK5008", "Member that is not a known one");

    public static DiagnosticDescriptor LambdaFunction { get; } = Error("PSDK6001", "Incomplete or impossible Lambda function");

    public static DiagnosticDescriptor AssetNotFound { get; } = Error("PSDK7001", "Local file or folder not found");

    public static DiagnosticDescriptor AssetUnreadable { get; } = Error("PSDK7002", "Local file or folder not readable");

    public static DiagnosticDescriptor AssetEmpty { get; } = Error("PSDK7003", "Local folder without files");

    public static DiagnosticDescriptor AssetLink { get; } = Error("PSDK7004", "Link to a folder within an asset");

    public static DiagnosticDescriptor AssetConflict { get; } = Error("PSDK7005", "Two assets in one place");

    private static DiagnosticDescriptor Error(string id, string title) => new(id, DiagnosticSeverity.Error, title);

    private static DiagnosticDescriptor Warning(string id, string title) => new(id, DiagnosticSeverity.Warning, title);
}
