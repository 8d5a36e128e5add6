namespace PipelineSdk;

/// <summary>Names, steps and the graph.</summary>
internal static partial class DiagnosticDescriptors
{
    public static DiagnosticDescriptor StepPlacedTwice { get; } = Error("PSDK1001", "Step in two places");

    public static DiagnosticDescriptor NameOfCollection { get; } = Error("PSDK1002", "Step named like a step collection");

    public static DiagnosticDescriptor DuplicateStepName { get; } = Error("PSDK1003", "Two steps of one name");

    public static DiagnosticDescriptor StepName { get; } = Error("PSDK1004", "Step name that the service refuses");

    public static DiagnosticDescriptor PipelineName { get; } = Error("PSDK1005", "Pipeline name that the service refuses");

    public static DiagnosticDescriptor LongPipelineName { get; } = Warning("PSDK1006", "Long pipeline name");

    public static DiagnosticDescriptor DisplayNameLength { get; } = Error("PSDK1007", "Display name too long");

    public static DiagnosticDescriptor DescriptionLength { get; } = Error("PSDK1008", "Description too long");

    public static DiagnosticDescriptor UnknownDependency { get; } = Error("PSDK1009", "Dependency on an unknown step");

    public static DiagnosticDescriptor Cycle { get; } = Error("PSDK1010", "Steps that wait for each other");

    public static DiagnosticDescriptor SelfDependency { get; } = Error("PSDK1011", "Step that waits for itself");

    public static DiagnosticDescriptor UnknownStep { get; } = Error("PSDK1012", "Reference to an unknown step");

    public static DiagnosticDescriptor DependencyOnFail { get; } = Error("PSDK1013", "Dependency on a Fail step");

    public static DiagnosticDescriptor ReferenceToFail { get; } = Error("PSDK1014", "Reference to a Fail step");

    public static DiagnosticDescriptor OtherBranch { get; } = Warning("PSDK1015", "Step that waits for the other branch");

    public static DiagnosticDescriptor NestedCondition { get; } = Warning("PSDK1016", "Condition step within a branch");

    public static DiagnosticDescriptor StepCount { get; } = Warning("PSDK1017", "More than 50 steps");

    public static DiagnosticDescriptor NoConditions { get; } = Warning("PSDK1018", "Condition step without conditions");

    public static DiagnosticDescriptor NoBranches { get; } = Warning("PSDK1019", "Condition step without steps");

    public static DiagnosticDescriptor UnknownStepType { get; } = Warning("PSDK1020", "Unknown step type");

    public static DiagnosticDescriptor NoSteps { get; } = Warning("PSDK1021", "Pipeline without steps");

    public static DiagnosticDescriptor InlineLength { get; } = Info("PSDK1022", "Definition too long to be sent inline");

    public static DiagnosticDescriptor UnknownVersion { get; } = Warning("PSDK1023", "Unknown version of the definition");

    public static DiagnosticDescriptor MetadataLimit { get; } = Warning("PSDK1024", "Metadata out of its limits");

    public static DiagnosticDescriptor UnknownMemberOfDefinition { get; } = Warning("PSDK1025", "Member that definitions do not have");

    public static DiagnosticDescriptor DisplayNamePattern { get; } = Info("PSDK1026", "Display name outside of the published schema");

    public static DiagnosticDescriptor RegionForm { get; } = Warning("PSDK1027", "Region that does not look like one");

    public static DiagnosticDescriptor AccountForm { get; } = Error("PSDK1028", "Account that is not 12 digits");
}
